"""Rules: what one may hold, how they are found and read, and how they are shown."""
