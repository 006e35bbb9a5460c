"""What is typed is on the disk before it is saved, and no part of history."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from ita_desktop.domain.typing import LEFT
from ita_desktop.services.bundle import Services
from tests.services.conftest import Clock, open_again

PLACE = "meetings:ita|1/2566|agenda|4|1|2"


def test_a_typed_text_is_there_after_a_start_without_a_farewell(
    office: Services, tmp_path: Path, clock: Clock
) -> None:
    """The newest text of each place waits, with what it began from and when it was typed."""
    office.typing.note(PLACE, "ผลการประเมิ", before="ผล", beside={"speaker": "ประธานกรรมการ"})
    clock.now = datetime(2023, 11, 1, 9, 31)
    office.typing.note(PLACE, "ผลการประเมิน <&>", before="ผล", beside={"speaker": "ประธานกรรมการ"})
    office.close()
    again = open_again(tmp_path, clock)
    (typed,) = again.typing.waiting()
    assert (typed.place, typed.text, typed.before) == (PLACE, "ผลการประเมิน <&>", "ผล")
    assert typed.beside == {"speaker": "ประธานกรรมการ"}
    assert f"{typed.at:%H:%M}" == "09:31"
    again.close()


def test_what_is_saved_waits_no_more(office: Services) -> None:
    """Other places keep theirs."""
    office.typing.note(PLACE, "ก")
    office.typing.note(f"{PLACE}|x", "ข")
    office.typing.forget(PLACE)
    office.typing.forget("nowhere")
    assert [typed.text for typed in office.typing.waiting()] == ["ข"]


def test_history_and_the_check_of_the_data_know_nothing_of_it(office: Services) -> None:
    """Typing is no act: there is nothing to undo, and the data is well."""
    before = office.history.undoable()
    office.typing.note(PLACE, "ก")
    assert office.history.undoable() == before
    assert office.safety.verify() == ()


def test_a_left_text_that_was_saved_after_all_waits_no_more(office: Services, clock: Clock) -> None:
    """As where the program was killed between the two; the same words from before are no sign of it."""
    office.agency.save(replace(office.agency.get(), phone="0 2000 0000 ต่อ 12"))
    clock.now = datetime.now()  # the history has the system's clock
    for place, text in (("บันทึกแล้ว", " ๐ ๒๐๐๐ ๐๐๐๐ ต่อ ๑๓"), ("ยังไม่บันทึก", "0 2000 0000 ต่อ 12")):
        office.typing.note(f"{LEFT}{place}", text)
    assert len(office.typing.left()) == 2
    office.agency.save(replace(office.agency.get(), phone="0 2000 0000 ต่อ 13"))
    assert [typed.place for typed in office.typing.left()] == [f"{LEFT}ยังไม่บันทึก"]
    assert len(office.typing.waiting()) == 1
