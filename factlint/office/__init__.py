"""Office files: zip archives of XML, unpacked within limits, and the paragraphs of those that Word writes."""
