"""The views of the page, a line each."""

from ita_desktop.ui.kit.viewed_page import ViewSpec, late_view

VIEWS = (ViewSpec("plan", "มาตรการ", late_view("measures", "plan.view", "PlanView")),)
