"""The annex of the report: the photographs of what was done, under the measure that they show."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import Block, Heading, PageBreak, Photograph, Pictures
from ita_desktop.documents.follow_up.figures import FollowedUp
from ita_desktop.documents.measure_texts import number
from ita_desktop.documents.texts import one_line
from ita_desktop.domain.measures import Measure, Progress
from ita_desktop.domain.photographs import Photo

ANNEX = "ภาพประกอบการดำเนินการ"


def photographs(followed: FollowedUp) -> Iterator[Block]:
    """A page for the annex and a heading for each measure with photographs; nothing where there are none."""
    shown = [(measure, found) for measure in followed.measures if (found := tuple(_of(followed, measure)))]
    if shown:
        yield PageBreak()
        yield Heading(ANNEX)
    for measure, found in shown:
        named = " ".join(filter(None, (number(measure), one_line(measure.title))))
        yield Heading(f"มาตรการที่ {named}" if number(measure) else named or "มาตรการ", 1)
        yield Pictures(found)


def _of(followed: FollowedUp, measure: Measure) -> Iterator[Photograph]:
    for report in measure.progress:
        for photo in report.photos:
            if photo.sha256:
                yield Photograph(photo.sha256, _caption(report, photo), followed.snapshot.photos)


def _caption(report: Progress, photo: Photo) -> str:
    """The caption as written, else what was done."""
    return one_line(photo.caption) or one_line(report.text) or one_line(report.unit)
