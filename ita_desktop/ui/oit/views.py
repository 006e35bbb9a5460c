"""The views of the page, a line each."""

from ita_desktop.ui.kit.viewed_page import ViewSpec, late_view

VIEWS = (
    ViewSpec("checklist", "รายการ", late_view("oit", "checklist.view", "ChecklistView")),
    ViewSpec("units", "รายการของกอง", late_view("oit", "units.view", "UnitsView")),
)
