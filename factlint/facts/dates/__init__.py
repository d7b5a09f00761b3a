"""Points in time, lengths of time, and what happened when."""
