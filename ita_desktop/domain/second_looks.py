"""What a clerk does about doubtful scores: notes sources, chooses one, keeps a value with its reason."""

from dataclasses import replace

from ita_desktop.domain.assessments import Assessment, Kept, Source
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.scores import Score


class NothingToKeep(ItaError):
    """The code has no score, or no reason is given."""


class NoSuchSource(ItaError):
    """The source is not noted any more."""

    def __init__(self, code: str) -> None:
        super().__init__(f"ไม่มีแหล่งที่มานี้ของ {code} แล้ว อาจถูกลบหรือเลิกทำไปแล้ว")


def with_source(assessment: Assessment, code: str, value: Score, from_: str | None) -> Assessment:
    """Note one more source of a code. The score that stood in the cell alone becomes a source without a name.

    The same value from the same place is noted once; a source without a name takes the one that is given.
    """
    noted = assessment.sources_of(code)
    same = [each for each in noted if value.same_as(each.value)]
    if any(each.from_ == from_ for each in same):
        return assessment
    unnamed = next((each for each in same if each.from_ is None), None)
    if unnamed is not None:
        named = replace(unnamed, from_=from_)
        return replace(
            assessment, sources=tuple(named if each is unnamed else each for each in assessment.sources)
        )
    added = [Source(on=code, value=value, from_=from_)]
    score = assessment.scores.get(code)
    if score is not None and not score.same_as(value):
        added = [*_unnoted(assessment, code), *added]
    return replace(assessment, sources=(*assessment.sources, *added))


def _unnoted(assessment: Assessment, code: str) -> list[Source]:
    """The score in the cell as a source without a name, where no source gives it."""
    score = assessment.scores.get(code)
    if score is None or any(score.same_as(each.value) for each in assessment.sources_of(code)):
        return []
    return [Source(on=code, value=score)]


def with_chosen(assessment: Assessment, code: str, at: int) -> Assessment:
    """Take the value of a code's source, counted from 0: it becomes the score; the former one stays noted."""
    taken = _source(assessment, code, at)
    assert taken.value is not None
    sources = tuple(
        replace(each, chosen=True if each is taken else None) if each.on == code else each
        for each in (*assessment.sources, *_unnoted(assessment, code))
    )
    return with_score(replace(assessment, sources=sources), code, taken.value)


def without_source(assessment: Assessment, code: str, at: int) -> Assessment:
    """Forget a code's source, counted from 0; the score stays. A lone source without a name goes with it."""
    gone = _source(assessment, code, at)
    left = [each for each in assessment.sources if each is not gone]
    beside = [each for each in left if each.on == code]
    score = assessment.scores.get(code)
    if len(beside) == 1 and beside[0].from_ is None and score is not None and score.same_as(beside[0].value):
        left.remove(beside[0])
    return replace(assessment, sources=tuple(left))


def _source(assessment: Assessment, code: str, at: int) -> Source:
    noted = assessment.sources_of(code)
    if not 0 <= at < len(noted):
        raise NoSuchSource(code)
    return noted[at]


def with_score(assessment: Assessment, code: str, score: Score | None) -> Assessment:
    """Another score in a cell; what was kept there holds no longer unless it is that value."""
    scores = {each: value for each, value in assessment.scores.items() if each != code or score is not None}
    if score is not None:
        scores[code] = score
    kept = tuple(
        each
        for each in assessment.kept
        if each.on != code or (score is not None and score.same_as(each.value))
    )
    return replace(assessment, scores=scores, kept=kept)


def with_kept(assessment: Assessment, code: str, reason: str) -> Assessment:
    """Keep a code's doubtful score, with the reason; NothingToKeep without a score or a reason."""
    score = assessment.scores.get(code)
    if score is None:
        raise NothingToKeep(f"{code} ยังไม่มีคะแนน จึงยังไม่มีค่าให้คงไว้ กรอกคะแนนก่อน")
    if not reason.strip():
        raise NothingToKeep("ยังไม่ได้ระบุเหตุผล พิมพ์ว่าตรวจกับอะไรแล้วได้ค่านี้")
    others = tuple(each for each in assessment.kept if each.on != code)
    return replace(assessment, kept=(*others, Kept(on=code, value=score, reason=reason.strip())))


def without_kept(assessment: Assessment, code: str) -> Assessment:
    """Take back that a code's score was kept: it is doubtful again."""
    return replace(assessment, kept=tuple(each for each in assessment.kept if each.on != code))
