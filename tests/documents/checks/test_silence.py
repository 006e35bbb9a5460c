"""Where the check is silent: true sentences of offices that come near a fault."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_desktop.domain.thai.digits import to_arabic
from tests.documents.checks.planting import P5_KINDS, case_data, kinds, minutes_of, swapped
from tests.documents.checks.test_planted import LAST

TRUE = """\
เปรียบเทียบกับปี ๒๕๖๕ คะแนนเพิ่มขึ้น ๒.๑๕ คะแนน
ผลการประเมินสูงกว่าปีงบประมาณ พ.ศ. ๒๕๖๕ ซึ่งได้ ๙๖.๒๐ คะแนน
สูงกว่าปี ๒๕๖๕ โดยปีนี้ได้คะแนนภาพรวม ๙๙.๓๓ คะแนน
ผลคะแนนปี ๒๕๖๕ ได้ ๙๐.๑๒ คะแนน
เกณฑ์ผ่านดีเยี่ยมต้องได้ ๙๕.๐๐ คะแนนขึ้นไป
ค่าเป้าหมายระดับประเทศ ๘๕.๐๐ คะแนน
ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล ตัวชี้วัดย่อยที่ ๙.๑ ข้อมูลพื้นฐาน และ ๙.๒ การบริหารงาน
งบประมาณ ๑๒.๕๐ ล้านบาท เบิกจ่ายร้อยละ ๙๘.๑๒
จะประชุมครั้งที่ ๒/๒๕๖๗ ในวันอังคารที่ ๕ ธันวาคม ๒๕๖๖ เวลา ๐๙.๓๐ น.
แผนพัฒนาท้องถิ่น (พ.ศ. ๒๕๖๖ - ๒๕๗๐) และแผนปฏิบัติการป้องกันการทุจริตระยะ ๕ ปี (๒๕๖๖–๒๕๗๐)
ตามหนังสือจังหวัดอ่างทอง ที่ อท ๐๐๒๓.๓/ว ๑๒๓๔ ลงวันที่ ๑๕ กันยายน ๒๕๖๔
ตามคำสั่งเทศบาลตำบลตัวอย่าง ที่ ๔/๒๕๖๓
ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖ และที่แก้ไขเพิ่มเติม (ฉบับที่ ๒) พ.ศ. ๒๕๔๘
พระราชบัญญัติเทศบาล พ.ศ. ๒๔๙๖
แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) และ OIT
แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)
ผู้มีส่วนได้ส่วนเสียภายใน (Internal Integrity and Transparency Assessment : IIT)
EIT ส่วนที่ ๑ (EIT Public) และ EIT ส่วนที่ ๒ (EIT Survey)
EIT Public ส่วนที่ ๑ EIT Survey ส่วนที่ ๒
EIT Public (ส่วนที่ ๑) ๙๗.๒๖ คะแนน EIT Survey (ส่วนที่ ๒) ๙๙.๖๓ คะแนน
EIT ภาพรวมได้ ๙๘.๔๕ คะแนน
เก็บข้อมูล IIT จากเจ้าหน้าที่ ผู้มีส่วนได้ส่วนเสียภายนอกตอบแบบ EIT
เผยแพร่ที่ https://example.go.th/ita/2563/o33?x=98.12 และ info@example2020.go.th
เทศบาลตำบลตัวอย่างได้จัดทำ เทศบาลตำบลตัวอย่างมีผลดี เทศบาลตำบลตัวอย่าง อำเภอเมือง
เทศบาลตำบลบ้านนา และเทศบาลเมืองอ่างทองได้คะแนนต่ำกว่า
นายกเทศมนตรีตำบลตัวอย่างมอบหมาย องค์การบริหารส่วนตำบลตัวอย่าง ทต.ตัวอย่าง
อยู่ในระดับผ่านเกณฑ์ และมุ่งให้อยู่ในระดับผ่านดีในปีหน้า
ข้อมูล ณ วันที่ ๓๐ กันยายน ๒๕๖๖
ระหว่างวันที่ ๑ ตุลาคม ๒๕๖๕ ถึง ๓๐ กันยายน ๒๕๖๖
ประกาศใช้เมื่อปี ๒๕๖๒ และก่อตั้งเมื่อ พ.ศ. ๒๕๔๒
e-Service ISO 9001:2015 และ SDGs ปี 2030
ให้แล้วเสร็จภายในวันที่ ๓๐ กันยายน ๒๕๖๗ และประเมินใหม่ในปี ๒๕๖๘
ผู้เข้าร่วม ๑๒๐ คน คิดเป็นร้อยละ ๙๘.๑๒
ตัวชี้วัดที่ ๔ ๖ และ ๗ ได้ ๙๗.๗๘ ๙๘.๑๙ และ ๙๘.๔๔ คะแนน ตามลำดับ
ห่างจากเกณฑ์ ๒.๒๖ คะแนน
ตัวชี้วัดที่ ๔ คะแนนต่ำสุด โดยต่ำกว่าตัวชี้วัดที่ ๖ อยู่ ๐.๔๑ คะแนน
ขอบคุณ... และ ฯลฯ (ถ้ามี) [๑] <ก> & "ทดสอบ" a_b
มูลค่า ๒,๕๖๔ บาท จำนวน ๒๕๖๔ คน
โทร. ๐ ๓๕๕๓ ๑๐๑๒ ต่อ ๒๕
การประชุมครั้งที่ ๓/๒๕๖๕ เมื่อวันที่ ๑๕ ธันวาคม ๒๕๖๕
เดือนตุลาคม ๒๕๖๕ - กันยายน ๒๕๖๖
น้ำหนัก IIT ร้อยละ ๓๐ EIT ร้อยละ ๓๐ OIT ร้อยละ ๔๐
ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต ๑๐๐ คะแนน หรือ ๑๐๐.๐๐ คะแนน
ได้ ๙๙.๓๓ จากคะแนนเต็ม ๑๐๐ คะแนน
คุณภาพการดำเนินการได้คะแนน ๙๘.๑๙ และการใช้ทรัพย์สินของทางราชการ ๙๗.๗๘
เริ่มเวลา 13.00 น. ถึง 16.30 น. ใช้เวลา 1.75 ชั่วโมง
o33 และ O12 ตามแบบ สขร.๑
ปรับปรุงตามข้อเสนอแนะของผู้มีส่วนได้ส่วนเสียภายในและภายนอก
ครั้งที่ ๑/๒๕๖๖
วันอาทิตย์ที่ ๕ พฤศจิกายน ๒๕๖๖ และวันจันทร์ที่ ๖ พ.ย. ๒๕๖๖""".splitlines()


def said(line: str) -> list[str]:
    """What is found where the last speech of the case goes on with this."""
    return kinds(minutes_of(swapped(case_data(), [(LAST, json.dumps(line, ensure_ascii=False)[1:-1])])))


@pytest.mark.parametrize("line", TRUE)
def test_a_true_sentence_is_left_alone(line: str) -> None:
    assert said(line) == P5_KINDS
    assert said(to_arabic(line)) == P5_KINDS


def test_names_left_empty_on_purpose_are_no_blanks() -> None:
    """Rolls of posts alone print dots over the place to sign."""
    assert "blank" not in kinds(minutes_of(case_data()))


@pytest.mark.parametrize(
    ("recorder", "found"),
    [
        ({"post": "ผู้ช่วยเลขานุการ"}, []),
        ({"post": "เจ้าพนักงานธุรการ"}, []),
        ({"post": "หัวหน้าสำนักปลัดเทศบาล"}, []),
        ({"post": "เลขานุการ"}, []),
        ({"post": "เลขานุการคณะกรรมการ"}, []),
        ({"post": "หัวหน้าสำนักปลัด กรรมการและเลขานุการ"}, []),
        ({"name": "นายสมมุติ ทดสอบ", "post": "เจ้าพนักงานธุรการ"}, []),
        ({"post": "นักวิชาการเงินและบัญชี"}, ["recorder"]),
        ({"name": "นายสมมุติ ทดสอบ"}, ["recorder"]),
    ],
)
def test_the_recorder_is_known_by_post_or_role(recorder: dict[str, str], found: list[str]) -> None:
    data = case_data()
    data["meetings"][0]["recorder"] = recorder
    assert [kind for kind in kinds(minutes_of(data)) if kind not in P5_KINDS] == found


def test_names_count_where_the_roll_has_them() -> None:
    data = case_data()
    for number, line in enumerate(data["meetings"][0]["attendance"], 1):
        line["name"] = f"นางสาวทดสอบ ที่{number}"
    data["meetings"][0]["recorder"] = {"name": "น.ส.ทดสอบ  ที่7", "post": "ผู้ช่วยเลขานุการ"}
    data["meetings"][0]["reviewer"] = {"name": "นางสาวทดสอบ ที่1"}
    assert kinds(minutes_of(data)) == P5_KINDS
    data["meetings"][0]["recorder"]["name"] = "นายคนอื่น ไม่มา"
    assert "recorder" in kinds(minutes_of(data))


def test_who_comes_for_the_chair_presides() -> None:
    data = case_data()
    chair = data["meetings"][0]["attendance"][0]
    chair |= {"post": "ผู้อำนวยการกองคลัง", "role": "กรรมการ", "instead_of": "ปลัดเทศบาล ประธานกรรมการ"}
    assert "chair" not in kinds(minutes_of(data))


def test_without_a_committee_there_is_no_quorum() -> None:
    data = case_data()
    data["meetings"][0]["attendance"] = (
        data["meetings"][0]["attendance"][:1] + data["meetings"][0]["attendance"][-1:]
    )
    assert "quorum" in kinds(minutes_of(data))
    data["committees"] = []
    del data["meetings"][0]["committee"]
    assert "quorum" not in kinds(minutes_of(data))


KEPT = st.characters(exclude_categories=("Cc", "Cs"))
"""What an office file may hold."""
TEXT = st.text(KEPT, max_size=200) | st.lists(
    st.sampled_from(
        [
            "IIT",
            "EIT",
            "OIT",
            " ",
            "\n",
            "ส่วนที่ ๑",
            "ตัวชี้วัดที่ ๖",
            "๙๘.๑๒",
            "คะแนน",
            "ปี",
            "๒๕๖๔",
            "พ.ศ.",
            "2023",
            "เทศบาลตำบล",
            "ตัวอย่าง",
            "ตัวอยาง",
            "วันจันทร์ที่ ๓๑",
            "กุมภาพันธ์",
            "....",
            "/",
            "ครั้งที่",
            "(ระบุ",
            ")",
            "ู",
            "ผู้มีส่วนได้ส่วนเสียภายใน",
            "(",
            "Public",
            "เพิ่มขึ้น",
            "ปีก่อน",
            "ระดับ",
            "ผ่านดี",
            "\u202e",
            "{{",
            "๔.๓ ",
        ]
    ),
    max_size=30,
).map("".join)


@settings(deadline=None)
@given(title=TEXT, text=TEXT, resolution=TEXT, post=TEXT, number=st.integers(0, 10_000_000))
def test_any_text_is_read_without_falling(
    title: str, text: str, resolution: str, post: str, number: int
) -> None:
    data = case_data()
    meeting = data["meetings"][0]
    meeting["title"], meeting["place"], meeting["opening"] = title, post, text
    meeting["attendance"][0]["name"] = post.replace("\n", " ")
    meeting["recorder"] = {"name": title.replace("\n", " "), "post": post}
    item = meeting["agenda"][3]
    item["title"], item["number"] = title, number
    item["topics"][0] |= {"title": title, "resolution": resolution}
    item["topics"][0]["entries"][0] = {"speaker": post, "role": "ประธานกรรมการ", "text": text}
    for each in minutes_of(data):
        assert each.text
        assert "\n" not in each.text
        assert each.occurrence >= 1


@settings(deadline=None)
@given(
    text=st.sampled_from(
        ["ปี ๒๕๖๔ ", "๙๘.๑๒ คะแนน ", "เทศบาลตำบลตัวอยาง ", "EIT ภายใน ", "ตัวชี้วัดที่ ๖ ", "ส่วนที่ ๑ (", "ก"]
    )
)
def test_a_very_long_speech_is_read(text: str) -> None:
    assert said(text * (20_000 // len(text))) is not None


POSTS = st.sampled_from(
    ["ผู้อำนวยการกองช่าง", "ผู้อำนวยการกองคลัง", "ผู้อำนวยการกองการศึกษา", "นักทรัพยากรบุคคล", "นิติกร", "ท้องถิ่นอำเภอ"]
)
FIRST = st.text("กขคงจชซดตถทนบปพฟมยรลวสหอ", min_size=3, max_size=8)


@settings(deadline=None)
@given(
    posts=st.lists(POSTS, min_size=2, max_size=6, unique=True),
    names=st.lists(FIRST, min_size=8, max_size=8, unique=True),
    named=st.booleans(),
    day=st.dates(date(2020, 1, 1), date(2040, 12, 31)),
    start=st.integers(8, 12),
    words=st.lists(st.sampled_from(TRUE[-3:-1]), max_size=2),
)
def test_a_clean_meeting_gives_nothing(
    posts: list[str], names: list[str], named: bool, day: date, start: int, words: list[str]
) -> None:
    year = day.year + 543
    people = ["ปลัดเทศบาล", *posts, "หัวหน้าสำนักปลัด"]
    roles = ["ประธานกรรมการ", *["กรรมการ"] * len(posts), "กรรมการและเลขานุการ"]
    roll = [
        {"post": post, "role": role, "state": "present"} | ({"name": f"นาย{name} ใจดี"} if named else {})
        for post, role, name in zip(people, roles, names, strict=False)
    ]
    speech = {"speaker": "ประธานกรรมการ", "text": "\n".join(["กล่าวเปิดประชุม", *words])}
    agenda = [
        {
            "number": 1,
            "title": "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
            "topics": [{"entries": [speech], "resolution": "รับทราบ"}],
        },
        {
            "number": 2,
            "title": "เรื่องที่เสนอให้ที่ประชุมพิจารณา",
            "topics": [{"title": "แผน", "resolution": "เห็นชอบ"}],
        },
        {"number": 3, "title": "เรื่องอื่น ๆ (ถ้ามี)", "topics": []},
    ]
    data = case_data()
    data["committees"][0]["members"] = [
        {"post": post, "role": role} for post, role in zip(people, roles, strict=True)
    ]
    data["meetings"] = [
        {
            "committee": "ita",
            "number": f"๑/{year}",
            "date": str(day),
            "start": f"{start:02d}:30",
            "end": f"{start + 3:02d}:00",
            "place": "ห้องประชุมเทศบาลตำบลตัวอย่าง",
            "attendance": roll,
            "agenda": agenda,
            "recorder": {"name": roll[-1].get("name"), "post": "เลขานุการ"},
            "reviewer": {"post": "ปลัดเทศบาลตำบลตัวอย่าง"},
        }
    ]
    assert minutes_of(data) == ()
