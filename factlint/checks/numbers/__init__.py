"""Counts, shares, changes, sums and measures."""
