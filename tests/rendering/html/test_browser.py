"""The page for the website in a real browser, where this machine has Chromium."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from ita_desktop import paths
from ita_desktop.documents.oit_page import build
from ita_desktop.domain.oit import Link, OitItem
from ita_desktop.rendering.html import render_html
from tests.documents.test_oit_page import PLAN, page
from tests.rendering.html.test_render import Read

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"""
GREY = 24
"""A letter's edge differs so much from its ground."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The page of an office with long words and a long address."""
    long = OitItem(links=(Link(url=f"https://example.go.th/{'a' * 300}", title="ก" * 120),))
    made = tmp_path / "oit.html"
    made.write_bytes(render_html(build(page(o2=long, o11=PLAN))))
    return made


def browse(file: Path, *words: str) -> bytes:
    """Run the browser on a file without a screen, with the project's own Thai type; what it says."""
    assert CHROMIUM is not None
    fonts = file.with_name("fonts.conf")
    fonts.write_text(FONTS.format(fonts=paths.FONTS, cache=file.with_name("cache")), encoding="utf-8")
    profile = f"--user-data-dir={file.with_name('profile')}"
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", profile, *words]
    environment = {"FONTCONFIG_FILE": str(fonts), "HOME": str(file.parent), "PATH": "/usr/bin:/bin"}
    done = subprocess.run([*command, file.as_uri()], capture_output=True, env=environment, check=True)
    return done.stdout


def test_the_browser_reads_what_was_written(file: Path) -> None:
    """No tag is mended, no text is lost."""
    shown, written = Read(browse(file, "--dump-dom")), Read(file.read_bytes())
    assert shown.open == []
    assert shown.tags == written.tags
    assert "".join(shown.text.split()) == "".join(written.text.split())


@pytest.mark.parametrize("width", [500, 1280])
def test_nothing_stands_outside(file: Path, width: int) -> None:
    """On a narrow screen and a wide one: there is much to see, and the margins are empty."""
    picture = file.with_name("page.png")
    browse(file, f"--window-size={width},1600", f"--screenshot={picture}")
    with Image.open(picture) as opened:
        shown = opened.convert("L")
    assert shown.size == (width, 1600)
    margin = shown.crop((width - 6, 400, width, 1600)).tobytes()
    whole = shown.crop((0, 400, width, 1600)).tobytes()
    assert max(margin) - min(margin) < GREY
    assert max(whole) - min(whole) > 150
