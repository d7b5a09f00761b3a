"""Quotations against each other, and their marks."""
