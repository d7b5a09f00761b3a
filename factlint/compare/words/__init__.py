"""Words, nouns and sentences, printed and spoken."""
