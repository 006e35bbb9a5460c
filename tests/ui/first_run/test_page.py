"""The page of a new office."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ita_desktop.services.bundle import Services
from ita_desktop.ui.first_run.page import NO_NAME, NOT_EMPTY, FirstRunPage
from ita_desktop.ui.kit.forms import FormRow
from tests.ui.conftest import NoBreaker, OpenOffice
from tests.ui.typing_keys import type_text


@pytest.fixture
def opened(open_office: OpenOffice, show: Callable[[QWidget], QWidget]) -> tuple[FirstRunPage, Services]:
    """The page on an empty office, with the keyboard in the name."""
    services = open_office()
    page = FirstRunPage(services, NoBreaker())
    show(page)
    page.activate()
    return page, services


def test_the_name_comes_first_and_is_needed(opened: tuple[FirstRunPage, Services]) -> None:
    """Without it no way begins; the reason stands below the field."""
    page, services = opened
    assert QApplication.focusWidget() is page.name
    QTest.keyClick(page, Qt.Key.Key_F2)
    assert services.years.years() == ()
    assert page.name.property("refused") is True
    row = page.name.parentWidget()
    assert isinstance(row, FormRow)
    assert row.below.plain == NO_NAME


def test_typing_by_hand_begins_the_year(opened: tuple[FirstRunPage, Services]) -> None:
    """Name, province and year are kept; the scores are next."""
    page, services = opened
    went: list[tuple[str, str]] = []
    page.go_to.connect(lambda key, place: went.append((key, place)))
    type_text(page.name, "เทศบาลตำบลสมมติ")
    page.province.setFocus()
    type_text(page.province, "น่าน")
    page.fiscal_year.take("2568")
    QTest.mouseClick(page.ways.rows[0], Qt.MouseButton.LeftButton)
    agency = services.agency.get()
    assert (agency.name, agency.province) == ("เทศบาลตำบลสมมติ", "น่าน")
    assert services.years.years() == (2568,)
    assert went == [("scores", "")]


def test_the_year_shows_its_days(opened: tuple[FirstRunPage, Services]) -> None:
    """From October to September."""
    page, _ = opened
    page.fiscal_year.take("2568")
    page.fiscal_year.edited.emit("2568")
    assert page._year_row.below.plain == "1 ต.ค. 67 ถึง 30 ก.ย. 68"


def test_the_sample_fills_and_one_undo_takes_it_away(opened: tuple[FirstRunPage, Services]) -> None:
    """All of it."""
    page, services = opened
    page.sample.click()
    assert services.years.years()
    services.history.undo()
    assert services.years.years() == ()
    assert services.agency.get().name is None


def test_the_sample_takes_the_place_of_what_was_typed_when_asked(
    opened: tuple[FirstRunPage, Services],
) -> None:
    """A name typed first is not in the way for ever; nothing goes without a yes."""
    page, services = opened
    type_text(page.name, "เทศบาลตำบลสมมติ")
    page.sample.click()
    assert services.agency.get().name == "เทศบาลตำบลสมมติ"
    assert page.banner.words == NOT_EMPTY
    assert services.years.years() == ()
    next(b for b in page.banner.findChildren(QAbstractButton) if b.text().startswith("ลบ")).click()
    assert services.years.years()
