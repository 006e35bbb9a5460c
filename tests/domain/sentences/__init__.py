"""Sentences that come again in minutes."""
