"""The office's own data, its look on paper and screen, and the frameworks."""
