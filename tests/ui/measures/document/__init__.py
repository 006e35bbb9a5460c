"""The view of the published document."""
