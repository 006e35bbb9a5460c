"""Handing the work over to the next officer."""
