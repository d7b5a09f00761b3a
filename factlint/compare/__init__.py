"""Whether two values can both be true: agree, disagree, or cannot tell."""
