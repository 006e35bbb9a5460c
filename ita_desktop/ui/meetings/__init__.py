"""The meetings: their list, committees, and the form in which a meeting is written."""
