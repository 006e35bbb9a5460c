"""The view in which scores are tried: what they would change, and the least that a level needs."""
