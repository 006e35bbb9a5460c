"""Pasting a table of scores: what it would do, row by row, before anything is saved."""
