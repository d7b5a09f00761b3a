"""Names of people, bodies and places, and who is meant."""
