"""The document that is published."""
