"""The views of the page, a line each."""

from ita_desktop.ui.kit.viewed_page import ViewSpec, late_view

VIEWS = (
    ViewSpec("plan", "มาตรการ", late_view("measures", "plan.view", "PlanView")),
    ViewSpec("copying", "จากปีก่อน", late_view("measures", "copying.view", "CopyingView")),
    ViewSpec("document", "เล่มเผยแพร่", late_view("measures", "document.view", "DocumentView")),
)
