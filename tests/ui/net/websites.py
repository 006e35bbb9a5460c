"""Networks of websites on this machine: names of the web lead to them, all else is guarded as usual."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from ita_desktop.domain.oit.addresses import host_of
from ita_desktop.domain.oit.guard import refuses_link
from ita_desktop.domain.refusals import Refusal
from ita_desktop.services.oit.link_run import Fetcher
from ita_desktop.ui.net.checking import Network
from ita_desktop.ui.net.fetching import QtFetcher


def network_of(names: Mapping[str, str], patience: float = 5) -> Network:
    """Leads each name to its number, at any port."""
    numbers = frozenset(names.values())

    def allows(number: str) -> Refusal | None:
        return None if number in numbers else Refusal("เครือข่ายภายใน")

    def fetcher(owner: QObject, whole: bool) -> Fetcher:
        return QtFetcher(owner, whole=whole, patience=patience, allows=allows, lookup=dict(names))

    return Network(fetcher, lambda url: None if host_of(url) in names else refuses_link(url))
