"""What the user can do, a module a subject."""
