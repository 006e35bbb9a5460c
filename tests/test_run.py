"""The set-up's own questions: is there a display, may the environment be made."""

import os
import socket
import sys
from pathlib import Path

import pytest

import run

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays of X and Wayland")


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A session that names no display."""
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


@LINUX
@pytest.mark.parametrize("platform", ["", "xcb", "wayland", "wayland;xcb"])
def test_displays_that_do_not_answer_are_none(
    session: pytest.MonkeyPatch, tmp_path: Path, platform: str
) -> None:
    if platform:
        session.setenv("QT_QPA_PLATFORM", platform)
    assert not run.has_display()
    session.setenv("DISPLAY", "nonsense")
    session.setenv("WAYLAND_DISPLAY", "wayland-9")
    session.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert not run.has_display()


@LINUX
def test_a_wayland_session_answers(session: pytest.MonkeyPatch, tmp_path: Path) -> None:
    session.setenv("WAYLAND_DISPLAY", "w")
    session.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind("w")
        compositor.listen()
        assert run.has_display()
        session.setenv("QT_QPA_PLATFORM", "xcb")
        assert not run.has_display()


def test_what_needs_no_display_has_one(session: pytest.MonkeyPatch) -> None:
    session.setenv("QT_QPA_PLATFORM", "offscreen")
    assert run.has_display()


def test_a_folder_that_cannot_be_written_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No package is asked for that would not help."""
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "STAMP", tmp_path / ".venv" / "ready")
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    assert not run.ready()
    said = capsys.readouterr()
    assert str(tmp_path) in said.err
    assert "apt-get" not in said.err
    assert said.out == ""
