"""Bodies: their names, short forms and sorts."""
