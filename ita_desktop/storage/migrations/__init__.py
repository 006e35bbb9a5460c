"""How the data came to its present form, a revision a step."""
