"""The year of a plan, month by month."""
