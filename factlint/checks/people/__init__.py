"""What is said of one person: age, office, pronoun, whether they live."""
