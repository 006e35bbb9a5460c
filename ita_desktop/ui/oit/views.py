"""The views of the page, a line each."""

from ita_desktop.ui.kit.viewed_page import ViewSpec, late_view

VIEWS = (
    ViewSpec("checklist", "รายการ", late_view("oit", "checklist.view", "ChecklistView")),
    ViewSpec("calendar", "ปฏิทิน", late_view("oit", "calendar.view", "CalendarView")),
    ViewSpec("units", "รายการของกอง", late_view("oit", "units.view", "UnitsView")),
    ViewSpec("links", "ลิงก์", late_view("oit", "links.view", "LinksView")),
    ViewSpec("continuing", "จากปีก่อน", late_view("oit", "continuing.view", "ContinuingView")),
)
