"""Tests of tables from the clipboard and from workbooks."""
