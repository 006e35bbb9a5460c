"""The office file together with its evidence files, as one ``.zip``."""
