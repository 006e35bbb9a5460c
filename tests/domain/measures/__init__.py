"""Tests of the plan's records and rules."""
