"""Charts as data and as strokes."""
