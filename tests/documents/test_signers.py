"""How those who sign are named."""

import pytest

from ita_desktop.documents.signers import printed_name, printed_post, printed_rank
from ita_desktop.domain.meetings import Signer


@pytest.mark.parametrize(
    ("rank", "name", "before", "within"),
    [
        ("จ่าเอก", "กอ ขอ", "จ่าเอก", "กอ ขอ"),
        ("จ่าเอก", "จ่าเอก กอ ขอ", "จ่าเอก", "กอ ขอ"),
        ("นาย", "กอ ขอ", "", "นายกอ ขอ"),
        ("นางสาว", "นางสาวกอ ขอ", "", "นางสาวกอ ขอ"),
        ("น.ส.", "กอ ขอ", "", "น.ส.กอ ขอ"),
        ("นายแพทย์", "กอ ขอ", "นายแพทย์", "กอ ขอ"),
        (None, "นายกอ ขอ", "", "นายกอ ขอ"),
        ("นาย", None, "", ""),
    ],
)
def test_a_rank_stands_before_the_place_to_sign_and_a_title_before_the_name(
    rank: str | None, name: str | None, before: str, within: str
) -> None:
    signer = Signer(rank=rank, name=name)
    assert (printed_rank(signer), printed_name(signer)) == (before, within)


@pytest.mark.parametrize(
    ("post", "acting_for", "printed"),
    [
        ("รองนายกเทศมนตรี", "นายกเทศมนตรี", "รองนายกเทศมนตรี\nปฏิบัติราชการแทน นายกเทศมนตรี"),
        ("ปลัดเทศบาล", "รักษาราชการแทนนายก", "ปลัดเทศบาล\nรักษาราชการแทนนายก"),
        ("รองปลัด รักษาราชการแทนปลัด", "ปลัด", "รองปลัด\nรักษาราชการแทนปลัด"),
        ("ปลัดเทศบาล", None, "ปลัดเทศบาล"),
        (None, "ปลัดเทศบาล", "ปฏิบัติราชการแทน ปลัดเทศบาล"),
    ],
)
def test_for_whom_is_signed_stands_once(post: str | None, acting_for: str | None, printed: str) -> None:
    assert printed_post(Signer(post=post, acting_for=acting_for)) == printed
