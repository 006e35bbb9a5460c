"""The signed scan of a plan that is to be published: whether its pages can be bound in."""

from collections.abc import Iterator

from ita_desktop.documents.checks.findings import PaperFinding
from ita_desktop.documents.checks.reading import Reading
from ita_desktop.documents.published.parts import SCAN
from ita_desktop.documents.snapshots import PublishedSnapshot


def has_scan(reading: Reading) -> bool:
    """Whether the paper is to have one."""
    snapshot = reading.snapshot
    return isinstance(snapshot, PublishedSnapshot) and SCAN in snapshot.parts and bool(snapshot.plan.scan)


def scan(reading: Reading) -> Iterator[PaperFinding]:
    """Why it is left out."""
    snapshot = reading.snapshot
    if isinstance(snapshot, PublishedSnapshot) and has_scan(reading) and snapshot.scan_problem:
        text = f"สำเนาฉบับที่ลงนามแล้วจะไม่อยู่ในเล่ม {snapshot.scan_problem}"
        yield reading.told("scan", text, f"plans/{snapshot.plan.fiscal_year}/scan")
