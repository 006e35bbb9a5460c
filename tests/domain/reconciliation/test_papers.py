"""The whole check of the two papers: what a clerk is told, and nothing else."""

from ita_desktop.domain.reconciliation import Finding
from tests.domain.cases import P1, P5, case, changed, plan, told


def short(findings: list[Finding]) -> list[tuple[str, str, str | None]]:
    """Where, what, and the computed value."""
    return [(finding.on, finding.kind, finding.computed) for finding in findings]


def test_the_first_paper() -> None:
    assert short(told(case(P1, 2568), plan=plan(P1))) == [
        ("1", "mismatch", "96.35"),
        ("i2", "precision", None),
        ("5", "missing", "96.09"),
        ("6.public", "missing", "96.33"),
        ("e8.public", "unanswered", None),
        ("e8.survey", "unanswered", None),
        ("OIT", "incomplete", None),
    ]


def test_the_first_papers_slip_is_explained() -> None:
    mismatch = told(case(P1, 2568), "mismatch")[0]
    assert mismatch.as_json() == {
        "on": "1",
        "kind": "mismatch",
        "entered": "96.30",
        "computed": "96.35",
        "suggest": {"i2": "93.13"},
        "text": mismatch.text,
    }
    for word in ("ตัวชี้วัดที่ 1", "96.30", "96.35", "0.05", "i2 น่าจะเป็น 93.13", "93.3", "พิมพ์ตกหนึ่งหลัก"):
        assert word in mismatch.text


def test_the_first_papers_missing_parts_are_told_with_what_they_must_be() -> None:
    fifth, sixth = told(case(P1, 2568), "missing")
    assert "i13 ถึง i15" in fifth.text
    assert "288.27" in fifth.text
    assert "e1 ถึง e3 EIT ส่วนที่ 1" in sixth.text or "e1 ถึง e3 ส่วนที่ 1" in sixth.text
    assert "289.00" in sixth.text
    assert "ตัวชี้วัดที่ 6 ที่กรอก 95.25" in sixth.text
    assert fifth.as_json() == {"on": "5", "kind": "missing", "computed": "96.09", "text": fifth.text}


def test_taking_the_proposals_leaves_only_what_is_not_scores() -> None:
    taken = changed(case(P1, 2568), {"i2": "93.13", "i13": "96.09", "i14": "96.09", "i15": "96.09"})
    taken = changed(taken, {"e1.public": "96.33", "e2.public": "96.33", "e3.public": "96.34"})
    kinds = {finding.kind for finding in told(taken, plan=plan(P1))}
    assert kinds == {"unanswered", "incomplete"}


def test_the_second_paper() -> None:
    """Scores without questions: one finding an instrument, no talk of the indicators' parts."""
    assert short(told(case(P5, 2566))) == [("IIT", "incomplete", None), ("EIT", "incomplete", None)]


def test_the_second_papers_checklist_lacks_an_item() -> None:
    found = told(case(P5, 2567))
    assert short(found) == [("o33", "incomplete", None)]
    assert "รายงานผลตามนโยบาย No Gift Policy" in found[0].text


def test_figures_in_a_finding_have_two_decimals() -> None:
    for finding in (*told(case(P1, 2568), plan=plan(P1)), *told(case(P5, 2566))):
        assert finding.text
        assert finding.computed is None or len(finding.computed.partition(".")[2]) == 2
