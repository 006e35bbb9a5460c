"""เล่มเผยแพร่: the document that is published, its signed scan, the OIT items that it proves."""
