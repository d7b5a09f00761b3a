"""Places, and how far and where something is from them."""
