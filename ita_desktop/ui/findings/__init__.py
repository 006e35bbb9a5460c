"""The page on which the findings of a result are written."""
