"""Memos."""

from typing import cast

from ita_desktop.domain.memos import Memo
from ita_desktop.storage.branches import branch_of
from ita_desktop.storage.queries.base import Queries
from ita_desktop.storage.tables import MemoRow


class MemoQueries(Queries):
    """Memos in their order."""

    def memos(self) -> tuple[Memo, ...]:
        """All memos."""
        return cast(tuple[Memo, ...], self._all(MemoRow))

    def put_memo(self, memo: Memo, at: int | None = None) -> None:
        """Write a memo over the one at a position from 0, at the end without one."""
        old = None if at is None else self._trees.read(MemoRow)[at]
        self._trees.put(None, old, branch_of(MemoRow, memo))

    def drop_memo(self, at: int) -> None:
        """Take the memo at a position from 0 away."""
        self._trees.remove(self._trees.read(MemoRow)[at])
