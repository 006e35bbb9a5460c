"""Plans to look through."""

from ita_desktop.domain.scores import Score, parse_score
from ita_desktop.exchange.score_tables import ReadScore, State
from ita_desktop.services.score_tables import ScorePlan

LONG = (
    "เลือกปฏิบัติอย่างไม่เป็นธรรมต่อผู้มาติดต่อ ไม่ว่าจะเป็นผู้ที่มาติดต่อทั่วไปหรือผู้ที่รู้จักเป็นการส่วนตัว"
    " และประเด็นอื่นที่เกี่ยวข้องกับการให้บริการของหน่วยงานทั้งหมด"
)
GRID = (
    ("i4", "ใช้จ่าย <งบ> & เงิน", "945.2"),
    ("i2", LONG, "93.13"),
    ("i13", "ผู้บริหารสูงสุดให้ความสำคัญ", "๙๖.๑๐"),
    ("๑๗", "สั่งให้ทำธุระส่วนตัว", "99.19"),
    ("๑", "ปฏิบัติงานตามขั้นตอน", "98.00"),
    ("i1", "การปฏิบัติงาน", "95.76"),
)


def read(
    at: int, code: str | None, state: State, was: str = "", why: str = "", codes: tuple[str, ...] = ()
) -> ReadScore:
    """The score of a row of the table."""
    typed = GRID[at][2]
    score, former = parse_score(typed), parse_score(was)
    return ReadScore(
        code=code,
        typed=typed,
        state=state,
        was=former if isinstance(former, Score) else None,
        becomes=score if isinstance(score, Score) else None,
        why=why,
        row=at + 1,
        column=3,
        codes=codes,
    )


def five_states(year: int = 2568) -> ScorePlan:
    """A row in each state: 0 refused, 1 changed, 2 new, 3 doubtful, 4 doubtful among several, 5 same."""
    rows = (
        read(0, "i4", "refused", "95.96", "คะแนนต้องอยู่ระหว่าง 0 ถึง 100"),
        read(1, "i2", "changed", "93.3"),
        read(2, "i13", "new"),
        read(3, "i7", "doubtful", "99.19", "น่าจะเป็น i7 เพราะอยู่ใต้ตัวชี้วัดที่ 3", ("i7",)),
        read(4, None, "doubtful", "", "เลข ๑ อาจหมายถึงได้หลายข้อ", ("i1", "e1.public", "e1.survey")),
        read(5, "i1", "same", "95.76"),
    )
    return ScorePlan(year, rows, GRID)
