"""The page on which a year's result is compared, drawn and tried out."""
