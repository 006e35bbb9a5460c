"""Looking through what is brought in, row by row, before it is taken with one yes."""
