"""What a result proposes: the lowest of a part, what is below a score, items that lost points."""

from decimal import Decimal

from ita_desktop.domain.analysis import Judged, Thresholds, judged, proposals
from tests.domain.cases import P1, P5, case, framework, scores

P4_IIT = {
    "i1": "91.03", "i2": "97.21", "i3": "100", "i4": "92.06", "i5": "98.24", "i6": "98.09",
    "i7": "98.97", "i8": "99.12", "i9": "100", "i10": "88.38", "i11": "97.94", "i12": "95.15",
    "i13": "95.29", "i14": "93.82", "i15": "92.94",
}  # fmt: skip
LOWEST_ALONE = Thresholds(None, 5)


def improved(found: tuple[Judged, ...], part: str) -> list[str]:
    """The codes to improve of a part, in the order given."""
    return [each.code for each in found if each.part == part and each.kind == "improve"]


def test_the_five_lowest_as_an_analysis_named_them() -> None:
    """In ascending order of score."""
    found = judged(framework(2568), scores(P4_IIT), LOWEST_ALONE)
    assert improved(found, "IIT") == ["i10", "i1", "i4", "i15", "i14"]
    assert [str(each.score) for each in found[:5]] == ["88.38", "91.03", "92.06", "92.94", "93.82"]


def test_parts_are_judged_each_for_itself() -> None:
    found = judged(framework(2568), case(P1, 2568).scores, Thresholds())
    assert improved(found, "IIT") == ["i10", "i2", "i5", "i12", "i1"]
    assert improved(found, "EIT.survey")[:4] == ["e7.survey", "e8.survey", "e1.survey", "e2.survey"]
    assert improved(found, "EIT.public")[0] == "e7.public"
    assert "e3.survey" not in improved(found, "EIT.survey")


def test_who_ties_with_the_last_is_named_too() -> None:
    texts = {"i1": "99.19", "i2": "98.00", "i4": "99.19", "i5": "99.20", "i3": "100"}
    found = judged(framework(2568), scores(texts), Thresholds(None, 2))
    assert improved(found, "IIT") == ["i2", "i1", "i4"]
    assert [each.lowest for each in found] == [True, True, True, False, False]


def test_a_full_score_is_never_improved() -> None:
    full = dict.fromkeys(("i1", "i2", "i3"), "100")
    found = judged(framework(2568), scores(full), Thresholds(Decimal("100"), 5))
    assert improved(found, "IIT") == []
    assert len(found) == 3
    one_lower = judged(framework(2568), scores({**full, "i3": "99.99"}), Thresholds(None, 5))
    assert improved(one_lower, "IIT") == ["i3"]


def test_the_score_alone_counts_where_none_of_the_lowest_does() -> None:
    found = judged(framework(2568), scores(P4_IIT), Thresholds(Decimal("92.06"), 0))
    assert improved(found, "IIT") == ["i10", "i1"]


def test_items_that_lost_points_are_improved() -> None:
    texts = {"o1": "100", "o9": "0", "o27": "50", "OIT": "74.50"}
    found = judged(framework(2568), scores(texts), Thresholds(None, 0))
    assert [(each.code, each.kind) for each in found] == [
        ("o9", "improve"),
        ("o27", "improve"),
        ("o1", "keep"),
    ]


def test_items_of_a_full_instrument_are_kept_without_scores_of_their_own() -> None:
    found = [
        each for each in judged(framework(2568), case(P1, 2568).scores, Thresholds()) if each.part == "OIT"
    ]
    assert len(found) == 28
    assert {(each.kind, each.score) for each in found} == {("keep", None)}
    unknown = judged(framework(2568), scores({"OIT": "99.50"}), Thresholds())
    assert unknown == ()


def test_a_full_indicator_says_it_of_its_items_alone() -> None:
    found = judged(framework(2568), scores({"9": "100", "10": "50", "OIT": "75"}), Thresholds())
    assert [each.code for each in found] == [f"o{number}" for number in range(1, 21)]


def test_a_year_without_scores_proposes_nothing() -> None:
    assert judged(framework(2569), {}, Thresholds()) == ()
    assert judged(framework(2565), {}, Thresholds()) == ()


def test_parts_judged_alike_are_one_proposal() -> None:
    texts = {"e7.public": "92.66", "e7.survey": "88.75", "e1.public": "99", "e1.survey": "80"}
    found = proposals(framework(2568), judged(framework(2568), scores(texts), Thresholds(Decimal("95"), 0)))
    assert [(each.codes, each.kind) for each in found] == [
        (("e7.public", "e7.survey"), "improve"),
        (("e1.public",), "keep"),
        (("e1.survey",), "improve"),
    ]


def test_a_year_of_103_questions_and_items() -> None:
    texts = {**{f"i{n}": f"{70 + n}" for n in range(1, 31)}}
    for part in ("public", "survey"):
        texts |= {f"e{n}.{part}": f"{80 + n}" for n in range(1, 16)}
    texts |= {f"o{n}": "0" if n == 33 else "100" for n in range(1, 44)}
    found = judged(framework(2566), scores(texts), LOWEST_ALONE)
    assert len(found) == 30 + 30 + 43
    assert [len(improved(found, part)) for part in ("IIT", "EIT.public", "EIT.survey", "OIT")] == [5, 5, 5, 1]
    assert len(proposals(framework(2566), found)) == 30 + 15 + 43
    assert judged(framework(2566), case(P5, 2566).scores, LOWEST_ALONE)[0].part == "OIT"
