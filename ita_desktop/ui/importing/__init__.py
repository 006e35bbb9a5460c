"""The page over the page that shows what an office file would change, before it does."""
