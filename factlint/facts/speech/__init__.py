"""Who says what, who is accused, and who answers."""
