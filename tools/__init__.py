"""Generators of the data that factlint ships, and what measures it; none of it is in the wheel."""
