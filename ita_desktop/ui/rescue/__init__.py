"""The page that stands where data cannot be opened."""
