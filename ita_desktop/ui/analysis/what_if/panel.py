"""Beside the tried scores: what comes out, what a level needs, the least change that brings it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.levels import margins
from ita_desktop.domain.reconciliation.naming import named
from ita_desktop.domain.what_if import Lift, Trial
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.side_panel import SidePanel

UNKNOWN = "ยังไม่ทราบระดับ เพราะคะแนนไม่ครบ"


class TrialPanel(SidePanel):
    """``wanted`` tells the level that is looked for, ``follow`` that its moves be tried, ``clear`` none."""

    wanted = Signal(str)
    follow = Signal()
    clear = Signal()

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self.result = Label("", role=Role.HEADING, wraps=True, breaker=breaker)
        self.level = Label("", wraps=True, breaker=breaker)
        self.levels = ChoiceField()
        self.levels.setAccessibleName("ระดับที่ต้องการ")
        self.levels.edited.connect(self.wanted)
        self.needs = Label("", wraps=True, breaker=breaker)
        self.moves = Label("", wraps=True, breaker=breaker)
        self.doubts = Label("", wraps=True, breaker=breaker, tone="muted")
        self.follow_button = Button("ลองตามนี้", hint="F8", primary=True)
        self.clear_button = Button("ล้างค่าที่ลอง")
        self.follow_button.clicked.connect(self.follow)
        self.clear_button.clicked.connect(self.clear)
        self.column.addWidget(self.result)
        self.column.addWidget(self.level)
        self.column.addWidget(self.clear_button)
        self.column.addSpacing(8)
        self.column.addWidget(Label("ระดับที่ต้องการ", weight=fonts.SEMIBOLD))
        self.column.addWidget(self.levels)
        for label in (self.needs, self.moves, self.doubts):
            self.column.addWidget(label)
        self.column.addWidget(self.follow_button)
        self.column.addStretch(1)

    def show_trial(self, trial: Trial) -> None:
        """The total and the level that the tried scores give."""
        before, after = trial.before("overall"), trial.values.get("overall")
        if before is None or after is None:
            self.result.set_text("ยังไม่มีคะแนนรวม")
        elif before == after:
            self.result.set_text(f"คะแนนรวม {before:.2f}")
        else:
            self.result.set_text(f"คะแนนรวม {before:.2f} เป็น {after:.2f} ({after - before:+.2f})")
        now, then = Trial(trial.ground).levels(), trial.levels()
        self.level.set_text(_told(now, then))
        self.clear_button.setVisible(bool(trial.changes))

    def show_levels(self, levels: Sequence[str], taken: str) -> None:
        """The levels that may be looked for."""
        self.levels.set_choices([(level, level) for level in levels])
        self.levels.take(taken)

    def show_lift(self, trial: Trial, found: Lift) -> None:
        """What a level needs, and the moves."""
        framework = trial.framework
        self.needs.set_text(_needs(framework, found) + _margin(trial, found))
        self.moves.set_text(_moves(framework, found))
        self.moves.setVisible(bool(found.moves))
        self.doubts.set_text(_doubts(framework, found))
        self.doubts.setVisible(bool(self.doubts.plain))
        self.follow_button.setVisible(bool(found.moves))


def _told(now: Sequence[str], then: Sequence[str]) -> str:
    if len(then) != 1:
        return UNKNOWN if not then else f"ระดับเป็นได้ {' หรือ '.join(then)} เพราะคะแนนไม่ครบ"
    if list(now) == list(then):
        return f"ระดับ {then[0]}"
    return f"ระดับ {then[0]} จากเดิม {now[0]}" if len(now) == 1 else f"ระดับ {then[0]}"


def _needs(framework: Framework, found: Lift) -> str:
    if not found.needs:
        return f"คะแนนถึงระดับ {found.level} แล้ว" if found.reached else UNKNOWN
    told = "\n".join(
        f"• {named(framework, need.code)} ต้องได้ {need.needed:.2f} ยังขาด {need.short:.2f}"
        for need in found.needs
    )
    return f"ระดับ {found.level} ต้องการ\n{told}"


def _margin(trial: Trial, found: Lift) -> str:
    """How near its limits a level that is held is."""
    if found.needs or not found.reached:
        return ""
    spare = margins(trial.framework, Trial(trial.ground).judged(), found.level)
    code, least = min(spare.items(), key=lambda each: each[1])
    return f"\nใกล้เกณฑ์ที่สุดคือ {named(trial.framework, code)} เกินอยู่ {least:.2f}"


def _moves(framework: Framework, found: Lift) -> str:
    told = "\n".join(
        f"• {named(framework, move.code)} จาก {move.before:.2f} เป็น {move.after:.2f}" for move in found.moves
    )
    return f"ทางที่เปลี่ยนคะแนนน้อยที่สุด รวม {found.points:.2f} คะแนน\n{told}"


def _doubts(framework: Framework, found: Lift) -> str:
    told = []
    if found.needs and not found.reached:
        told.append("คะแนนที่ทราบไม่พอจะบอกทางไปถึงระดับนี้ กรอกคะแนนรายข้อให้ครบก่อน")
    closed = [code for code in found.closed if framework.node(code).instrument == "OIT"]
    if closed and framework.oit_rule == "official_only":
        told.append(
            f"ไม่ทราบน้ำหนักของรายการ OIT ปี {framework.fiscal_year} จึงบอกได้เพียงว่า"
            f"{' และ '.join(named(framework, code) for code in closed)} ต้องได้เท่าใด บอกไม่ได้ว่าต้องแก้รายการใด"
        )
    others = [code for code in found.closed if code not in closed]
    if others:
        names = " ".join(named(framework, code) for code in others)
        told.append(f"ยังไม่ได้กรอกคะแนนรายข้อของ {names} จึงบอกเป็นรายข้อไม่ได้")
    return "\n".join(told)
