"""The wording bank's rules."""
