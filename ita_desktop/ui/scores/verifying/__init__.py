"""Second looks at the figures: read back by two persons, or the totals typed again unseen."""
