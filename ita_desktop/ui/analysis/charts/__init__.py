"""The view of charts."""
