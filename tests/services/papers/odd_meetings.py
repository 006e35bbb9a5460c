"""Committees, officers and meetings as hypothesis draws them: what a file may hold and nobody would type."""

from datetime import date, time
from typing import Any

from hypothesis import strategies as st

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.meetings import (
    AgendaItem,
    Attendance,
    Circulation,
    Committee,
    Entry,
    FormerCommittee,
    Invitation,
    Meeting,
    Member,
    Reply,
    Signer,
    Task,
    Topic,
    Version,
)
from ita_desktop.domain.photographs import Photo
from tests.exchange.office_file.trees import NAMED_JSON, Values, unrepeated

WORDS = st.none() | st.sampled_from(
    [
        "",
        " ",
        "<b>ค่า & ตัว</b>",
        "{former} {0} %s «ครั้งที่»",
        "บรรทัดหนึ่ง\n\n\tบรรทัดสาม\n",
        "प्रस्ताव ที่ประชุม 🙂 ٱلْ 中",
        "๑/๒๕๖๖",
        "ที่ประชุมมีมติเห็นชอบ ไม่มีข้อแก้ไข",
        "มอบหมายให้กองคลังดำเนินการภายใน 31/2/2566 เวลา 25.00 น.",
        "น้ำปั๊มที่ซื้อ" * 60,
    ]
)
POSTS = st.sampled_from(
    [None, "", "ปลัดเทศบาล", "นายกเทศมนตรี", "หัวหน้าส่วนราชการทุกส่วน", "ผู้อำนวยการกองคลัง", "ผอ.ทุกกอง", "<b>&"]
)
ROLES = st.sampled_from([None, "", "ประธานกรรมการ", "กรรมการ", "กรรมการและเลขานุการ", "เลข <&>"])
COMMITTEES = ("ita", "ก", " ", "<b>&", "a|b")
NUMBERS = st.sampled_from(
    ["1/2566", "๑/๒๕๖๖", "1 / 2566", "ครั้งที่ ๒", "2/2566", "3/66", "", "/", "1|2566", "<&>/2566", "9" * 900]
)
DAYS = st.none() | st.sampled_from(
    [date(1900, 1, 1), date(2023, 10, 31), date(2024, 2, 29), date(2199, 12, 31)]
)
PRINTED = DAYS | st.just("")
CLOCKS = st.none() | st.sampled_from([time(0, 0), time(9, 30), time(23, 59, 59)])
TABLES = ("oit-status", "scores", "measures", "late", "findings", "resolutions")
YEARS = st.sampled_from([None, 2540, 2566, 2568, 2700])
STATES = st.sampled_from([None, "", "draft", "checked", "approved", "<b>"])


def few(each: Values, most: int = 3) -> Values:
    """A short list."""
    return st.lists(each, max_size=most).map(tuple)


SIGNERS = st.none() | st.builds(Signer, rank=WORDS, name=WORDS, post=POSTS, acting_for=WORDS | POSTS)
SEATS = st.builds(Member, post=POSTS, name=WORDS, role=ROLES, outside=st.sampled_from([None, True, False]))
RULES = st.sampled_from([None, "half", "more_than_half", "two_thirds"])
ORDER: dict[str, Values] = {
    "name": WORDS,
    "order_number": WORDS,
    "order_date": DAYS,
    "authority": WORDS,
    "duties": st.none() | few(WORDS.filter(lambda text: text is not None)),
    "quorum": st.sampled_from([None, 0, 1, 10_000_000]),
    "quorum_rule": RULES,
    "members": few(SEATS, 6),
    "signer": SIGNERS,
}
FORMER = st.builds(FormerCommittee, until=DAYS, **ORDER)
OFFICERS = few(st.builds(Officer, rank=WORDS, name=WORDS, post=POSTS, unit=WORDS, acting_for=WORDS | POSTS))

FROZEN = st.none() | NAMED_JSON | st.sampled_from(
    [
        {"columns": [], "rows": []},
        {"columns": [{"head": "ก", "width": -1}], "rows": [["ก", "ข"], [], "x", {"group": 5}]},
        {"text": 5},
        {"held_by": "approved"},
    ]
)  # fmt: skip
ENTRIES = st.builds(Entry, speaker=WORDS | POSTS, role=ROLES, text=WORDS) | st.builds(
    Entry, insert=st.sampled_from(TABLES), fiscal_year=YEARS, frozen=FROZEN, text=WORDS, speaker=POSTS
)
TASKS = st.builds(Task, text=WORDS, unit=WORDS, due=DAYS, done=DAYS, outcome=WORDS)
TOPICS = st.builds(
    Topic, title=WORDS, entries=few(ENTRIES), resolution=WORDS, notes=WORDS, tasks=few(TASKS, 2)
)
TITLES = WORDS | st.sampled_from(["เรื่องรับรองรายงานการประชุม", "เรื่องที่เสนอให้ที่ประชุมพิจารณา"])
ITEMS = st.builds(
    AgendaItem, number=st.sampled_from([None, 0, 1, 10_000_000]), title=TITLES, topics=few(TOPICS, 2)
)
PHOTOS = st.builds(Photo, sha256=st.sampled_from([None, "ab" * 32, "cd" * 32]), caption=WORDS)
CONTENTS = st.none() | NAMED_JSON | st.sampled_from(
    [
        {"number": 5},
        {"number": "1/2566", "agenda": [{"topics": [{"entries": "x"}]}], "photos": {"sha256": []}},
        {"approved_at": ["2/2566"], "versions": [{}], "photos": [None, 5, {"sha256": 1}]},
    ]
)  # fmt: skip
VERSIONS = st.builds(Version, state=STATES, on=DAYS, by=WORDS, reason=WORDS, content=CONTENTS)


def meetings() -> Values:
    """Meetings of no committee, without a day or an agenda, that approve themselves, with broken versions."""
    return st.builds(
        Meeting,
        committee=st.none() | st.sampled_from(COMMITTEES[:2]),
        number=NUMBERS,
        title=WORDS,
        date=PRINTED,
        start=CLOCKS,
        end=CLOCKS,
        place=WORDS,
        state=STATES,
        approves=st.none() | NUMBERS,
        approved_at=st.none() | NUMBERS,
        approved_on=DAYS,
        notes=WORDS,
        attachments=st.none() | few(st.sampled_from(TABLES)),
        invitation=st.none()
        | st.builds(
            Invitation,
            number=WORDS,
            date=PRINTED,
            to=st.none() | few(WORDS.filter(lambda text: text is not None)),
            unit_line=WORDS,
            signer=SIGNERS,
        ),
        attendance=few(
            st.builds(
                Attendance,
                post=POSTS,
                name=WORDS,
                role=ROLES,
                state=st.sampled_from(["present", "absent", "guest"]),
                instead_of=WORDS,
                reason=WORDS,
            ),
            5,
        ),
        opening=WORDS,
        agenda=few(ITEMS),
        recorder=SIGNERS,
        reviewer=SIGNERS,
        photos=few(PHOTOS),
        circulation=st.none() | st.builds(Circulation, number=WORDS, date=PRINTED, due=DAYS),
        replies=few(
            st.builds(
                Reply,
                post=POSTS,
                name=WORDS,
                answer=st.sampled_from([None, "approves", "objects"]),
                on=DAYS,
                note=WORDS,
            )
        ),
        versions=few(VERSIONS, 2),
    )


@st.composite
def secretariats(draw: st.DrawFn) -> dict[str, Any]:
    """The ``committees`` and ``meetings`` of an office."""
    keys = draw(st.lists(st.sampled_from(COMMITTEES), max_size=3, unique=True))
    bodies = tuple(
        draw(st.builds(Committee, key=st.just(key), former=few(FORMER, 2), **ORDER)) for key in keys
    )
    held = unrepeated(draw(st.lists(meetings(), min_size=1, max_size=4)))
    known = {None, *keys}
    return {"committees": bodies, "meetings": tuple(each for each in held if each.committee in known)}


AGENDA: Values = st.lists(
    st.sampled_from([None, 5, "วาระ", {}, [], {"title": 5, "topics": "x"}, {"topics": ["<b>", None, 5, ""]}]),
    max_size=4,
)
SENTENCES: Values = st.lists(
    st.sampled_from(
        [
            None,
            5,
            {},
            {"text": 5, "key": ["k"], "kind": {}, "by": []},
            {"text": "{former} {ไม่รู้จัก} {{ {0} «»", "key": "กขคง", "kind": "resolution"},
            {"text": "x" * 9_000, "title": None},
        ]
    ),
    max_size=4,
)
"""Settings of any shape."""
