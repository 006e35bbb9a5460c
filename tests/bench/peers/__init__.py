"""The same minutes in the words of other programs that set type; each only where it is installed."""
