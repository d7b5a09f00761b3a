"""Counts, shares, changes, sums, and what they are made of."""
