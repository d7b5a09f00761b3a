"""Charges, pleas and what is only alleged."""
