"""Memos."""

from typing import cast

from ita_desktop.domain.memos import Memo
from ita_desktop.storage.queries.base import Queries
from ita_desktop.storage.tables import MemoRow


class MemoQueries(Queries):
    """Memos in their order."""

    def memos(self) -> tuple[Memo, ...]:
        """All memos."""
        return cast(tuple[Memo, ...], self._all(MemoRow))
