"""What a paper still lacks before it says anything: in Thai, for the list of papers."""

from collections.abc import Iterator, Sequence

from ita_desktop.documents.published.parts import ANALYSIS, FOLLOW_UP, MEASURES
from ita_desktop.documents.texts import one_line
from ita_desktop.domain.analysis import is_bare
from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.measures import Plan
from ita_desktop.domain.meetings import Committee, Meeting, Topic
from ita_desktop.domain.memos import Memo
from ita_desktop.domain.oit import OitItem

DATE, ROLL, MEMBERS = "วันประชุม", "รายชื่อผู้มาประชุม", "รายชื่อกรรมการ"
ON_SCORES, ON_ITEMS = ("scores", "analysis"), ("oit", "objection")
ON_MEASURES = ("measures", "follow-up", "published")
"""How the words of papers begin that tell of a year's scores, its OIT items, its measures."""
REPORT = "follow-up"
"""The paper that tells what became of measures."""


_SHOWN = {"objection": "รายการที่โต้แย้ง", "oit-links": "ลิงก์ของรายการ OIT"}


def sentence(things: Sequence[str]) -> str:
    """``ยังไม่มี…`` with everything that is missing, empty where nothing is."""
    if not things:
        return ""
    *others, last = things
    if not others:
        return f"ยังไม่มี{last}"
    parted = " " if len(others) > 1 or others[-1][-1:].isdigit() else ""
    return f"ยังไม่มี{' '.join(others)}{parted}และ{last}"


def for_meeting(word: str, meeting: Meeting, committee: Committee | None) -> str:
    """What a paper of a meeting lacks; ``word`` is the paper's."""
    return sentence(list(_for_meeting(word, meeting, committee)))


def _for_meeting(word: str, meeting: Meeting, committee: Committee | None) -> Iterator[str]:
    members = bool(committee and committee.members)
    if not meeting.date:
        yield DATE
    match word:
        case "minutes":
            if not meeting.attendance:
                yield ROLL
            if not any(_says(topic) for item in meeting.agenda for topic in item.topics):
                yield "ข้อความในระเบียบวาระ"
        case "agenda":
            if not any(one_line(item.title) or item.topics for item in meeting.agenda):
                yield "ระเบียบวาระ"
        case "invitation":
            addressed = meeting.invitation is not None and meeting.invitation.to
            if not (addressed or members or meeting.attendance):
                yield "ผู้รับหนังสือเชิญ"
        case "meeting-papers":
            if not meeting.attachments:
                yield "เอกสารที่เลือกแนบ เลือกได้ที่ข้อมูลการประชุม"
        case "circulation":
            if not (meeting.replies or meeting.attendance or members):
                yield MEMBERS
            if meeting.circulation is None or meeting.circulation.due is None:
                yield "วันสุดท้ายที่ให้ทักท้วง"
        case "sign-in":
            if not (members or meeting.attendance):
                yield MEMBERS


def _says(topic: Topic) -> bool:
    """Whether something stands under a matter: what was said, a table, a resolution, a task."""
    said = any(one_line(entry.text) or entry.insert for entry in topic.entries)
    return bool(said or one_line(topic.title) or one_line(topic.resolution) or topic.tasks)


def for_committee(committee: Committee) -> str:
    """What the order of a committee lacks."""
    needs = ("ชื่อคณะกรรมการ", committee.name), (MEMBERS, committee.members), ("หน้าที่", committee.duties)
    return sentence([thing for thing, there in needs if not there])


def for_memo(memo: Memo, assessment: Assessment | None) -> str:
    """What a memo or letter lacks; ``assessment`` is that of the year which it reports."""
    said = (memo.background, memo.facts, memo.proposal, *(memo.body or ()))
    shows_scores = "scores" in (memo.insert or ())
    needs = (
        ("เรื่อง", one_line(memo.subject)),
        ("ผู้รับ", any(map(one_line, memo.to or ()))),
        ("เนื้อความ", any(map(one_line, said))),
        ("คะแนนของปีที่รายงาน", not shows_scores or (assessment and assessment.scores)),
        ("ผู้ลงนาม", memo.signers),
    )
    return sentence([thing for thing, there in needs if not there])


def for_year(word: str, year: int, assessment: Assessment | None, plan: Plan | None) -> str:
    """What a paper of a fiscal year lacks; a paper of a kind not known here needs the year's data alone."""
    if word.startswith(ON_MEASURES):
        return sentence(list(_for_plan(word, plan)))
    if assessment is None:
        return sentence([f"ข้อมูลปีงบประมาณ {year}"])
    if word.startswith(ON_SCORES) and not assessment.scores:
        return sentence(["คะแนน"])
    if word == "analysis":
        return _unwritten(assessment)
    if word.startswith(ON_ITEMS):
        return _items(word, assessment)
    return ""


def _for_plan(word: str, plan: Plan | None) -> Iterator[str]:
    """What a paper of a plan lacks: measures, and of what became of them a report."""
    if plan is None or not plan.measures:
        yield "มาตรการ"
    elif word == REPORT and not has_reports(plan):
        yield "รายงานผลการดำเนินการ"


def has_reports(plan: Plan) -> bool:
    """Whether anything is reported on any measure."""
    return any(measure.progress for measure in plan.measures)


def for_published(parts: Sequence[str], year: int, assessment: Assessment | None, plan: Plan | None) -> str:
    """What the document of a plan lacks in its parts; ``assessment`` is the result of ``year``."""
    return sentence([thing for key in parts for thing in of_part(key, year, assessment, plan)])


def of_part(key: str, year: int, assessment: Assessment | None, plan: Plan | None) -> list[str]:
    """What a part of that document lacks; a scan may always be left out."""
    measures = plan.measures if plan else ()
    if key == ANALYSIS and not (assessment and assessment.scores):
        return [f"คะแนนปีงบประมาณ {year}"]
    if key == MEASURES and not measures:
        return ["มาตรการ"]
    if key == FOLLOW_UP:
        bare = sum(not any(map(one_line, each.units or ())) for each in measures)
        return [f"ผู้รับผิดชอบ {bare} มาตรการ"] if bare else []
    return []


def _items(word: str, assessment: Assessment) -> str:
    """What is missing of the items that a paper shows."""
    shown = shown_items(word, assessment)
    if not shown:
        return sentence([_SHOWN.get(word, "สถานะรายการ OIT")])
    bare = [item for item in shown if item.objection and not one_line(item.objection.argument)]
    return f"ขาดคำชี้แจง {len(bare)} รายการ" if bare and word == "objection" else ""


def shown_items(word: str, assessment: Assessment) -> tuple[OitItem, ...]:
    """The items of a year that a paper shows: those disputed, those with links, else all with a record."""
    match word:
        case "objection":
            return tuple(item for item in assessment.oit.values() if item.objection is not None)
        case "oit-links":
            return tuple(
                item for item in assessment.oit.values() if any(one_line(link.url) for link in item.links)
            )
    return tuple(assessment.oit.values())


def _unwritten(assessment: Assessment) -> str:
    """How many questions or items are to be improved without a word of what is wrong or what to do."""
    bare = list(filter(is_bare, assessment.findings))
    return f"ขาดข้อค้นพบ {sum(max(1, len(each.on or ())) for each in bare)} ข้อ" if bare else ""
