"""Charges, pleas and verdicts."""
