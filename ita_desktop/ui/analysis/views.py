"""The views of the page, a line each."""

from ita_desktop.ui.kit.viewed_page import ViewSpec, late_view

VIEWS = (
    ViewSpec("years", "เทียบหลายปี", late_view("analysis", "years.view", "YearsView")),
    ViewSpec("charts", "แผนภูมิ", late_view("analysis", "charts.view", "ChartsView")),
    ViewSpec("what-if", "ลองเปลี่ยนคะแนน", late_view("analysis", "what_if.view", "WhatIfView")),
)
