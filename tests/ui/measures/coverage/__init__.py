"""What a plan must answer, in the window."""
