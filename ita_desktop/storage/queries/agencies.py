"""The agency, its settings and its own words."""

from collections.abc import Mapping
from typing import Any, cast

from sqlmodel import col

from ita_desktop.domain.agencies import Agency
from ita_desktop.storage.queries.base import Queries
from ita_desktop.storage.tables import AgencyRow, DictionaryWordRow, SettingRow, WordingRow


class AgencyQueries(Queries):
    """What belongs to the office as a whole."""

    def agency(self) -> Agency | None:
        """The agency, None in a new office."""
        return cast(Agency | None, self._all(AgencyRow))

    def put_agency(self, agency: Agency) -> None:
        """Keep the agency as given."""
        self._put_all(AgencyRow, agency)

    def settings(self) -> Mapping[str, Any]:
        """All settings by name."""
        return cast(Mapping[str, Any], self._all(SettingRow))

    def put_setting(self, key: str, value: Any) -> None:
        """Keep one setting; None takes it away."""
        if value is None:
            self._drop(SettingRow, col(SettingRow.key) == key)
        else:
            self._put_one(SettingRow, col(SettingRow.key) == key, item=value, key=key)

    def dictionary(self) -> tuple[str, ...]:
        """The words that line ends keep whole."""
        return cast(tuple[str, ...], self._all(DictionaryWordRow))

    def put_dictionary(self, words: tuple[str, ...]) -> None:
        """Keep the words as given."""
        self._put_all(DictionaryWordRow, words)

    def wording(self) -> tuple[Any, ...]:
        """The office's own wordings, as the office file carries them."""
        return cast(tuple[Any, ...], self._all(WordingRow))

    def put_wording(self, wording: tuple[Any, ...]) -> None:
        """Keep the wordings as given."""
        self._put_all(WordingRow, wording)
