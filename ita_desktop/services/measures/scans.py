"""The signed scan of a plan, opened as pages that a paper binds in."""

from functools import partial

from ita_desktop.documents.snapshots import ScanPage
from ita_desktop.domain.errors import ItaError
from ita_desktop.storage import ContentLost, EvidenceStore


def scan_pages(store: EvidenceStore, sha256: str) -> tuple[ScanPage, ...]:
    """Its pages, each read when it is set; ContentLost, or ScanRefused for what cannot be bound in."""
    from ita_desktop.rendering.scans import page_picture, page_shapes

    if store.size(sha256) is None:
        raise ContentLost("missing")
    file = store.path(sha256)
    return tuple(
        ScanPage(f"{sha256}/{number}", shape.wide, partial(page_picture, file, number))
        for number, shape in enumerate(page_shapes(file))
    )


def bound_pages(store: EvidenceStore, sha256: str | None) -> tuple[tuple[ScanPage, ...], str]:
    """The pages of the scan that a plan names, and why there is none where it names one."""
    if not sha256:
        return (), ""
    try:
        return scan_pages(store, sha256), ""
    except ItaError as error:
        return (), str(error)
