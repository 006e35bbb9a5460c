"""Asking the web for pages: the only place that speaks to a network."""
