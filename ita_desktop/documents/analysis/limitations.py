"""What limits the office, by topic."""

from collections.abc import Iterator

from ita_desktop.documents.analysis.figures import Analysis
from ita_desktop.documents.blocks import Block, Heading, Paragraph, plain
from ita_desktop.documents.texts import lines, one_line


def blocks(analysis: Analysis) -> Iterator[Block]:
    """A heading for each topic, its points numbered where they are several; without points it is a line."""
    for number, each in enumerate(analysis.assessment.limitations, 1):
        points = [line for point in each.points or () for line in lines(point)]
        topic = one_line(each.topic)
        if topic:
            named = f"{number}) {topic}"
            yield Heading(named, 1) if points else Paragraph(plain(named))
        for place, point in enumerate(points, 1):
            yield Paragraph(plain(f"({place}) {point}" if len(points) > 1 else point))
