"""แบบของกอง: forms handed out to units for a round of follow-up, and taken back."""
