"""What Qt's tables do of their own accord and painted ones do not."""

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView


def quieten(table: QTableView) -> None:
    """No lines of the style, no row heads, no corner, no editing and no Tab but those of the table itself."""
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setCornerButtonEnabled(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
