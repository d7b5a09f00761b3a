"""Where something is, and what lies in what."""
