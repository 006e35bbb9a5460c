"""What went wrong with the program itself, and the report file of it."""
