"""One form for one thing."""
