"""The readers, each as one function of bytes: they read, or refuse with words in Thai and a way out."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from ita_desktop import paths
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.evidence import disk_name, is_hash, kept_name
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.office import Office
from ita_desktop.domain.oit.addresses import read_addresses
from ita_desktop.exchange import plan_import, read_office, read_package
from ita_desktop.exchange.measure_tables import plan_measures
from ita_desktop.exchange.measure_tables.sources import read_csv, read_tables
from ita_desktop.exchange.officer_tables import plan_officers
from ita_desktop.exchange.score_tables import plan_scores
from ita_desktop.exchange.tables import Grid, grid_of
from ita_desktop.exchange.tables.workbooks import read_workbook
from ita_desktop.frameworks.reader import read_framework
from ita_desktop.rendering.images import image_size, upright
from tests.exchange.offices import framework_of

_THAI = re.compile("[ก-๙]{3}")
YEAR = 2568
MOST_SIDE = 800

Reader = Callable[[bytes], object]


def refused_or_read(reader: Reader, content: bytes) -> str:
    """What was told where the content was refused, else nothing; any other failure comes through."""
    try:
        reader(content)
    except ItaError as error:
        told = str(error)
        assert _THAI.search(told), told
        return told
    return ""


@cache
def _framework() -> Framework:
    found = framework_of(YEAR)
    assert found is not None
    return found


def _office(content: bytes) -> None:
    file = read_office(content, framework_of)
    plan_import(Office(), file)


@cache
def _folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="ita-fuzz-")


def _kept(content: bytes, name: str) -> Path:
    path = Path(_folder().name) / name
    path.write_bytes(content)
    return path


def _package(content: bytes) -> None:
    package = read_package(_kept(content, "office.zip"))
    assert all(map(is_hash, package.sizes))
    _office(package.office)


def _planned(grid: Grid) -> None:
    plan_scores(grid, _framework(), {})
    plan_measures(grid, _framework(), (), fiscal_year=YEAR + 1)


def _workbook(content: bytes) -> None:
    path = _kept(content, "book.xlsx")
    for sheet in read_workbook(path):
        _planned(sheet.grid)
    read_tables(path)


def _sheet(content: bytes) -> None:
    from tests.fuzz.seeding import book_of

    _workbook(book_of(content))


def _csv(content: bytes) -> None:
    _planned(read_csv("plan.csv", content))


def _framework_file(content: bytes) -> None:
    read_framework(content.decode("utf-8", "replace"), "ita-2570.toml")


def _clipboard(content: bytes) -> None:
    try:
        text = content.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        text = content.decode("utf-8", "replace")
    _planned(grid_of(text))
    plan_officers(text, "", (), ("กองคลัง",))


def _clipboard_html(content: bytes) -> None:
    html = f"<table>{content.decode('utf-8', 'replace')}"
    _planned(grid_of("", html))
    plan_officers("", html, ())


def _image(content: bytes) -> None:
    size = image_size(content)
    image = upright(content, (MOST_SIDE, MOST_SIDE))
    assert image is None or (size is not None and max(image.size) <= MOST_SIDE)


def _addresses(content: bytes) -> None:
    for each in read_addresses(content.decode("utf-8", "replace")):
        assert not isinstance(each, str) or each.startswith(("https://", "http://"))


def _file_names(content: bytes) -> None:
    """A name of an evidence file, wherever it comes from, stays in the folder into which it is copied."""
    name = disk_name(kept_name(content.decode("utf-8", "replace")))
    assert not re.search(r'[\\/:*?"<>|\x00-\x1f]', name)
    assert name.strip(" .") and not re.fullmatch(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", name, re.IGNORECASE)
    assert len(name.encode()) <= 255


READERS: Mapping[str, Reader] = {
    "office": _office,
    "package": _package,
    "workbook": _workbook,
    "sheet": _sheet,
    "csv": _csv,
    "framework": _framework_file,
    "clipboard": _clipboard,
    "clipboard-html": _clipboard_html,
    "image": _image,
    "addresses": _addresses,
    "file-names": _file_names,
}


def seeds(reader: str) -> tuple[bytes, ...]:
    """Good contents to begin from: the cases, the shipped frameworks, tables as programs copy them."""
    from tests.fuzz.seeding import SEEDS

    return SEEDS[reader](paths.PROJECT)
