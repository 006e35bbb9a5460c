"""The measures in the months of the year, as the report shows them."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import Block, Chart
from ita_desktop.documents.follow_up.figures import FollowedUp
from ita_desktop.domain.charts.timeline import MOST_ACROSS, timelines

HEIGHT = 12.0
"""Centimetres: a page across with the chart's title."""


def timeline(followed: FollowedUp) -> Iterator[Block]:
    """A chart for each so many measures, on the day of the paper."""
    snapshot = followed.snapshot
    pieces = timelines(
        snapshot.plan,
        snapshot.on or followed.round.end,
        followed.every,
        snapshot.round.kind,
        most=MOST_ACROSS,
    )
    for number, piece in enumerate(pieces, 1):
        yield Chart(piece, height=HEIGHT, name=f"เส้นเวลา {number}" if len(pieces) > 1 else "เส้นเวลา")
