"""Sums of money and currencies."""
