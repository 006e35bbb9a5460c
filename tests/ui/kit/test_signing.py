"""Choosing an officer fills a signer; what was typed by hand stays."""

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.meetings import Signer
from ita_desktop.ui.kit.signing import acting_offers, chosen, offered_names

HEAD = Officer(rank="จ่าเอก", name="สมชาย มีสุข", post="หัวหน้าสำนักปลัด", acting_for="รักษาราชการแทนปลัดเทศบาล")
CLERK = Officer(post="เจ้าพนักงานธุรการ")
MAYOR = Officer(rank="นาย", name="ประดิษฐ์ ดีงาม", post="นายกเทศมนตรี")
ALL = (HEAD, CLERK, MAYOR)
WHOLE = Signer(rank="จ่าเอก", name="สมชาย มีสุข", post="หัวหน้าสำนักปลัด", acting_for="รักษาราชการแทนปลัดเทศบาล")


def test_a_name_brings_rank_post_and_the_acting_for_line() -> None:
    assert chosen(Signer(), "name", "สมชาย มีสุข", ALL) == WHOLE


def test_a_post_brings_its_only_holder() -> None:
    assert chosen(Signer(), "post", "หัวหน้าสำนักปลัด", ALL) == WHOLE
    assert chosen(Signer(), "post", "เจ้าพนักงานธุรการ", ALL) == Signer(post="เจ้าพนักงานธุรการ")


def test_a_post_that_several_hold_names_nobody() -> None:
    assert chosen(
        Signer(), "post", "นิติกร", (Officer(name="ก", post="นิติกร"), Officer(name="ข", post="นิติกร"))
    ) == Signer(post="นิติกร")


def test_another_choice_takes_along_what_the_former_one_brought() -> None:
    changed = chosen(WHOLE, "name", "ประดิษฐ์ ดีงาม", ALL)
    assert changed == Signer(rank="นาย", name="ประดิษฐ์ ดีงาม", post="นายกเทศมนตรี")
    assert chosen(WHOLE, "post", "นายกเทศมนตรี", ALL) == changed


def test_what_was_typed_by_hand_stays() -> None:
    typed = Signer(post="ผู้ช่วยเลขานุการ")
    assert chosen(typed, "name", "ประดิษฐ์ ดีงาม", ALL).post == "ผู้ช่วยเลขานุการ"
    other = Signer(name="คนนอกทะเบียน")
    assert chosen(other, "post", "นายกเทศมนตรี", ALL) == Signer(name="คนนอกทะเบียน", post="นายกเทศมนตรี")
    assert chosen(WHOLE, "rank", "", ALL).post == WHOLE.post


def test_each_person_is_offered_once_as_the_directory_spells_it() -> None:
    assert offered_names(["จ่าเอกสมชาย มีสุข", "นายก ข"], ALL) == ["สมชาย มีสุข", "นายก ข", "ประดิษฐ์ ดีงาม"]


def test_both_words_for_acting_are_offered() -> None:
    assert acting_offers((MAYOR,)) == ["รักษาราชการแทนนายกเทศมนตรี", "ปฏิบัติราชการแทนนายกเทศมนตรี"]
