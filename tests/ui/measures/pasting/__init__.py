"""Tests of the view on which a pasted table of measures is looked through."""
