"""The plan's measures: a list beside a form."""
