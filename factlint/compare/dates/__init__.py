"""Points in time and lengths of time."""
