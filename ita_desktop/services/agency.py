"""The office itself: its name, units, officers and settings."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, NamedTuple

from ita_desktop.documents.words import WORDS, own_word
from ita_desktop.domain.agencies import Agency, Officer
from ita_desktop.domain.errors import ItaError
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context

MOST_EMBLEM_BYTES = 5_000_000
IMAGE_STARTS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
Digits = Literal["thai", "arabic"]
SETTING_TITLES = {
    "digits": "ตัวเลขในเอกสาร",
    "meeting_numbers": "การนับครั้งที่ประชุม",
    "type_size": "ขนาดตัวอักษร",
    "emblem": "ภาพตรา",
    "actor": "ผู้ปฏิบัติงาน",
    "layouts": "รูปแบบเอกสาร",
    "texts": "ถ้อยคำในเอกสาร",
    "follow_up_rounds": "รอบการติดตาม",
}


class NotAnEmblem(ItaError):
    """The file cannot serve as the emblem."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The office's settings with their defaults; ``type_size`` in per cent."""

    digits: Digits = "thai"
    meeting_numbers: Literal["calendar", "fiscal"] = "calendar"
    type_size: int = 100
    emblem: str | None = None
    actor: str = ""


class PaperWord(NamedTuple):
    """A word of papers: its key, what it is, the official word, the office's own or nothing."""

    key: str
    title: str
    official: str
    own: str


class AgencyService:
    """The agency's data and the settings."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def get(self) -> Agency:
        """The agency as kept; all fields None in a new office."""
        with self._context.reading() as unit:
            return unit.office.agency() or Agency()

    def save(self, agency: Agency) -> None:
        """Keep the agency as given."""
        with self._context.act("แก้ข้อมูลหน่วยงาน", Subject.AGENCY) as unit:
            unit.office.put_agency(agency)

    def settings(self) -> Settings:
        """The settings, defaults where the office has none."""
        with self._context.reading() as unit:
            kept = unit.office.settings()
        known = {name: kept[name] for name in Settings.__slots__ if kept.get(name) is not None}
        return Settings(**known)

    def set(self, name: str, value: Any) -> None:
        """Keep one setting; ``name`` is a field of Settings or a key of the office file's settings."""
        with self._context.act(f"ตั้งค่า{SETTING_TITLES.get(name, name)}", Subject.SETTINGS) as unit:
            unit.office.put_setting(name, value)

    def layouts(self) -> dict[str, str]:
        """How papers are laid out where no one says: a layout by the paper's word.

        ``pdf`` is ``archive`` for the structure of PDF/A, ``docx`` ``both`` for lines even at both sides.
        """
        return {name: value for name, value in self._named("layouts").items() if isinstance(value, str)}

    def set_layout(self, name: str, layout: str) -> None:
        """Keep one layout; empty takes the program's."""
        self._set_named("layouts", name, layout)

    def paper_words(self) -> tuple[PaperWord, ...]:
        """The words of papers that an office may replace, in the order of the papers."""
        own = self._named("texts")
        return tuple(
            PaperWord(key, word.title, word.official, own_word(key, own)) for key, word in WORDS.items()
        )

    def set_paper_word(self, key: str, own: str) -> None:
        """Keep the office's own word; an empty text or the official word takes it away."""
        word = " ".join(own.split())
        self._set_named("texts", key, "" if word == WORDS[key].official else word)

    def _named(self, setting: str) -> dict[str, Any]:
        """A setting that is an object; of another kind it counts as empty."""
        with self._context.reading() as unit:
            kept = unit.office.settings().get(setting)
        return dict(kept) if isinstance(kept, dict) else {}

    def _set_named(self, setting: str, name: str, value: str) -> None:
        """Change one member of such a setting; the others stay."""
        kept = self._named(setting)
        changed = {**kept, name: value} if value else {key: kept[key] for key in kept if key != name}
        if changed != kept:
            self.set(setting, changed or None)

    def dictionary(self) -> tuple[str, ...]:
        """The office's own words, kept whole at line ends."""
        with self._context.reading() as unit:
            return unit.office.dictionary()

    def save_dictionary(self, words: tuple[str, ...]) -> None:
        """Keep the office's own words."""
        with self._context.act("แก้คำเฉพาะของหน่วยงาน", Subject.SETTINGS) as unit:
            unit.office.put_dictionary(words)

    def set_emblem(self, image: Path | None) -> None:
        """Copy the office's own emblem (PNG or JPEG, 5 MB at most) into its data; None takes it away."""
        if image is None:
            self.set("emblem", None)
            return
        try:
            with image.open("rb") as file:
                content = file.read(MOST_EMBLEM_BYTES + 1)
        except OSError as error:
            raise NotAnEmblem(f"เปิดไฟล์ตรา {image.name} ไม่ได้ ตรวจว่าไฟล์ยังอยู่และเปิดดูได้") from error
        if len(content) > MOST_EMBLEM_BYTES:
            raise NotAnEmblem(f"ไฟล์ตรา {image.name} ใหญ่เกิน 5 MB ย่อภาพแล้วเลือกใหม่")
        if not content.startswith(IMAGE_STARTS):
            raise NotAnEmblem(f"ไฟล์ {image.name} ไม่ใช่ภาพ PNG หรือ JPEG เลือกไฟล์ภาพตราของหน่วยงาน")
        name = sha256(content).hexdigest()
        with self._context.act("เปลี่ยนภาพตรา", Subject.SETTINGS) as unit:
            unit.office.put_stored_file(name, content)
            unit.office.put_setting("emblem", name)

    def emblem(self) -> bytes | None:
        """The emblem's image, None where the office gave none."""
        chosen = self.settings().emblem
        with self._context.reading() as unit:
            return unit.office.stored_file(chosen) if chosen else None

    def officers(self) -> tuple[Officer, ...]:
        """Who works here."""
        return self.get().officers

    @property
    def actor(self) -> str:
        """Who acts now."""
        return self._context.actor

    def act_as(self, officer: str) -> None:
        """Choose the acting officer by name or post; stands in each change from now on."""
        self._context.actor = officer
        self.set("actor", officer)
