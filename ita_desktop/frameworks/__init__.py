"""Frameworks of the fiscal years, read and checked; nothing else opens their files."""

from ita_desktop.frameworks.library import FrameworkLibrary
from ita_desktop.frameworks.problems import FrameworkError, NoFramework, Problem
from ita_desktop.frameworks.reader import read_framework

__all__ = ["FrameworkError", "FrameworkLibrary", "NoFramework", "Problem", "read_framework"]
