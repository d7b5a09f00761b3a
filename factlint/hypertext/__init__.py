"""HTML as a tree that knows where each tag and word stands in its source, and the blocks of text in it."""
