"""What the table of disclosure items says."""

from dataclasses import replace
from datetime import date

from ita_desktop.documents.blocks import GroupRow, Table, TableRow, web_address
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.oit_status import build
from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.oit import OitItem
from tests.documents.conftest import Golden
from tests.documents.offices import URLS, checklist_snapshot, oit_snapshot, years


def test_p5(golden: Golden) -> None:
    golden("oit-status-2567", build(oit_snapshot(on=date(2023, 10, 31))))


def test_counts_are_those_of_the_rows() -> None:
    document = build(oit_snapshot())
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    assert sum(isinstance(row, TableRow) for row in table.rows) == 43
    assert [row.text.split(" ")[0] for row in table.rows if isinstance(row, GroupRow)] == [
        "๙.๑", "๙.๒", "๙.๓", "๙.๔", "๙.๕", "๑๐.๑", "๑๐.๒",
    ]  # fmt: skip
    summary = next(text for text in texts(document) if text.startswith("ทั้งหมด"))
    assert " ".join(summary.split()) == (
        "ทั้งหมด ๔๓ รายการ แล้วเสร็จ ๒๔ รายการ ระหว่างดำเนินการ ๕ รายการ "
        "ยังไม่ได้ดำเนินการ ๑๓ รายการ ยังไม่ได้บันทึก ๑ รายการ"
    )


def test_the_full_table_of_a_small_office(golden: Golden) -> None:
    golden("oit-status-2569", build(checklist_snapshot()))


def test_as_in_the_minutes(golden: Golden) -> None:
    before = years()[2566]
    golden("oit-status-2567-minutes", build(oit_snapshot(layout="minutes", before=before)))


def test_late_waiting_and_current_look_different() -> None:
    found = list(texts(build(checklist_snapshot(digits="arabic"))))
    assert "15 ก.พ. 69\nเกินกำหนด 23 วัน" in found
    assert "รอถึง 31 มี.ค. 69" in found
    assert "เริ่มได้ตั้งแต่ 1 มี.ค. 69" in found
    assert "15 ก.พ. 69\nทบทวน 30 ก.ย. 69" in found


def test_an_officer_is_named_and_the_own_wording_printed() -> None:
    found = list(texts(build(checklist_snapshot())))
    assert "สำนักปลัด\nนางสาวสมหญิง ตัวอย่าง" in found
    assert "รอข้อมูล <กองช่าง> & คณะ" in found


def test_links_keep_their_digits_and_lead_to_pages_of_the_web_only() -> None:
    for digits in ("thai", "arabic"):
        document = build(checklist_snapshot(digits=digits))
        (table,) = [block for block in document.blocks if isinstance(block, Table)]
        rows = {row.values[0]: row.cells[5] for row in table.rows if isinstance(row, TableRow)}
        led = {run.text: web_address(run.link) for run in rows["o5"] if run.exact}
        assert set(led) == set(URLS)
        assert led[URLS[4]] == ""
        assert led[URLS[0]] == URLS[0]
        assert led[URLS[3]].startswith("https://www.tuayang.go.th/%E0%B8%82")


def test_codes_keep_their_digits() -> None:
    assert "o43" in list(texts(build(oit_snapshot(digits="thai"))))


def test_dates_and_units_stand_beside_the_item() -> None:
    oit = {
        "o1": OitItem(status="in_progress", unit="กองคลัง", due=date(2024, 3, 31)),
        "o2": OitItem(status="not_started", waits_until=date(2023, 12, 31)),
    }
    year = replace(years()[2567], assessment=Assessment(fiscal_year=2567, oit=oit))
    found = list(texts(build(oit_snapshot(year=year))))
    assert {"กองคลัง", "๓๑ มี.ค. ๖๗", "รอถึง ๓๑ ธ.ค. ๖๖"} <= set(found)


def test_a_year_without_a_record_lists_every_item() -> None:
    year = replace(years()[2567], assessment=None)
    assert list(texts(build(oit_snapshot(year=year)))).count("ยังไม่ได้บันทึก") == 43


def test_codes_and_days_are_values_of_the_workbook() -> None:
    oit = {
        "o1": OitItem(status="in_progress", due=date(2024, 3, 31)),
        "o2": OitItem(status="not_started", waits_until=date(2023, 12, 31)),
    }
    year = replace(years()[2567], assessment=Assessment(fiscal_year=2567, oit=oit))
    (table,) = [block for block in build(oit_snapshot(year=year)).blocks if isinstance(block, Table)]
    values = {row.values[0]: row.values[4] for row in table.rows if isinstance(row, TableRow)}
    assert len(values) == 43
    assert (values["o1"], values["o2"], values["o3"]) == (date(2024, 3, 31), date(2023, 12, 31), None)
