"""The plan of measures on paper: the tables of its layouts, its cover, introduction and places to sign."""
