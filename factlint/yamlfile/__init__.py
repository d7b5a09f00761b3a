"""YAML read as text, with a place on every value, and bound to dataclasses with every mistake collected."""
