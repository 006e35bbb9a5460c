"""What the user copied elsewhere, and what is copied here."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def copied() -> tuple[str, str]:
    """The clipboard as text and as HTML; both empty where nothing or only a picture is copied."""
    mime: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return (mime.text(), mime.html()) if mime is not None else ("", "")


def copy(text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)
