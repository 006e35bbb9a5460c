"""The views of the page, a line each."""

from ita_desktop.ui.kit.viewed_page import ViewSpec, late_view

VIEWS = (
    ViewSpec("plan", "มาตรการ", late_view("measures", "plan.view", "PlanView")),
    ViewSpec("coverage", "สิ่งที่ต้องตอบ", late_view("measures", "coverage.view", "CoverageView")),
    ViewSpec("copying", "จากปีก่อน", late_view("measures", "copying.view", "CopyingView")),
    ViewSpec("following", "ติดตาม", late_view("measures", "following.view", "FollowingView")),
    ViewSpec("units", "แบบของกอง", late_view("measures", "units.view", "UnitsView")),
    ViewSpec("timeline", "เส้นเวลา", late_view("measures", "timeline.view", "TimelineView")),
    ViewSpec("document", "เล่มเผยแพร่", late_view("measures", "document.view", "DocumentView")),
)
