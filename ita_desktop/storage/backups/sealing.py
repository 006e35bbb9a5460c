"""Backups for leaving the room, sealed with a passphrase: the age format, which other programs open too.

A file begins with ``age-encryption.org/v1`` and a ``scrypt`` stanza; its key comes from the passphrase by
scrypt, with as many rounds as take about a second where it is sealed; its content is ChaCha20-Poly1305 in
pieces of 64 KiB (https://age-encryption.org/v1). The rounds stand in the file and are looked at
first: 2²³ of them want 8 GB of memory, and the library ends the program where it gets none.
"""

import re

from ita_desktop.domain.errors import ItaError

MARK = b"age-encryption.org/"
MOST_BYTES = 1_500_000_000
"""What is sealed is held in memory whole."""

MOST_ROUNDS = 21
"""As a power of two: 2 GB of memory; a PC needs about a second for 2¹⁹."""

_HEAD = re.compile(
    rb"age-encryption\.org/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)\n[A-Za-z0-9+/]{43}\n---"
)
"""What the format lets stand before the content: one passphrase and nothing else."""


class PassphraseWrong(ItaError):
    """The passphrase does not open the file, or the file is damaged: which of both cannot be known."""

    def __init__(self) -> None:
        super().__init__("เปิดไม่ได้ รหัสผ่านไม่ถูกต้อง หรือไฟล์เสียหาย ตรวจรหัสในแผ่นกู้คืน ภาษาของแป้นพิมพ์ และตัวพิมพ์เล็กใหญ่")


class TooManyRounds(ItaError):
    """The file asks for more work than any that the program has made."""

    def __init__(self) -> None:
        super().__init__("ไม่เปิดไฟล์นี้ เพราะไฟล์สั่งให้คำนวณรหัสมากเกินกว่าไฟล์ที่โปรแกรมทำไว้ ใช้ไฟล์ข้อมูลสำรองชุดอื่น")


class TooLargeToSeal(ItaError):
    """The content does not fit in memory."""

    def __init__(self) -> None:
        super().__init__("ข้อมูลใหญ่เกิน 1.5 GB จึงเข้ารหัสไม่ได้ ทำชุดข้อมูลแบบไม่เข้ารหัส แล้วเก็บในที่ปลอดภัย")


def sealed(content: bytes, passphrase: str) -> bytes:
    """The content as only the passphrase opens it."""
    from pyrage import passphrase as age

    if len(content) > MOST_BYTES:
        raise TooLargeToSeal
    return bytes(age.encrypt(content, passphrase))


def unsealed(content: bytes, passphrase: str) -> bytes:
    """What was sealed; PassphraseWrong, TooManyRounds."""
    head = _HEAD.match(content)
    if head is None:
        raise PassphraseWrong
    if int(head[1]) > MOST_ROUNDS:
        raise TooManyRounds

    import pyrage

    try:
        return bytes(pyrage.passphrase.decrypt(content, passphrase))
    except (pyrage.DecryptError, ValueError) as error:
        raise PassphraseWrong from error
