"""The page on which a result is analysed."""
