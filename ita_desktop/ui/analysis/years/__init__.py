"""The view that puts years side by side."""
