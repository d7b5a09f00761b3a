"""What production leaves behind: repeats, cut-offs, dead links, stale notes."""
