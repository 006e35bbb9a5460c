"""Evidence files in a list: added by choosing, dropping or pasting, opened, copied out, taken away."""
