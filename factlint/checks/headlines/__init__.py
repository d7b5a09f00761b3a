"""Display text, captions and tables against the story."""
