"""The draft against what the newsroom keeps beside it."""
