"""แผน: the measures that answer a year's result."""
