"""Numbers, quantities, money, and how they are written."""
