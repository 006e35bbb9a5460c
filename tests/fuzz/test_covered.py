"""Every function that takes a content apart is reached by a reader, or stands here with the reason."""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import FrameType

import pytest

from tests.fuzz.common import refused_or_read
from tests.fuzz.readers import READERS, seeds

PACKAGE = Path(__file__).parents[2] / "ita_desktop"
APART = frozenset(
    {
        *("json.loads", "json.load", "tomllib.loads", "csv.reader", "zipfile.ZipFile", "ZipFile"),
        *("zipfile.is_zipfile", "openpyxl.load_workbook", "pypdfium2.PdfDocument", "Image.open"),
        *("QImageReader", "ElementTree.fromstring", "ElementTree.iterparse", "expat.ParserCreate"),
        *("pyrage.passphrase.decrypt", "sqlite3.connect", "QGuiApplication.clipboard().mimeData"),
        *("event.mimeData", "QGuiApplication.clipboard().text", "self._reply.read", "reply.read"),
    }
)
"""Calls that take apart what may come from outside."""

OF_FILES = frozenset({"read_bytes", "read_text"})
NAMES = frozenset({each.rpartition(".")[2] for each in APART}) | OF_FILES
LARGEST_SEED = 15_000

OWN = {
    "domain/journal_words.py": "values of the history, which the program wrote",
    "domain/thai/breaks.py": "the word list, which is shipped",
    "rendering/docx/charts.py": "a chart that the program drew",
    "rendering/docx/file.py": "a file that the program made",
    "rendering/docx/images.py": "pictures that rendering.images or rendering.scans read before",
    "rendering/html/render.py": "the program's own style",
    "rendering/xlsx/workbook.py": "a workbook that the program made",
    "exchange/office_package/writing.py": "a package that is written",
    "services/incidents.py": "the program's own log",
    "services/safety/whole_office.py:pack": "a package that the program made",
    "services/safety/comparing.py": "two exports of the program's own",
    "storage/backups/making.py": "the data that is open, copied",
    "storage/cells.py": "columns that the program wrote",
    "storage/history.py": "columns that the program wrote",
    "storage/proving.py": "columns that the program wrote",
    "storage/queries/evidence.py": "columns that the program wrote",
    "storage/queries/plans.py": "columns that the program wrote",
    "storage/queries/typing.py": "columns that the program wrote",
    "storage/schema_pages.py": "pages of a damaged file beside whole ones: tests/storage/test_rescue.py",
    "storage/search_schema.py": "an index that the program makes anew",
    "storage/sharing.py": "what the system tells of its drives",
    "ui/kit/clipboard.py": "handed on: to clipboard, form, links",
    "ui/kit/files/taking.py": "names of files that are handed on: to file-names and the readers of files",
    "ui/kit/paper/pdf_pages.py": "papers that the program set",
    "ui/net/fetching.py": "a reply's bytes, handed on: to answer; asked for in tests/ui/net",
    "ui/scores/field.py": "a score, handed on: to field",
}
"""Rooms that take apart only what the program made, or hand on what the readers are given."""


def takes_apart(node: ast.AST) -> bool:
    """Whether a call opens a content: by its name, or a file that is read whole."""
    if not isinstance(node, ast.Call):
        return False
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if called not in NAMES:
        return False
    own = isinstance(node.func, ast.Attribute) and node.func.attr in OF_FILES and not node.args
    return own or ast.unparse(node.func) in APART


@cache
def openers() -> frozenset[tuple[str, str]]:
    """The room and the name of every function that takes a content apart."""
    return frozenset(_openers())


def _openers() -> Iterator[tuple[str, str]]:
    named = re.compile(rf"\b(?:{'|'.join(sorted(NAMES))})\(")
    for file in sorted(PACKAGE.rglob("*.py")):
        if not named.search(text := file.read_text(encoding="utf-8")):
            continue
        for function in ast.walk(ast.parse(text)):
            if isinstance(function, ast.FunctionDef) and any(map(takes_apart, ast.walk(function))):
                yield file.relative_to(PACKAGE).as_posix(), function.name


def reached() -> set[tuple[str, str]]:
    """The functions of the program that good contents of all readers run through."""
    found: set[tuple[str, str]] = set()

    def note(frame: FrameType, _event: str, _: object) -> None:
        found.add((frame.f_code.co_filename, frame.f_code.co_name))

    good = {name: [each for each in seeds(name) if len(each) <= LARGEST_SEED] for name in READERS}
    for name, contents in good.items():  # what is laid out once is no reading
        refused_or_read(READERS[name], contents[0] if contents else b"")
    before = sys.gettrace()
    sys.settrace(note)
    try:
        for name, contents in good.items():
            for content in contents:
                refused_or_read(READERS[name], content)
    finally:
        sys.settrace(before)
    rooms = ((Path(file), name) for file, name in found)
    return {
        (room.relative_to(PACKAGE).as_posix(), name) for room, name in rooms if room.is_relative_to(PACKAGE)
    }


@pytest.mark.usefixtures("qapp")
def test_every_function_that_takes_a_content_apart_is_reached_by_a_reader() -> None:
    left = {f"{room}:{name}" for room, name in openers() - reached()}
    assert [each for each in sorted(left) if each not in OWN and each.partition(":")[0] not in OWN] == []


def test_no_reason_is_left_over() -> None:
    known = {each for room, name in openers() for each in (room, f"{room}:{name}")}
    assert OWN.keys() <= known
