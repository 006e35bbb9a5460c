"""เส้นเวลา: the measures of a plan in the months of the year, and how each stands today."""
