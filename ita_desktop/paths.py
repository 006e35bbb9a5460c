"""Where the program's own files and the office's data lie."""

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
RESOURCES = PROJECT / "resources"
FONTS = PROJECT / "fonts"
FRAMEWORKS = RESOURCES / "frameworks"
SAMPLE = RESOURCES / "sample" / "office.json"
WORDS = RESOURCES / "thai" / "words.txt.gz"
DATA_VARIABLE = "ITA_DESKTOP_DATA"


def data_folder(named: str | None = None) -> Path:
    """The data folder: the one named, else the environment's, else the platform's own place."""
    chosen = named or os.environ.get(DATA_VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("ITA Desktop", appauthor=False)
