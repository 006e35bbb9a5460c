"""Pasting a table of measures: what it would do to the plan, row by row, before anything is saved."""
