"""The newsroom's own evidence: fact sheets, transcripts and outreach logs, read from text and asked about a draft."""
