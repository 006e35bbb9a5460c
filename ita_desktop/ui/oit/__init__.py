"""The page on which the disclosure items of a year are followed."""
