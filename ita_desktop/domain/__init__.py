"""Rules and records of the assessment: pure, no files, no database, no screen."""
