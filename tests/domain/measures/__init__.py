"""The domain of plans of measures."""
