"""Where the program's own files and the office's data lie."""

import os
from pathlib import Path

from ita_desktop.domain.errors import ItaError

PROJECT = Path(__file__).resolve().parent.parent
RESOURCES = PROJECT / "resources"
FONTS = PROJECT / "fonts"
FRAMEWORKS = RESOURCES / "frameworks"
WORDING = RESOURCES / "wording"
SAMPLE = RESOURCES / "sample" / "office.json"
WORDS = RESOURCES / "thai" / "words.txt.gz"
DATA_VARIABLE = "ITA_DESKTOP_DATA"


class NoDataFolder(ItaError):
    """This account has no place for data, or what was named starts from where there is none."""

    def __init__(self) -> None:
        super().__init__("ไม่ทราบว่าข้อมูลอยู่ที่โฟลเดอร์ใด ระบุโฟลเดอร์แบบเต็มด้วย --data")


def data_folder(named: str | None = None) -> Path:
    """The data folder: the one named, else the environment's, else the platform's own place; NoDataFolder."""
    chosen = named or os.environ.get(DATA_VARIABLE)
    try:
        if chosen:
            return Path(chosen).expanduser().absolute()
        from platformdirs import user_data_path

        return user_data_path("ITA Desktop", appauthor=False)
    except (RuntimeError, OSError) as error:  # no home folder, no working folder
        raise NoDataFolder from error
