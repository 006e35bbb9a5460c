"""เอกสาร: choose a paper, see it as it will be printed, look at what was found, print or save it."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.paper.meeting_set import MeetingSet
from ita_desktop.ui.kit.paper.output import Output
from ita_desktop.ui.kit.paper.preview import Preview
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.work import Work
from ita_desktop.ui.kit.work_row import WorkRow
from ita_desktop.ui.papers.acts import Acts
from ita_desktop.ui.papers.checking import Checking
from ita_desktop.ui.papers.chosen_looks import ChosenLooks
from ita_desktop.ui.papers.former import Former
from ita_desktop.ui.papers.head import Head
from ita_desktop.ui.papers.held_keys import hold_keys
from ita_desktop.ui.papers.judging import Judging
from ita_desktop.ui.papers.list_rows import PaperRow
from ita_desktop.ui.papers.memo_desk import MemoDesk
from ita_desktop.ui.papers.panel import Panel
from ita_desktop.ui.papers.paper_list import PaperList
from ita_desktop.ui.papers.room import Room
from ita_desktop.ui.papers.shown import Shown
from ita_desktop.ui.papers.stage import Stage
from ita_desktop.ui.papers.ways import NOTHING, way_on
from ita_desktop.ui.papers.year_papers import YearPapers

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.changes import Subject
    from ita_desktop.services.papers import PaperState, Request

NOT_HERE = "ไม่พบเอกสารนี้แล้ว อาจถูกลบหรือเปลี่ยนเลข เลือกจากรายการทางซ้าย"
STOPPED = "หยุดจัดหน้าแล้ว"
NOT_FOR_PAPER = "เอกสารนี้ใช้บนเว็บไซต์ บันทึกเป็นหน้าเว็บ CSV หรือ Excel ด้วยปุ่มทางขวา"


class PapersPage(Page):
    """The preview shows the very file that is printed; it is set anew when the data changes.

    Places are those of papers: ``minutes|ita|1/2566``, ``memo|memo|KEY``, ``oit-status|2567``.
    """

    title = "เอกสาร"
    keys = (("F9", "พิมพ์"), ("Ctrl+S", "บันทึก"), ("Ctrl+F", "ค้นหา"), ("F4", "รูปแบบ"), ("F12", "ตรวจ"))

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from ita_desktop.services.changes import EVERYTHING, Subject

        type(self).shows = EVERYTHING - {Subject.SAVED}
        self._data = EVERYTHING - {Subject.SAVED, Subject.PRINTINGS}
        self._services = services
        self._chosen: PaperState | None = None
        self._waiting = ""
        self._changed = False
        self._way_on: Callable[[], object] = lambda: None
        self.looks = ChosenLooks()
        self.list = PaperList()
        self.stage = Stage(breaker)
        self.panel = Panel(breaker)
        self.row = WorkRow()
        self.preview = Preview(services.papers, self)
        self.judging = Judging(services, self)
        self.papers = YearPapers(services, self.judging)
        self.output = Output(services, self, self.row)
        self.former = Former(services, self, self.stage, self.output)
        self.acts = Acts(services, self, self.preview, self.former, self.output, lambda: self.list.place)
        self.memos = MemoDesk(services, breaker, self, self.stage, self.list, self.preview)
        self.head = Head(self.header, MeetingSet(services, self, self.output))
        self.checking = Checking(services, self, self.stage, self.panel, self.memos)
        self.shown = Shown(services, self.looks, self.stage, self.panel, self.head)
        self.room = Room(self.stage, self.panel, self.head, self.list.table)
        self.panel.home = self.list.table
        self._lay_out()
        self._connect()
        hold_keys(self)

    @property
    def is_busy(self) -> bool:
        """Whether the paper is still being set or checked, or papers of the list wait to be judged."""
        return self.preview.is_setting or self.checking.is_busy or self.judging.is_busy

    def activate(self, place: str = "") -> None:
        """Come into sight, at the paper of a place."""
        self._waiting = place or self._waiting
        super().activate(place)
        self._waiting = ""
        self.judging.resume()

    def subjects_changed(self, subjects: "frozenset[Subject]", year: int) -> None:
        """Printings change the list alone, all else the paper as well."""
        self._changed = self._changed or bool(subjects & self._data)
        super().subjects_changed(subjects, year)

    def reload(self) -> None:
        """List the papers of the year; the chosen one is set anew where data changed."""
        former = self._chosen.request if self._chosen else None
        same_year = self.papers.year == (self.year or self.papers.year)
        self.papers.read(self.year, self._chosen if same_year else None)
        self._show_list()
        if self._is_empty():
            self._say_nothing(NOTHING, self._way_to(None))
            return
        if former is not None and self.list.place != former.place:
            self.memos.follow(former)
        waiting, self._waiting = self._waiting, ""
        if not (waiting and self.list.table.go_to(waiting)) and self.list.request is None:
            self.list.table.go_to_first()
        self._choose()
        if self._changed:
            self.preview.refresh_later()
        if self._changed or not self.judging.verdicts:
            self.papers.judge(self.list.place)
        self._changed = False

    def go_to_place(self, place: str) -> None:
        """Show the paper of a place; the paper chosen last without one."""
        if place and not self.list.table.go_to(place):
            self._find_elsewhere(place)
        (self.list.table if self.list.request is not None else self.stage.nothing.way).setFocus()

    def panes(self) -> Sequence[QWidget]:
        """The list, the form or paper, the panel."""
        panel = [self.panel] if self.panel.isVisible() else []
        return (self.list.table, *self.stage.stops(), self.stage.foot, *panel)

    @property
    def record(self) -> str:
        """What the chosen paper is made of."""
        return self.papers.record_of(self.list.request)

    def get_state(self) -> Mapping[str, Any]:
        """The chosen paper, layouts and digits taken, the panel."""
        place = self.list.place or self._waiting
        return {"paper": place, "panel": self.room.wanted, **self.looks.state()}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Choose the paper again."""
        self.looks.take_state(state)
        panel = state.get("panel")
        self.room.wanted = panel if isinstance(panel, bool) else None
        self._waiting = str(state.get("paper") or "")
        if self.papers.states:
            self.list.table.go_to(self._waiting)

    def print_now(self) -> None:
        """Choose the printer and print what is shown."""
        if ".pdf" in self.shown.forms:
            self.acts.print()
        else:
            self.banner.say(Shape.INFO, NOT_FOR_PAPER)

    def save_now(self, form: str = "") -> None:
        """Choose a file and save what is shown in a form, in the paper's first without one."""
        self.acts.save(form or self.shown.forms[0])

    def stop(self) -> None:
        """Esc: take back what is being done, close the search, leave a former printing, stop the setting."""
        if self.output.stop() or self._leave_former():
            return
        if not self.stage.search.isHidden():
            self.stage.search.close_row()
        elif self.preview.stop():
            self._say_nothing(STOPPED, ("จัดหน้าใหม่", self._set_again))
        else:
            self.banner.clear()

    def set_form(self, form: QWidget | None) -> None:
        """Put a form between the list and the paper, or take it away."""
        self.stage.set_form(form)
        self.room.fit(self.width())

    def close_work(self) -> None:
        """Nothing goes on when the window is gone: what is being set is given up and waited for."""
        self.output.stop()
        self.preview.forget()
        self.judging.stop()
        self.checking.forget()
        Work.wait()
        self.stage.show_pages(None)

    def show_former(self, printing: Any) -> None:
        """Show the very file of a former printing."""
        if self.former.show(printing):
            self._allow(True)

    def _leave_former(self) -> bool:
        if not self.former.leave():
            return False
        self.stage.show_pages(self.preview.content)
        self._allow(self.preview.content is not None)
        return True

    def _choose(self) -> None:
        """Show the paper that is current in the list, unless it is shown."""
        row: PaperRow | None = self.list.table.current()
        if row is None or row.state is None:
            return
        same = self._chosen is not None and self._chosen.request == row.state.request
        self._chosen = row.state
        self.memos.show(row.state.request)
        if not same:
            self.acts.forget()
            self.former.leave()
            self._set_again()
        self._show_paper()
        self.room.fit(self.width())

    def _set_again(self) -> None:
        if self._chosen is not None:
            self.preview.show(self.looks.of(self._chosen.request))

    def _is_empty(self) -> bool:
        """Whether nothing is ready and nothing was chosen all the same."""
        nothing = all(each.lacks for each in self.papers.states)
        return nothing and self.list.request is None and not self._waiting

    def _show_list(self) -> None:
        self.list.table.show_rows(self.papers.rows())
        self.header.say(self.papers.sentence())

    def _show_paper(self) -> None:
        if self._chosen is not None:
            self.shown.tell(self._chosen, self.papers.states, self.preview)

    def _take(self, kept: dict[str, str], choice: str) -> None:
        """Show the papers of this kind in another layout or other digits."""
        if self._chosen is not None:
            kept[self._chosen.request.word] = choice
            self._leave_former()
            self._set_again()

    def _cleared(self) -> None:
        self._allow(False)
        self.checking.forget()
        self.stage.expect()

    def _began(self, content: bytes) -> None:
        self.stage.show_pages(content)
        self.stage.foot.say("กำลังจัดหน้า")

    def _arrived(self, content: bytes) -> None:
        self.stage.foot.stop.hide()
        if self.former.printing is None:
            self.stage.show_pages(content, keep=True)
        self._allow(True)
        if self._chosen is not None:
            self.shown.tell_set(self._chosen, self.preview)
            self.checking.check(self.looks.of(self._chosen.request), self.preview.draft)
        self.acts.fulfil()

    def _failed(self, message: str) -> None:
        self.acts.forget()
        self.former.leave()
        self._say_nothing(message, self._way_to(self._chosen.request if self._chosen else None))

    def _say_nothing(self, words: str, way: tuple[str, Callable[[], object]] | None) -> None:
        self.shown.nothing(words, way[0] if way else "")
        self._way_on = way[1] if way else lambda: None
        self._allow(False)

    def _way_to(self, request: "Request | None") -> tuple[str, Callable[[], object]] | None:
        way = way_on(request)
        return (way.words, lambda: self.go_to.emit(way.page, way.place)) if way is not None else None

    def _fill(self) -> None:
        """Go to where the data of the chosen paper is filled in."""
        way = self._way_to(self._chosen.request if self._chosen else None)
        if way is not None:
            way[1]()

    def _find_elsewhere(self, place: str) -> None:
        """The paper of another year: open that year, else say that it is not there."""
        year = self.papers.year_with(place)
        if year:
            self.reload() if year == self.papers.year else self.year_wanted.emit(year)
        if not year or not self.list.table.go_to(place):
            self.banner.say(Shape.CARE, NOT_HERE)

    def _allow(self, allowed: bool) -> None:
        self.shown.allow(allowed, former=self.former.printing is not None)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.stage, 1)
        row.addWidget(self.panel)
        self.body.addLayout(row, 1)
        self.body.addWidget(self.row)
        self._allow(False)

    def _connect(self) -> None:
        self.list.table.moved.connect(lambda _: self._choose())
        self.list.table.opened.connect(lambda _: self.stage.view.setFocus())
        self.judging.told.connect(self._show_list)
        for signal, act in (
            (self.preview.cleared, self._cleared),
            (self.preview.began, self._began),
            (self.preview.arrived, self._arrived),
            (self.preview.failed, self._failed),
            (self.preview.moved, self.stage.foot.say_progress),
            (self.stage.foot.stop_wanted, self.stop),
            (self.stage.back_wanted, self._leave_former),
            (self.stage.nothing.wanted, lambda: self._way_on()),
            (self.checking.found, self.head.say_found),
            (self.panel.fill_wanted, self._fill),
            (self.panel.report_wanted, self.list.new_wanted),
            (self.row.stop_wanted, self.output.stop),
            (self.panel.printing_wanted, self.show_former),
            (self.panel.print.clicked, self.print_now),
            (self.panel.save_wanted, self.save_now),
            (self.head.print.clicked, self.print_now),
            (self.head.check.clicked, self.toggle_panel),
        ):
            signal.connect(act)
        self.head.save_wanted = self.save_now
        self.stage.foot.layout_wanted.connect(lambda name: self._take(self.looks.layouts, name))
        self.stage.foot.digits_wanted.connect(lambda name: self._take(self.looks.digits, name))

    def toggle_panel(self) -> None:
        """Show the panel with the keyboard in it, or fold it away."""
        self.room.toggle_panel()
        if self.panel.isVisible():
            (self.panel.rows[0] if self.panel.rows else self.panel.print).setFocus()
        else:
            self.list.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel and the form take what room there is."""
        super().resizeEvent(event)
        self.room.fit(self.width())

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is judged or set anew while the page is not seen; what changed is shown when it is."""
        super().hideEvent(event)
        self.judging.pause()
        if self.preview.is_waiting:
            self.preview.pause()
            self._changed = self._stale = True
