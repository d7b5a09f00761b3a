"""Languages: their words and patterns, in data files; one folder for each language, found by being there."""
