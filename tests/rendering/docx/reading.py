"""A Word file read back: its parts, its words, and what LibreOffice makes of it."""

import os
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document as open_docx
from docx.oxml.ns import qn
from lxml import etree

ROOT = Path(__file__).resolve().parent.parent.parent.parent
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed here")


def opened(file: bytes) -> Any:
    """The file as python-docx opens it."""
    return open_docx(BytesIO(file))


def part(file: bytes, name: str) -> Any:
    """The root element of a part."""
    with ZipFile(BytesIO(file)) as parts:
        return etree.fromstring(parts.read(name))


def body(file: bytes) -> Any:
    """The body of the document."""
    return part(file, "word/document.xml").find(f"{W}body")


def attribute(element: Any, name: str) -> str:
    """An attribute of the main namespace, empty where it is not there."""
    return str(element.get(qn(f"w:{name}")) or "")


def one(element: Any, path: str) -> Any:
    """The first element at a path of names of the main namespace."""
    return element.find("/".join(f"{W}{name}" for name in path.split("/")))


def every(element: Any, name: str) -> list[Any]:
    """All elements of a name within an element."""
    return list(element.iter(f"{W}{name}"))


def text(element: Any) -> str:
    """The words within an element."""
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def style_of(paragraph: Any) -> str:
    """The key of a paragraph's style."""
    return attribute(one(paragraph, "pPr/pStyle"), "val")


def paragraphs(file: bytes, style: str) -> list[Any]:
    """The paragraphs of a style, in tables too."""
    return [each for each in every(body(file), "p") if style_of(each) == style]


def style(file: bytes, key: str) -> Any:
    """The definition of a style."""
    found = every(part(file, "word/styles.xml"), "style")
    return next(each for each in found if attribute(each, "styleId") == key)


def squeezed(words: str) -> str:
    """A text without blanks, hyphens and dots to write on."""
    return "".join(words.split()).replace("-", "").replace(".", "")


def as_pdf(file: bytes, folder: Path) -> bytes:
    """The file printed to PDF by LibreOffice, with the paper's typeface and a profile of its own."""
    assert OFFICE is not None
    (folder / "paper.docx").write_bytes(file)
    fonts = folder / "fonts.conf"
    fonts.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{ROOT / 'fonts' / 'source'}</dir><cachedir>{folder / 'cache'}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [OFFICE, "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), "paper.docx"],
        cwd=folder,
        env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (folder / "paper.pdf").read_bytes()
