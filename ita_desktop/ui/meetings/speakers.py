"""Who may be chosen as the speaker of an entry: the roll first, then whoever already spoke."""

from collections.abc import Sequence
from dataclasses import dataclass

from ita_desktop.domain.meetings import Attendance, Meeting
from ita_desktop.domain.meetings.roles import chairs
from ita_desktop.domain.thai.digits import fold


@dataclass(frozen=True, slots=True)
class Speaker:
    """The two lines that stand left of a speech."""

    name: str
    role: str = ""
    hint: str = ""
    """What else finds the person: the post where the name is printed, the name where the role is."""

    def matches(self, typed: str) -> bool:
        """Whether each typed word stands somewhere in name, role or hint."""
        whole = fold(f"{self.name} {self.role} {self.hint}").casefold()
        return all(fold(word).casefold() in whole for word in typed.split())


def of_line(line: Attendance) -> Speaker | None:
    """The speaker that a line of the roll stands for; the chair speaks under the role alone."""
    role = (line.role or "").strip()
    person = (line.name or line.post or "").strip()
    post = (line.post or "").strip() if line.name else ""
    if chairs(role):
        return Speaker(role, "", " ".join(filter(None, (person, post))))
    if not person:
        return Speaker(role) if role else None
    return Speaker(person, role, post)


def choices(meeting: Meeting) -> tuple[Speaker, ...]:
    """Those who are present or guests, in the order of the roll, then others who spoke, each once."""
    found: dict[tuple[str, str], Speaker] = {}
    for line in meeting.attendance:
        speaker = of_line(line) if line.state != "absent" else None
        if speaker is not None:
            found.setdefault((speaker.name, speaker.role), speaker)
    for item in meeting.agenda:
        for topic in item.topics:
            for entry in topic.entries:
                if entry.speaker:
                    key = (entry.speaker, entry.role or "")
                    found.setdefault(key, Speaker(*key))
    return tuple(found.values())


def first(speakers: Sequence[Speaker]) -> Speaker:
    """Who speaks first under an item: the chair, else the first of the roll, else nobody named."""
    chair = next((speaker for speaker in speakers if chairs(speaker.name)), None)
    return chair or (speakers[0] if speakers else Speaker(""))
