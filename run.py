#!/usr/bin/env python3
"""The two commands of ITA Desktop: ``python3 run.py`` and ``python3 run.py test``.

Needs nothing but Python 3.11 or newer: makes ``.venv`` from ``requirements.lock``, installs the system
libraries that Qt needs where it may, and starts what was asked for. What this file says goes to stderr.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import hashlib
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "ready"
BASE_PACKAGES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
WINDOW_PACKAGES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WRONG_USAGE = 2
CANNOT_SET_UP = 3
STOPPED = 130


def say(text: str) -> None:
    """A line for the person at the keyboard; never on stdout, which belongs to the commands."""
    print(text, file=sys.stderr, flush=True)


def venv_python() -> Path:
    """The interpreter inside ``.venv``."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def key() -> str:
    """What the environment depends on: the pinned packages and this Python."""
    version = ".".join(map(str, sys.version_info[:3]))
    return hashlib.sha256(LOCK.read_bytes() + version.encode() + sys.platform.encode()).hexdigest()


def loads(library: str) -> bool:
    """Whether a shared library can be loaded here."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def run(words: Sequence[str | Path]) -> bool:
    """Run a set-up step; its output goes to stderr."""
    return subprocess.run([str(word) for word in words], stdout=sys.stderr, check=False).returncode == 0


def install_system(packages: Sequence[str]) -> bool:
    """Install Debian packages: as root with apt, else say the exact line."""
    line = "apt-get install -y --no-install-recommends " + " ".join(packages)
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        say(f"ติดตั้งไลบรารีของระบบ: {' '.join(packages)}")
        os.environ.setdefault("DEBIAN_FRONTEND", "noninteractive")
        if run(line.split()) or (run(["apt-get", "update"]) and run(line.split())):
            return True
    say(f"ขาดไลบรารีของระบบ ใช้คำสั่งนี้แล้วเริ่มใหม่:\n  sudo {line}")
    return False


def system_ready(window: bool) -> bool:
    """Whether the libraries that Qt loads are there; without one of them Qt ends the whole process."""
    if not sys.platform.startswith("linux"):
        return True
    wanted = BASE_PACKAGES | (WINDOW_PACKAGES if window else {})
    missing = [package for library, package in wanted.items() if not loads(library)]
    return not missing or install_system(missing)


def make_venv() -> bool:
    """Create ``.venv`` and put the pinned packages into it."""
    shutil.rmtree(VENV, ignore_errors=True)
    uv = shutil.which("uv")
    if uv:
        install = [uv, "pip", "install", "--quiet", "--python", str(venv_python())]
        return run([uv, "venv", "--quiet", "--python", sys.executable, VENV]) and run(
            [*install, "--require-hashes", "-r", LOCK]
        )
    if not run([sys.executable, "-m", "venv", VENV]):
        shutil.rmtree(VENV, ignore_errors=True)
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        if not install_system([package]) or not run([sys.executable, "-m", "venv", VENV]):
            return False
    pip = [str(venv_python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    return run([*pip, "--require-hashes", "-r", LOCK])


def ready() -> bool:
    """Make the environment unless it stands already for these very packages and this Python."""
    stands = os.access(STAMP, os.R_OK) and os.access(venv_python(), os.X_OK)
    if stands and STAMP.read_text(encoding="utf-8") == key():
        return True
    if not all(os.access(folder, os.W_OK) for folder in (ROOT, VENV) if folder.is_dir()):
        say(f"เตรียมโปรแกรมไม่ได้ เพราะเขียนลงโฟลเดอร์ {ROOT} ไม่ได้ คัดลอกโปรแกรมไปไว้ในโฟลเดอร์ที่เขียนได้ แล้วสั่งใหม่")
        return False
    say("กำลังเตรียมโปรแกรมครั้งแรก ใช้เวลาประมาณครึ่งนาที")
    if not make_venv():
        say("เตรียมโปรแกรมไม่สำเร็จ ตรวจการเชื่อมต่อและที่ว่างในเครื่อง แล้วสั่งใหม่")
        return False
    STAMP.write_text(key(), encoding="utf-8")
    return True


def has_display() -> bool:
    """Whether a window can open here; asked before Qt, which would end the process."""
    if not sys.platform.startswith("linux"):
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform and not platform.startswith(("xcb", "wayland")):
        return True
    return (not platform.startswith("xcb") and wayland_answers()) or (
        not platform.startswith("wayland") and x_answers()
    )


def wayland_answers() -> bool:
    """Whether somebody listens on the Wayland socket that the session names."""
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    with socket.socket(socket.AF_UNIX) as session:
        try:
            session.connect(str(Path(os.environ.get("XDG_RUNTIME_DIR", ""), name)))
        except OSError:
            return False
    return True


def x_answers() -> bool:
    """Whether the X display that the session names takes a connection."""
    if not os.environ.get("DISPLAY"):
        return False
    name = ctypes.util.find_library("xcb")
    if name is None:
        return False
    xcb = ctypes.CDLL(name)
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    broken = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not broken


def start(words: Sequence[str], **environment: str) -> int:
    """Run the set-up's Python on the project; its exit status is ours."""
    settings = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"} | environment
    command = [str(venv_python()), *words]
    return subprocess.run(command, env=os.environ | settings, check=False).returncode


def without_display() -> int:
    """Do the main job without a window: fill the sample office and print its papers into ``out/``."""
    out = ROOT / "out"
    say(f"ไม่พบจอภาพ จึงเปิดหน้าต่างไม่ได้ กำลังสร้างข้อมูลตัวอย่างและพิมพ์เอกสารไว้ที่ {out}")
    return start(["-m", "ita_desktop", "--data", str(out / "data"), "demonstrate", str(out)])


def main(words: Sequence[str]) -> int:
    """Do what the words ask for."""
    if sys.version_info < (3, 11):
        say("ต้องใช้ Python 3.11 ขึ้นไป")
        return CANNOT_SET_UP
    first = words[0] if words else ""
    window = not words or (first == "--data" and len(words) == 2)
    shown = window and has_display()
    needs_qt = shown or first in {"setup", "test", "bench", "pictures"}
    if not ready() or (needs_qt and not system_ready(shown and not os.environ.get("QT_QPA_PLATFORM"))):
        return CANNOT_SET_UP
    if first == "setup":
        return 0
    if first == "test":
        everything = ["-n", "auto", "--dist", "worksteal"]
        return start(["-m", "pytest", *(words[1:] or everything)], QT_QPA_PLATFORM="offscreen")
    if first == "bench":
        peers = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
        return start(["-m", "tests.bench", *words[1:]], QT_QPA_PLATFORM="offscreen", PYTHONPATH=peers)
    if first == "pictures":
        return start(["-m", "docs.pictures", *words[1:]], QT_QPA_PLATFORM="offscreen")
    if window and not shown:
        return without_display()
    return start(["-m", "ita_desktop", *words])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        say("หยุดตามที่สั่งแล้ว")
        sys.exit(STOPPED)
