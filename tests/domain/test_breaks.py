"""The word breaker: words of office papers, line ends, what must stay together."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.thai.breaks import WordBreaker, character_clusters, read_words
from ita_desktop.domain.thai.glue import NEVER_FIRST

WORDS = Path(__file__).resolve().parent.parent.parent / "resources" / "thai" / "words.txt.gz"
COSTS = read_words(WORDS)
BREAKER = WordBreaker(COSTS)
THAI = st.text(alphabet="ณกขคงจทนมยรลวสหอะาิีึืุู่้์็ำเแโใไๆฯ ๑๒.()/-“”\nITAx\u200b\u00a0", max_size=60)


def parts(text: str, breaker: WordBreaker = BREAKER) -> list[str]:
    """The text cut where lines may end."""
    offsets = breaker.breaks(text)
    return [text[low:high] for low, high in zip([0, *offsets], offsets, strict=False)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("เจ้าหน้าที่จัดซื้อจัดจ้าง", ["เจ้าหน้าที่", "จัดซื้อจัดจ้าง"]),
        ("ราคากลาง", ["ราคา", "กลาง"]),
        ("การก่อสร้าง", ["การ", "ก่อสร้าง"]),
        ("พระราชบัญญัติ", ["พระราชบัญญัติ"]),
        ("แนวปฏิบัติการยืม", ["แนวปฏิบัติ", "การ", "ยืม"]),
        ("ตัวชี้วัดที่ได้คะแนนน้อย", ["ตัวชี้วัด", "ที่", "ได้", "คะแนน", "น้อย"]),
        ("นายกเทศมนตรีตำบล", ["นายกเทศมนตรี", "ตำบล"]),
    ],
)
def test_words_of_office_papers(text: str, words: list[str]) -> None:
    assert BREAKER.words(text) == words


@pytest.mark.parametrize(
    "kept",
    [
        *("พ.ศ. ๒๕๖๘", "๐๙.๓๐ น.", "ข้อ ๕", "ต่าง ๆ", "ครั้งที่ ๑/๒๕๖๘", "มาตรา ๗", "ร้อยละ ๙๓.๑๓", "๙๓.๑๓ คะแนน"),
        *("วันที่ ๕ มิถุนายน ๒๕๖๘", "๕ มิ.ย. ๒๕๖๘", "นายสมชาย", "นางสาวพิมพ์ชนก", "(ฉบับที่ ๒)", "“มติ”", "ป.ป.ช."),
        *("E-Service", "ฯลฯ", "๑๐๐.๐๐", "ข้อ๕", "โทร. ๐ ๓๕๕๓ ๑๐๑๒", "ณ ที่", "กรุงเทพฯ", "ความโปร่งใส", "การทุจริต"),
        *("ประจำปีงบประมาณ", "คำสั่งที่ ๑๕๕/๒๕๖๘", "ลงวันที่ ๕", "ส่วนที่ ๒", "ประจำปี"),
        *("ปฏิบัติหน้าที่", "ทรัพยากรบุคคล", "รักษาราชการแทน", "ส่วนตำบล", "มีส่วนได้ส่วนเสีย", "ให้บริการ", "เบิกจ่าย"),
        *("ที่เกี่ยวข้อง", "ทุกชนิด", "อย่างรวดเร็ว", "ประจำปี พ.ศ. ๒๕๖๘", "OIT ๑๐๐ คะแนน", "EIT ส่วนที่ ๑", "ข้อ e๗"),
        *(
            "หมู่ที่ ๕ บ้านใหม่",
            "เดือนมีนาคม ๒๕๖๘",
            "มาตรา ๖ วรรค",
            "No Gift Policy",
            "(อ้างอิงจาก o๓)",
            "(EIT Public)",
            "๔ เครื่องมือ",
            "o๘, o๙)",
            "<พัฒนา>",
            "รอบ ๖ เดือน",
            "จัดหาพัสดุ",
            "ภายในหน่วยงาน",
            "พันตำรวจเอก",
            "จัดการประชุม",
            "๒๕๖๘ - ๒๕๗๐",
        ),
    ],
)
def test_what_stays_together(kept: str) -> None:
    cut = parts(f"ประชุม {kept} ประชุม")
    assert any(kept in part for part in cut), cut


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("หน่วยงาน ป.ป.ช. กำหนด", ["หน่วยงาน ", "ป.ป.ช. ", "กำหนด"]),
        ("กองคลัง/กองช่าง", ["กองคลัง/", "กองช่าง"]),
        ("ระบบITAของรัฐ", ["ระบบ", "ITA", "ของ", "รัฐ"]),
        ("ต่างๆที่มี", ["ต่างๆ", "ที่มี"]),
        ("ต.ค. ๒๕๖๘ - ก.ย. ๒๕๖๙", ["ต.ค. ๒๕๖๘ - ", "ก.ย. ๒๕๖๙"]),
        ("- ข้อมูล", ["- ข้อมูล"]),
        ("มติ" + " " * 20 + "ชอบ", ["มติ" + " " * 20, "ชอบ"]),
        ("ประชุม ณ ", ["ประชุม ", "ณ "]),
        ("", []),
    ],
)
def test_line_ends(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_a_long_address_may_be_broken_behind_its_host() -> None:
    assert parts("https://www.example.go.th/ita/2568/public?item=o12") == [
        "https://www.example.go.th/", "ita/", "2568/", "public", "?item", "=o12",
    ]  # fmt: skip


def test_the_offices_own_names_are_not_broken() -> None:
    name = "ศรีพนาลัย"
    assert len(parts(f"เทศบาลตำบล{name}แจ้ง")) > 3
    own = BREAKER.with_words([f"เทศบาลตำบล{name}", "นายกิตติภูมิ วงศ์อนันตชัย"])
    assert parts(f"เทศบาลตำบล{name}แจ้ง", own) == ["เทศบาลตำบล", name, "แจ้ง"]
    assert own.words("วงศ์อนันตชัย") == ["วงศ์อนันตชัย"]
    committee = "คณะกรรมการติดตามและพัฒนาผลการประเมิน"
    assert len(parts(committee, BREAKER.with_words([committee]))) > 3
    assert BREAKER.words(name) != [name]


@given(THAI)
def test_every_line_end_is_a_good_one(text: str) -> None:
    offsets = BREAKER.breaks(text)
    assert offsets == sorted(set(offsets))
    assert not text or offsets[-1] == len(text)
    for offset in offsets[:-1]:
        assert 0 < offset < len(text)
        assert text[offset] not in NEVER_FIRST
        assert text[offset] not in "ะาิีึืุู่้์็ำ"
        assert text[offset - 1] not in "(“"


@given(THAI)
def test_words_and_clusters_put_together_are_the_text(text: str) -> None:
    assert "".join(BREAKER.words(text)) == text
    assert "".join(character_clusters(text)) == text


def test_what_is_typed_into_a_long_stretch_has_the_words_of_a_new_text() -> None:
    """What the breaker remembers of a stretch before a key is not taken for what it is after it."""
    before, after = "คณะกรรมการรับทราบรายงาน" * 3, "และเห็นชอบตามที่เสนอ" * 3
    breaker = WordBreaker(COSTS)
    for word in sorted(COSTS, key=len)[-12:]:
        for end in range(len(word) + 1):
            text = before + word[:end] + after
            assert breaker.words(text) == WordBreaker(COSTS).words(text)


def test_a_text_without_any_blank_is_broken_too() -> None:
    text = "คณะกรรมการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ" * 1000
    assert max(map(len, parts(text))) < 20


def test_the_word_list_is_whole() -> None:
    costs = read_words(WORDS.read_bytes())
    assert len(costs) > 50_000
    assert costs["ที่"] < costs["เทศบาล"] < costs["กฤษฎีกา"]
    assert "องค์กรปกครองส่วนท้องถิ่น" not in costs


def test_room_to_write_may_begin_a_line_and_a_few_dots_may_not() -> None:
    assert parts("อาศัยอำนาจตามความใน " + "." * 60)[-1] == "." * 60
    assert parts("อาศัยอำนาจตามความใน " + "." * 20)[-1] != "." * 20


def test_a_numbered_division_is_not_parted() -> None:
    assert parts("หัวหน้าฝ่ายบริหารงานทั่วไป กองที่ ๑๐")[-1] == "กองที่ ๑๐"


@pytest.mark.parametrize("last", ["ดังนี้", "ดังต่อไปนี้", "นั้น", "นี้"])
def test_the_word_that_ends_a_sentence_is_not_alone_in_its_line(last: str) -> None:
    assert parts(f"ผลการประเมินได้ ๙๗ คะแนน {last}")[-1].endswith(f"คะแนน {last}")
    assert parts(f"มีรายละเอียด{last}")[-1] != last
