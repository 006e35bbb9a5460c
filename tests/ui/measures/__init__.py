"""The page แผน."""
