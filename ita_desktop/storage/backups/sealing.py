"""Backups for leaving the room, sealed with a passphrase: the age format, which other programs open too.

A file begins with ``age-encryption.org/v1`` and a ``scrypt`` stanza; its key comes from the passphrase by
scrypt, with as many rounds as take about a second where it is sealed; its content is ChaCha20-Poly1305 in
pieces of 64 KiB (https://age-encryption.org/v1).
"""

from ita_desktop.domain.errors import ItaError

MARK = b"age-encryption.org/"
MOST_BYTES = 1_500_000_000
"""What is sealed is held in memory whole."""


class PassphraseWrong(ItaError):
    """The passphrase does not open the file, or the file is damaged: which of both cannot be known."""

    def __init__(self) -> None:
        super().__init__("เปิดไม่ได้ รหัสผ่านไม่ถูกต้อง หรือไฟล์เสียหาย ตรวจรหัสในแผ่นกู้คืน ภาษาของแป้นพิมพ์ และตัวพิมพ์เล็กใหญ่")


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
    """What was sealed; PassphraseWrong."""
    import pyrage

    try:
        return bytes(pyrage.passphrase.decrypt(content, passphrase))
    except (pyrage.DecryptError, ValueError) as error:
        raise PassphraseWrong from error
