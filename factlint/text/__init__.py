"""Places in text: spans, sources and the map between what was read and what is checked."""
