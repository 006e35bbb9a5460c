"""The system's file dialogs, begun in the folder where the user keeps documents."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

OFFICE_FILES = "ไฟล์สำนักงาน (*.json)"
PACKAGES = "ไฟล์สำนักงานพร้อมไฟล์หลักฐาน (*.zip)"
OPENED_OFFICES = "ไฟล์สำนักงาน (*.json *.zip)"
WORKBOOKS = "สมุดงานคะแนน (*.xlsx)"
BACKUPS = "ข้อมูลสำรอง (*.sqlite *.zip *.age)"
WHOLE_OFFICES = "ชุดข้อมูลทั้งสำนักงาน (*.zip)"
SEALED = "ชุดข้อมูลที่เข้ารหัส (*.age)"
FROM_FILE = "file:"
"""Before a path, as a place of a page that opens the file."""

IMPORTABLE = "ไฟล์สำนักงานและสมุดงานคะแนน (*.json *.zip *.xlsx)"


def documents_folder() -> Path:
    """The user's folder of documents, else the home folder."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place and Path(place).is_dir() else Path.home()


def part_of_name(text: str) -> str:
    """A text as a part of a file's name: what systems forbid in one becomes a blank."""
    return "".join(" " if letter in '\\/:*?"<>|\n\r\t' else letter for letter in text).strip()


def ask_file_to_save(parent: QWidget, title: str, name: str, kind: str, suffix: str) -> Path | None:
    """Where to save, always with ``suffix``, so that the question before overwriting names the right file."""
    dialog = QFileDialog(parent, title, str(documents_folder()), kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def ask_file_to_open(parent: QWidget, title: str, kind: str) -> Path | None:
    """Which file to open, None where the user went back."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(documents_folder()), kind)
    return Path(chosen) if chosen else None


def ask_files_to_open(parent: QWidget, title: str) -> list[Path]:
    """Which files of any kind to open, none where the user went back."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, str(documents_folder()), "ทุกไฟล์ (*)")
    return [Path(each) for each in chosen]


def open_file(file: Path) -> bool:
    """Open a file with the system's program for its kind; False where there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def open_folder(folder: Path) -> None:
    """Show a folder in the system's own window of files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
