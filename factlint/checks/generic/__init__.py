"""Relations that any rule can use, over words or facts of any sort."""
