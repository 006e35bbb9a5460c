"""การรับรอง: how far minutes are, their versions, sending them round, comparing two states."""
