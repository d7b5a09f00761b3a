"""Sources, accusations and the right of reply."""
