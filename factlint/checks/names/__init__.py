"""How the names of people and bodies are spelled."""
