"""Where what is to be wiped stands, how often, and what becomes of it there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ita_desktop.domain.backups import Place
from ita_desktop.domain.journal_words import RECORDS, place_words
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.services.evidence.checks import words_of
from ita_desktop.storage import EvidencePlace, Held, Wipe

Fate = Literal["now", "gone", "after", "later", "waits", "hand", "stays"]
"""Goes with the wipe, went with it, goes behind a new backup, is kept for now, waits for a drive, is to be
done by hand, is meant to stay."""


BY_HAND = "แก้หรือลบก่อน แล้วค้นหาและลบอีกครั้ง"
LOCKED = "รายงานที่รับรองแล้วต้องทำฉบับแก้ไขก่อน"
WHO = "ประวัติต้องบอกได้ว่าใครทำอะไร"
WHERE = "ประวัติต้องบอกได้ว่าแก้ที่ใด"
ELSEWHERE = "ไฟล์ที่บันทึกหรือส่งออกไปที่อื่น ชุดข้อมูลทั้งสำนักงาน กระดาษ เว็บไซต์ และอีเมล"
ELSEWHERE_WAY = "โปรแกรมไม่รู้ว่าอยู่ที่ใด ตรวจและลบเองตามระเบียบ"
BEFORE_IT = "ทุกชุดที่ทำก่อนการลบนี้ยังมีค่าเดิม"
LOOSE_WAY = "เลือกประวัติของไฟล์นั้น แล้วลบค่าเดิมของที่ที่เลือก"
UNREAD_WAY = "เป็นภาพ เอกสารสแกน หรือไฟล์ที่เข้ารหัส โปรแกรมอ่านข้อความข้างในไม่ได้ เปิดดูเอง"


@dataclass(frozen=True, slots=True)
class Standing:
    """One place: what it is, how often, what becomes of it, and what is to be known of that.

    ``count`` is 0 where it is not counted. ``file`` is the hash of an evidence file that can be taken away.
    """

    where: str
    count: int
    fate: Fate
    what: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class HeldFile:
    """An evidence file in whose name, address or content a text stands, and what names it."""

    sha256: str
    name: str
    places: tuple[EvidencePlace, ...]
    is_named: bool

    @property
    def can_be_detached(self) -> bool:
        """Whether only OIT items name it: it is taken from them by their own act."""
        return all(place.of == "item" for place in self.places)


def going(wipe: Wipe, fate: Fate) -> Iterator[Standing]:
    """What the data itself loses."""
    told = (
        (len(wipe.changes), "ค่าเดิมในประวัติ", "เหลือรหัสที่พิสูจน์ว่าประวัติไม่ถูกแก้"),
        (len(wipe.versions), "รายงานการประชุมที่เก็บไว้ทุกสถานะ", "เหลือวันที่และสถานะ"),
        (len(wipe.typed), "ข้อความที่พิมพ์ค้าง", ""),
        (len({*wipe.printings, *wipe.titles}), "เอกสารที่พิมพ์แล้วซึ่งเก็บไว้", "เหลือวันที่ ผู้พิมพ์ และรหัสของไฟล์"),
        (len(wipe.contents), "ไฟล์หลักฐานที่ไม่มีที่ใดใช้แล้ว", "เหลือรหัสของไฟล์"),
    )
    return (Standing(where, count, fate, what) for count, where, what in told if count)


def standing(held: Mapping[str, Held], names: Mapping[str, str]) -> Iterator[Standing]:
    """What stands in the records now, and what history is kept for; ``names`` as ``place_words`` has."""
    for table, each in held.items():
        if table in STAY:
            name, why = STAY[table]
            yield Standing(name, each.count, "stays", why)
        else:
            way = f"{BY_HAND} {LOCKED}" if table in OF_MEETINGS else BY_HAND
            at = " และ".join(place_words(place, names) for place in each.places)
            yield Standing(RECORDS[table], each.count, "hand", f"ที่ {at} {way}" if at else way)


STAY = {
    "journal": ("ชื่อผู้ทำรายการในประวัติ", WHO),
    "journal_place": ("ชื่อของที่ที่แก้ในประวัติ", WHERE),
    "printing": ("ชื่อผู้พิมพ์เอกสาร", WHO),
}
OF_MEETINGS = frozenset({"meeting", "attendance", "agenda_item", "topic", "entry", "reply"})


def held_files(files: Sequence[HeldFile]) -> Iterator[Standing]:
    """Evidence files that are in use, each for itself."""
    for each in files:
        at = " และ".join(dict.fromkeys(map(words_of, each.places)))
        why = "ชื่อไฟล์" if each.is_named else "เนื้อหา"
        way = "นำออกได้ที่ปุ่มข้างล่าง แล้วลบ" if each.can_be_detached else "นำออกที่หน้านั้น แล้วลบที่นี่"
        yield Standing(
            f"ไฟล์หลักฐาน {each.name}", 1, "hand", f"อยู่ใน{why} ใช้ที่ {at} {way}",
            each.sha256 if each.can_be_detached else "",
        )  # fmt: skip


def backups(count: int, going_by: date | None, *, for_ever: bool, chosen: bool) -> Standing:
    """The backups of this machine that are from before the wipe."""
    if chosen:
        return Standing("ข้อมูลสำรองในเครื่องนี้", count, "after", f"{BEFORE_IT} ทำและตรวจชุดใหม่ก่อน แล้วจึงลบ")
    when = f" ตามรอบเก็บจะหายไปเองภายใน {short_date(going_by)}" if going_by else ""
    stays = " ชุดสุดท้ายของแต่ละปีงบประมาณเก็บตลอดไป" if for_ever else ""
    return Standing("ข้อมูลสำรองในเครื่องนี้", count, "later", f"{BEFORE_IT}{when}{stays}")


def damaged(count: int, *, chosen: bool) -> Standing:
    """Former data that could not be read and was kept byte for byte."""
    what = "ข้อมูลเดิมที่เสียหายซึ่งเก็บไว้ตอนกู้คืน"
    if chosen:
        return Standing(what, count, "after", "อ่านไม่ได้ว่ามีค่าใด จึงลบทั้งไฟล์")
    return Standing(what, count, "later", "อ่านไม่ได้ว่ามีค่าใด ไม่หายไปเอง")


def second_place(place: Place, *, chosen: bool) -> Standing | None:
    """What the second place holds; None where there is none."""
    if place.folder is None:
        return None
    where = f"ที่เก็บที่สอง {place.folder}"
    if place.state == "unseen":
        told = "ไม่พบในตอนนี้ เสียบแล้วโปรแกรมลบต่อเอง" if chosen else "ไม่พบในตอนนี้ ยังมีค่าเดิม"
        return Standing(where, 0, "waits", told)
    if chosen:
        return Standing(where, 0, "after", f"{BEFORE_IT} คัดลอกชุดใหม่ไปก่อน แล้วจึงลบ")
    return Standing(where, 0, "later", BEFORE_IT)


def former_place(folder: str) -> Standing:
    """A second place of before, for which a wipe waited when another was chosen."""
    return Standing(f"ที่เก็บที่สองเดิม {folder}", 0, "hand", "เลือกเป็นที่เก็บที่สองอีกครั้งเพื่อให้โปรแกรมลบต่อ หรือลบเอง")


def papers_kept(count: int) -> Standing:
    """Printed papers that are not to go."""
    return Standing("เอกสารที่พิมพ์แล้วซึ่งเก็บไว้", count, "later", "เลือกให้เก็บไว้ พิมพ์ซ้ำตามเดิมได้")


def beside(names: Sequence[str], fate: Fate) -> Iterator[Standing]:
    """Files beside the data."""
    what = "หน้าต่างที่จำไว้และบันทึกปัญหา" if fate != "hand" else "ไม่ใช่ไฟล์ที่โปรแกรมลบเองได้ เปิดดูแล้วลบเอง"
    return (Standing(f"ไฟล์ {name} ในโฟลเดอร์ข้อมูล", 1, fate, what) for name in names)


def search_index(fate: Fate) -> Standing:
    """What is found by searching, and what was left by work that was cut off."""
    return Standing("ดัชนีค้นหาและไฟล์ค้าง", 0, fate, "ทำใหม่จากข้อมูลที่เหลือ")


def elsewhere() -> Standing:
    """What the program cannot know of."""
    return Standing(ELSEWHERE, 0, "hand", ELSEWHERE_WAY)
