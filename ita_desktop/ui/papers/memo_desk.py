"""Memos and letters on the page: their form beside the paper, beginning one, taking one away."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.memos import Memo
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.paper.preview import Preview
from ita_desktop.ui.papers.paper_list import COVERING, LETTER, MEMO, RUNNING, PaperList
from ita_desktop.ui.papers.stage import FORM, Stage

if TYPE_CHECKING:
    from ita_desktop.documents.memo_starts import MemoShape
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.papers import Request
    from ita_desktop.ui.papers.memo_form import MemoForm

OTHER = {MEMO: LETTER, LETTER: MEMO}


class MemoDesk:
    """The form is made when the first memo is chosen."""

    def __init__(
        self,
        services: "Services",
        breaker: Breaker,
        page: Page,
        stage: Stage,
        papers: PaperList,
        preview: Preview,
    ) -> None:
        self._services, self._breaker, self._page = services, breaker, page
        self._stage, self._list, self._preview = stage, papers, preview
        self.form: MemoForm | None = None
        papers.new_wanted.connect(lambda kind: page.attempt(lambda: self.begin(kind)))

    def show(self, request: "Request | None") -> None:
        """Show the form of a memo or letter, none for other papers; what is being typed stays.

        The keyboard goes neither with the form nor into another memo than the one it was in.
        """
        memo = self._memo_of(request)
        shown = self.form.memo.key if self.form is not None else None
        held = self.form is not None and self.form.isAncestorOf(QApplication.focusWidget() or self._page)
        if memo is None:
            self._stage.set_form(None)
        else:
            form = self._form()
            form.show_memo(memo)
            self._stage.set_form(form)
        if held and (memo is None or memo.key != shown):
            self._list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _memo_of(self, request: "Request | None") -> Memo | None:
        if request is None or request.memo is None:
            return None
        try:
            return self._services.memos.get(request.memo)
        except ItaError:
            return None

    def enter(self, place: str) -> None:
        """Put the keyboard into a field of the form."""
        if self.form is not None and self._stage.form is self.form:
            self._stage.show_tab(FORM)
            self.form.enter(place.split("/")[0])

    def begin(self, kind: str) -> None:
        """Begin a memo, a letter, or the letter that sends the minutes of the chosen meeting."""
        self._page.commit()
        memos, request = self._services.memos, self._list.request
        if kind == COVERING and request is not None and request.meeting is not None:
            key = memos.create_from_meeting(MeetingKey(request.committee, request.meeting))
        else:
            shape: MemoShape = "running" if kind == RUNNING else "headed"
            key = memos.create("letter" if kind == LETTER else "memo", self._page.year, shape)
        form = memos.get(key).form or MEMO
        self._list.table.go_to(f"{form}|memo|{key}")
        self.enter("subject")

    def delete(self) -> None:
        """Take the chosen memo or letter away; undo brings it back."""
        request = self._list.request
        if request is None or request.memo is None:
            return
        name = request.memo
        if self._page.attempt(partial(self._services.memos.delete, name)):
            self._page.tell_done("ลบหนังสือฉบับนี้แล้ว")

    def follow(self, former: "Request | None") -> bool:
        """Stay at a memo that became a letter, or the other way round."""
        if former is None or former.memo is None:
            return False
        return self._list.table.go_to(f"{OTHER[former.word]}|memo|{former.memo}")

    def _show_draft(self, draft: Memo) -> None:
        """What is typed, unless another paper was chosen meanwhile."""
        request = self._list.request
        if request is not None and request.memo == draft.key:
            self._preview.show_draft(draft)

    def _form(self) -> "MemoForm":
        if self.form is None:
            from ita_desktop.ui.papers.memo_form import MemoForm

            self.form = MemoForm(self._services, self._breaker)
            self.form.typed.connect(self._show_draft)
        return self.form
