"""The types that the rooms hand to each other; none of them reads, writes or decides anything."""
