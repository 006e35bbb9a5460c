"""The domain of the checklist."""
