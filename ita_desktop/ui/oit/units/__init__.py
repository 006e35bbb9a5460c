"""รายการของกอง: lists handed out to units, and taken back."""
