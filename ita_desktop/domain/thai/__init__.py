"""Thai text, digits and dates."""
