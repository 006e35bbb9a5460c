"""The page on which a year's scores are typed and seen against what they must be."""
