"""Ten years of checklists opened and filtered, over a plain list of the same lines.

The aim of 3: a year's list is looked through for what it holds, by filter and by unit, and painted with shapes,
words and the group on top, where the plain list shows one text a line. Both sides start from what was read.
"""

from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QListView

from ita_desktop.services.oit import Checklist
from ita_desktop.ui.oit.checklist.filters import FILTERS
from ita_desktop.ui.oit.checklist.rows import counts_of, lines_of
from ita_desktop.ui.oit.checklist.view import ChecklistView
from tests.bench.keystroke import NoBreaks, application
from tests.bench.measuring import Ratio, compare
from tests.bench.offices import YEAR, open_long_office
