"""Tests of pasted tables of measures."""
