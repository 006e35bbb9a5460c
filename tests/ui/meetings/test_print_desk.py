"""Papers of a meeting printed and taken out from its page."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.meetings.page import MeetingsPage
from ita_desktop.ui.meetings.print_desk import FOLDER, LOOK

Show = Callable[..., MeetingsPage]


def test_the_choice_names_each_paper_and_why_one_is_not_ready(office: Services, show: Show) -> None:
    page = show(office, "ita|1/2566|data")
    acts = {act.text(): act.isEnabled() for act in page.print_desk.menu(page.desk.open_meeting).actions()}
    assert next(iter(acts)) == LOOK
    assert acts["พิมพ์รายงานการประชุม"] and acts["พิมพ์ระเบียบวาระการประชุม"] and acts["พิมพ์ใบลงชื่อผู้เข้าประชุม"]
    assert acts[FOLDER]
    lacking = [words for words, allowed in acts.items() if "(" in words and not allowed]
    assert all(words.startswith("พิมพ์") for words in lacking)


def test_the_folder_is_made_beside_the_work_and_told(
    qtbot: QtBot, office: Services, show: Show, tmp_path: Path
) -> None:
    page = show(office, "ita|1/2566|data")
    target = tmp_path / "แฟ้ม"
    target.mkdir()
    page.print_desk.export_to(target, page.desk.open_meeting)
    assert page.print_desk.output.is_busy
    qtbot.waitUntil(lambda: not page.print_desk.output.is_busy)
    (folder,) = target.iterdir()
    assert page.banner.words.startswith(f"ส่งออก {len(list(folder.iterdir()))} ไฟล์แล้ว ใน ")


def test_a_folder_that_is_given_up_leaves_nothing(
    qtbot: QtBot, office: Services, show: Show, tmp_path: Path
) -> None:
    page = show(office, "ita|1/2566|data")
    target = tmp_path / "แฟ้ม"
    target.mkdir()
    page.print_desk.export_to(target, page.desk.open_meeting)
    assert page.print_desk.stop()
    page.close_work()
    assert list(target.iterdir()) == []
