"""What the queries of every subject do alike."""

from typing import Any

from ita_desktop.storage.branches import branch_of, item_of, limb_value, list_limb
from ita_desktop.storage.tables import Row
from ita_desktop.storage.trees import Condition, Trees


class Queries:
    """Records out of rows and into them; rows stay inside."""

    def __init__(self, trees: Trees) -> None:
        self._trees = trees

    def _all(self, table: type[Row], *conditions: Condition) -> Any:
        """What a field of the office holds: one record, a mapping or a tuple, by its table."""
        return limb_value(table, self._trees.read(table, *conditions))

    def _put_all(self, table: type[Row], value: Any) -> None:
        """Make a field of the office what ``value`` says."""
        self._trees.replace(table, None, self._trees.read(table), list_limb(table, value))

    def _one(self, table: type[Row], *conditions: Condition) -> Any:
        """The one record that fits, None where there is none."""
        found = self._trees.read(table, *conditions)
        return item_of(found[0]) if found else None

    def _put_one(
        self,
        table: type[Row],
        *conditions: Condition,
        item: Any,
        key: str | None = None,
        parent_id: int | None = None,
    ) -> None:
        """Write one record over the one that fits, at the end of its siblings where none does."""
        found = self._trees.read(table, *conditions)
        self._trees.put(parent_id, found[0] if found else None, branch_of(table, item, key))

    def _drop(self, table: type[Row], *conditions: Condition) -> None:
        """Take away what fits."""
        for branch in self._trees.read(table, *conditions):
            self._trees.remove(branch)
