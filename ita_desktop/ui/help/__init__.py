"""The keys, and where the data lives."""
