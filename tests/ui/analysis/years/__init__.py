"""Tests of the table of years."""
