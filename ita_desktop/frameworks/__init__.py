"""Frameworks and wording banks of the fiscal years, read and checked; nothing else opens their files."""

from ita_desktop.frameworks.library import FrameworkLibrary
from ita_desktop.frameworks.problems import FrameworkError, NoFramework, Problem, WordingError
from ita_desktop.frameworks.reader import read_framework
from ita_desktop.frameworks.wording import read_wording
from ita_desktop.frameworks.wording_library import WordingLibrary

__all__ = [
    "FrameworkError",
    "FrameworkLibrary",
    "NoFramework",
    "Problem",
    "WordingError",
    "WordingLibrary",
    "read_framework",
    "read_wording",
]
