"""What is wrong with a framework file or a correction, told in Thai with its place."""

from collections.abc import Iterable
from dataclasses import dataclass

from ita_desktop.domain.errors import ItaError

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: ``place`` leads to it (``o3 › title``), ``text`` says what to do."""

    place: str
    text: str

    def __str__(self) -> str:
        """The problem as one line."""
        return f"{self.place}: {self.text}"


class UnusableFile(ItaError):
    """A file cannot be used; ``problems`` holds everything that was found."""

    thing = "ไฟล์"

    def __init__(self, name: str, problems: Iterable[Problem]) -> None:
        self.name = name
        self.problems = tuple(problems)
        lines = [f"ใช้{self.thing} {name} ไม่ได้ พบ {len(self.problems)} แห่ง"]
        lines += [str(problem) for problem in self.problems[:_SHOWN]]
        if len(self.problems) > _SHOWN:
            lines.append(f"และอีก {len(self.problems) - _SHOWN} แห่ง")
        super().__init__("\n".join(lines))


class FrameworkError(UnusableFile):
    """A framework cannot be used."""

    thing = "กรอบการประเมิน"


class WordingError(UnusableFile):
    """A wording bank cannot be used."""

    thing = "คลังถ้อยคำ"


class NoFramework(FrameworkError):
    """There is no framework of the year."""

    def __init__(self, year: int, known: Iterable[int]) -> None:
        have = " ".join(str(each) for each in known) or "ไม่มี"
        text = f"ยังไม่มีกรอบของปีนี้ (ปีที่มี: {have}) นำเข้าไฟล์ ita-{year}.toml หรือใช้กรอบของปีก่อน"
        super().__init__(f"ปี {year}", [Problem("fiscal_year", text)])
