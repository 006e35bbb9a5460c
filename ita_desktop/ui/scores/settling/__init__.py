"""The parts of the side panel in which a clerk settles what is doubtful."""
