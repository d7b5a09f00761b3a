"""People: their names, ages, offices and parties."""
