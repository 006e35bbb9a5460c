"""Papers of an office whose every text tries to be a formula, a tag or a template: it stays a text."""

import json
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from ita_desktop.documents.finishing import texts
from ita_desktop.domain.formulas import is_active
from ita_desktop.rendering.thai_text import Typesetter
from ita_desktop.services.papers import Setting
from tests.rendering.docx.reading import body, squeezed, text
from tests.rendering.test_csv import read as read_csv
from tests.services.conftest import P1, P5
from tests.services.papers.test_any_office import has_table, requests, taken_in, typesetter

__all__ = ["typesetter"]

HOSTILE = '=HYPERLINK("http://127.0.0.1:9/x")<img src="file:///etc/x.png"><b>&amp;{{7*7}}</b>'
LETTERS = squeezed('<imgsrc="file:///etc/x.png"><b>&amp;{{7*7}}</b>')
FREE = {
    *("title", "name", "text", "note", "notes", "issue", "advice", "finding", "follow_up", "budget", "steps"),
    *(
        "post",
        "rank",
        "label",
        "units",
        "unit",
        "points",
        "topic",
        "introduction",
        "place",
        "problem",
        "result",
    ),
}
"""Members whose texts are the office's own words."""


def hostile(value: Any, free: bool = False, begin: str = f"{HOSTILE} ") -> Any:
    """The same data with every text of free words begun by the hostile one."""
    if isinstance(value, dict):
        return {name: hostile(inner, name in FREE, begin) for name, inner in value.items()}
    if isinstance(value, list):
        return [hostile(inner, free, begin) for inner in value]
    return f"{begin}{value}" if free and isinstance(value, str) else value


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks the network for anything fails."""

    def asked(*_: object, **__: object) -> None:
        raise AssertionError("asked the network")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(f"socket.socket.{name}", asked)
    monkeypatch.setattr("socket.getaddrinfo", asked)


class Asked(HTMLParser):
    """The tags of a page that bring something along, with what they name."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what is fetched or led to."""
        for name, value in attrs:
            if name in ("src", "href", "srcset", "action", "style") or name.startswith("on"):
                self.found.append((f"{tag} {name}", value or ""))
        if tag in ("script", "link", "iframe", "object", "base", "form"):
            self.found.append((tag, ""))


def check_page(content: bytes) -> None:
    """A page fetches nothing, runs nothing and leads to the web alone."""
    asked = Asked()
    asked.feed(content.decode())
    for what, value in asked.found:
        assert (what == "img src" and value.startswith("data:image/jpeg;")) or (
            what == "a href" and re.match(r"https?://|#", value)
        ), (what, value)


def check_workbook(content: bytes) -> None:
    """No text of the office is a formula, and Excel is told to keep it a text when it is typed anew."""
    for sheet in openpyxl.load_workbook(BytesIO(content)).worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)):
            assert cell.data_type != "f" or "HYPERLINK" not in cell.value, cell.value
            if cell.data_type != "f" and is_active(cell.value):
                assert cell.quotePrefix, cell.value
    check_package(content)


def check_package(content: bytes) -> None:
    """Nothing outside is named but pages of the web that a click opens."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        for name in package.namelist():
            if name.endswith(".rels"):
                for relation in re.findall(r"<Relationship\b[^>]*>", package.read(name).decode()):
                    assert 'TargetMode="External"' not in relation or "/hyperlink" in relation, relation
                    assert not re.search(r'Target="(?:file|\\\\|javascript)', relation), relation


def check_written(content: bytes, told: str) -> None:
    """The letters stand in the Word file as they stand in the paper."""
    check_package(content)
    if LETTERS in told:
        assert LETTERS in squeezed(text(body(content)))


def made(case: str, typesetter: Typesetter) -> Iterator[tuple[str, bytes, str]]:
    """Every paper of a hostile office in every form but PDF, whose letters the tests of odd offices read."""
    with taken_in(json.dumps(hostile(json.loads(case)), ensure_ascii=False).encode()) as services:
        for request, forms in requests(services):
            document = services.papers.document(request)
            setting = Setting(request, document, typesetter)
            told = squeezed("".join(texts(document)))
            for form in sorted({*forms, ".docx"} - {".pdf"}):
                if form != ".xlsx" or document.workbook or has_table(document):
                    yield form, setting.run(form=form), told


CHECKS = {".xlsx": check_workbook, ".html": check_page}


@pytest.mark.parametrize("case", [P1, P5], ids=["p1", "p5"])
def test_hostile_texts_stay_texts_in_every_paper(case: Any, typesetter: Typesetter) -> None:
    seen: dict[str, int] = {}
    hostile_papers = 0
    for form, content, told in made(case.read_text(encoding="utf-8"), typesetter):
        seen[form] = seen.get(form, 0) + 1
        hostile_papers += LETTERS in told
        if form == ".csv":
            assert not any(is_active(cell) for row in read_csv(content) for cell in row)
        elif form == ".docx":
            check_written(content, told)
        else:
            CHECKS[form](content)
    assert seen[".docx"] > 10 and seen[".xlsx"] > 3 and hostile_papers > 10, (seen, hostile_papers)
    assert case != P5 or (seen[".html"] and seen[".csv"]), seen
