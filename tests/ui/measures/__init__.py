"""The page of the plan."""
