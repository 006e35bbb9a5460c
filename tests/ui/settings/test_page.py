"""Settings are saved on leaving each field, and shown again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ita_desktop import paths
from ita_desktop.domain.meetings.agenda_template import OFFICIAL, TemplateItem
from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.shapes import Shape, pixmap
from ita_desktop.ui.settings.frameworks_part import FrameworkRow, read_weight
from ita_desktop.ui.settings.page import SettingsPage
from tests.ui.conftest import NoBreaker, OpenOffice
from tests.ui.typing_keys import press, type_text

P1 = "2568-p1.json"


class Bench:
    """The page over a real office, told of every change as the window does."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.page = SettingsPage(services, NoBreaker())
        self.page.open_year(2568)
        services.changes.subscribe(lambda subjects: self.page.subjects_changed(subjects, 2568))

    def leave(self) -> None:
        """Take the keyboard out of the field."""
        self.page.chooser.segments.focus_taken()


@pytest.fixture
def bench(open_office: OpenOffice, show: Callable[[QWidget], QWidget]) -> Bench:
    """The page on P1."""
    made = Bench(open_office(P1))
    show(made.page)
    made.page.activate("agency")
    return made


def retype(field: QWidget, text: str) -> None:
    """Replace what stands in a field."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(field, Qt.Key.Key_Delete)
    type_text(field, text)


def test_the_agency_is_saved_on_leaving(bench: Bench) -> None:
    """One act a field; an emptied field becomes unnamed."""
    field = bench.page.agency.fields["district"]
    retype(field, "เมืองใหม่")
    assert bench.services.agency.get().district == "ตัวอย่าง"
    bench.leave()
    assert bench.services.agency.get().district == "เมืองใหม่"
    retype(field, "")
    bench.leave()
    assert bench.services.agency.get().district is None
    assert bench.services.agency.get().name == "เทศบาลเมืองตัวอย่าง"


def test_units_are_lines(bench: Bench) -> None:
    """Empty lines are left out."""
    retype(bench.page.agency.units, "สำนักปลัด")
    press(bench.page.agency.units, Qt.Key.Key_Return, "\n")
    press(bench.page.agency.units, Qt.Key.Key_Return, "\n")
    type_text(bench.page.agency.units, " กองคลัง")
    bench.leave()
    assert bench.services.agency.get().units == ("สำนักปลัด", "กองคลัง")


def test_choices_are_saved_at_once(bench: Bench) -> None:
    """Digits and size of type."""
    looks = bench.page.looks
    bench.page.show_part("looks")
    looks.digits.setFocus()
    press(looks.digits, Qt.Key.Key_Down)
    looks.type_size.focus_taken()
    focused = QApplication.focusWidget()
    assert focused is not None
    press(focused, Qt.Key.Key_Right)
    settings = bench.services.agency.settings()
    assert (settings.digits, settings.type_size) == ("arabic", 115)


def test_the_emblem_is_shown_or_refused_in_words(bench: Bench, tmp_path: Path) -> None:
    """Beside its buttons."""
    looks = bench.page.looks
    image, text = tmp_path / "emblem.png", tmp_path / "emblem.txt"
    pixmap(Shape.HOME, "#000000", 64).save(str(image))
    text.write_text("ไม่ใช่ภาพ", encoding="utf-8")
    looks.take_emblem(text)
    assert "emblem.txt" in looks.emblem_words.plain
    assert looks.emblem.is_empty
    looks.take_emblem(image)
    assert not looks.emblem.is_empty
    assert looks.emblem_words.plain == ""
    looks.take_emblem(None)
    assert looks.emblem.is_empty


def framework_row(bench: Bench, code: str) -> FrameworkRow:
    """A row of the table."""
    rows = bench.page.frameworks.table.records.rows
    return next(row for row in rows if row.code == code)


def test_a_title_is_corrected_and_restored(bench: Bench) -> None:
    """The office's own is marked; taking it back shows the framework's again."""
    part = bench.page.frameworks
    bench.page.show_part("frameworks")
    official = framework_row(bench, "o12").title
    assert part.table.go_to("o12")
    retype(part.title_field, "ชื่อของเทศบาล")
    bench.leave()
    assert framework_row(bench, "o12").title == "ชื่อของเทศบาล"
    assert framework_row(bench, "o12").corrected == {"title"}
    assert part.restore.isVisible()
    part.restore.click()
    assert framework_row(bench, "o12").title == official
    assert not part.restore.isVisible()


def test_a_weight_is_read_in_thai_digits_and_refused_in_words(bench: Bench) -> None:
    """Only items weigh."""
    part = bench.page.frameworks
    bench.page.show_part("frameworks")
    part.table.go_to("i2")
    assert not part.weight_field.isVisible()
    part.table.go_to("o12")
    retype(part.weight_field, "มาก")
    bench.leave()
    assert part.weight_field.text() == "มาก"
    assert "น้ำหนัก" in part._weight_row.below.plain
    retype(part.weight_field, "๒.๕")
    bench.leave()
    assert str(framework_row(bench, "o12").weight) == "2.5"


def demanded(bench: Bench, code: str) -> tuple[str, ...]:
    """What an item must show, as the framework of the year has it now."""
    items = bench.services.years.framework(2568).items
    return next(item.components for item in items if item.code == code)


def test_the_words_of_a_component_are_corrected_and_restored(bench: Bench) -> None:
    """They stand after the items; every item that asks for it shows the new words."""
    part = bench.page.frameworks
    bench.page.show_part("frameworks")
    ours = framework_row(bench, "components.table").title
    assert part.table.go_to("components.table")
    assert not part.demands.isVisible() and not part.weight_field.isVisible()
    retype(part.title_field, "ตารางตามแบบของปีนี้")
    bench.leave()
    assert framework_row(bench, "components.table").title == "ตารางตามแบบของปีนี้"
    part.table.go_to("o6")
    assert "ตารางตามแบบของปีนี้" in part.demands.shown.plain
    part.table.go_to("components.table")
    part.restore.click()
    assert framework_row(bench, "components.table").title == ours


def test_what_an_item_must_show_and_waits_for_is_corrected(bench: Bench) -> None:
    """One choice adds, one takes away, one says what it waits for; each is one act that can be undone."""
    part = bench.page.frameworks
    bench.page.show_part("frameworks")
    part.table.go_to("o7")
    ours = demanded(bench, "o7")
    part.demands.more.edited.emit("table")
    part.demands.less.edited.emit("problems")
    assert demanded(bench, "o7") == (*(name for name in ours if name != "problems"), "table")
    part.demands.waits.edited.emit("quarter")
    assert part.demands.waits.taken == "quarter"
    assert framework_row(bench, "o7").corrected == {"components", "waits"}
    bench.services.history.undo()
    assert part.demands.waits.taken == "none"
    part.restore.click()
    assert demanded(bench, "o7") == ours


def test_choosing_nothing_corrects_nothing(bench: Bench) -> None:
    """The words that ask for a choice are none."""
    part = bench.page.frameworks
    bench.page.show_part("frameworks")
    part.table.go_to("o7")
    part.demands.more.edited.emit("")
    part.demands.less.edited.emit("")
    assert bench.services.years.corrections() == ()


def test_a_framework_without_components_offers_none(bench: Bench) -> None:
    bench.services.years.add(2567)
    part = bench.page.frameworks
    part.open_year(2567)
    bench.page.show_part("frameworks")
    part.table.go_to("o8")
    assert part.demands.waits.isVisible() and part.demands.waits.taken == "half_year"
    assert not part.demands.more.isVisible()


@pytest.mark.parametrize(("typed", "kept"), [("", None), ("๑", "1"), (" 2.50 ", "2.50")])
def test_weights_are_numbers_above_zero(typed: str, kept: str | None) -> None:
    """Empty takes the weight away."""
    assert read_weight(typed) == kept


@pytest.mark.parametrize("typed", ["0", "-1", "NaN", "Infinity", "1/2"])
def test_other_weights_are_refused(typed: str) -> None:
    """With the reason."""
    with pytest.raises(Exception, match="น้ำหนักต้องเป็นตัวเลข"):
        read_weight(typed)


def test_assumed_parts_are_shown_as_such(bench: Bench) -> None:
    """2569 is not confirmed by the handbook."""
    bench.services.years.add(2569)
    bench.page.frameworks.open_year(2569)
    bench.page.show_part("frameworks")
    assert bench.page.frameworks.notice.plain.startswith("ปี 2569 ยังไม่ยืนยันกับคู่มือ")
    assert bench.page.frameworks.mark.isVisible()


def test_a_framework_file_is_taken_or_refused(bench: Bench, tmp_path: Path) -> None:
    """What became of it stands beside the button."""
    part = bench.page.frameworks
    broken = tmp_path / "broken.toml"
    broken.write_text("ไม่ใช่กรอบ", encoding="utf-8")
    part.take_file(broken)
    assert part.said.plain
    assert part.said._tone == "bad"
    source = (paths.FRAMEWORKS / "ita-2569.toml").read_text(encoding="utf-8")
    new = tmp_path / "ita-2569.toml"
    new.write_text(source + "\n", encoding="utf-8")
    part.take_file(new)
    assert "นำเข้า" in part.said.plain


def test_the_part_that_was_seen_is_seen_again(bench: Bench) -> None:
    """Round trip of the page's look."""
    bench.page.show_part("looks")
    state = bench.page.get_state()
    other = SettingsPage(bench.services, NoBreaker())
    other.set_state(state)
    assert other.get_state() == state


def test_a_refused_weight_does_not_go_to_another_item(bench: Bench) -> None:
    """It stays while its item is shown and is gone with it."""
    part = bench.page.frameworks
    bench.page.show_part("frameworks")
    part.table.go_to("o12")
    retype(part.weight_field, "มาก")
    bench.leave()
    assert part.weight_field.text() == "มาก"
    part.table.go_to("o13")
    assert part.weight_field.text() == ""
    part.title_field.setFocus()
    bench.leave()
    assert bench.services.years.corrections() == ()


def test_windows_and_minimums_are_kept_on_leaving_their_fields(bench: Bench) -> None:
    """A day in Thai digits is read; one before the first day is refused beside its field; undo takes back."""
    bench.page.show_part("windows")
    part = bench.page.windows
    first, last = part.days["IIT", "from"], part.days["IIT", "until"]
    retype(first, "๕ ม.ค. ๖๘")
    bench.leave()
    retype(last, "1/1/2568")
    bench.leave()
    assert last.property("refused")
    retype(last, "30/6/2568")
    bench.leave()
    assert not last.property("refused")
    kept = bench.services.answers.windows(2568)["IIT"]
    assert (str(kept.opens), str(kept.closes)) == ("2025-01-05", "2025-06-30")
    retype(part.minimums["EIT.public"], "๗๐")
    bench.leave()
    assert bench.services.answers.minimums() == {"EIT.public": 70}
    bench.services.history.undo()
    assert part.minimums["EIT.public"].text() == ""


def test_the_agenda_of_new_meetings_is_the_offices_own(bench: Bench) -> None:
    """Items are added, named, moved and taken away; a title can wait; the official five come back."""
    part, kept = bench.page.meetings, bench.services.agenda_template
    bench.page.show_part("meetings")
    editor = part.template
    editor.table.setFocus()
    editor.lines.add.click()
    assert len(editor.lines.table.records.rows) == 6 and len(kept.items()) == 5
    type_text(editor.title, "เรื่องสืบเนื่อง <ก & ข>")
    bench.leave()
    assert kept.items()[1] == TemplateItem("เรื่องสืบเนื่อง <ก & ข>")
    editor.topics.setFocus()
    type_text(editor.topics, "ติดตามผลการประเมิน ITA")
    bench.leave()
    assert kept.items()[1].topics == ("ติดตามผลการประเมิน ITA",)
    editor.shift(1)
    assert editor.lines.at == 2 and kept.items()[2].topics
    bench.services.history.undo()
    bench.page.reload()
    assert kept.items()[1].topics and editor.lines.table.records.rows[1][1].topics
    editor.reset.click()
    assert kept.items() == OFFICIAL and not editor.reset.isEnabled()
    for _ in range(5):
        editor.remove()
    assert len(kept.items()) == 1 and "อย่างน้อยหนึ่งวาระ" in editor.says.plain


def test_meetings_are_counted_as_the_office_says(bench: Bench) -> None:
    """Saved at once."""
    part = bench.page.meetings
    bench.page.show_part("meetings")
    part.numbers.setFocus()
    press(part.numbers, Qt.Key.Key_Down)
    assert bench.services.agency.settings().meeting_numbers == "fiscal"
