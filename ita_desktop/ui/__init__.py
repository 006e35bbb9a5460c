"""The window on an office's data, in Thai: pages, their parts, and what starts them."""

import builtins

import PySide6.QtCore  # noqa: F401

# PySide6 puts itself before ``import`` and reads the source of every module for its own name, for the sake of
# ``from __feature__``, which nothing here uses: a seventh of the opening and 29 MB.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
