"""The house: who may import whom, what stays quick to import, how large a room may be."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "ita_desktop"
LARGEST_MODULE = 350
OWNERS = {
    "PySide6": ("ui",),
    "shiboken6": ("ui",),
    "sqlmodel": ("storage",),
    "sqlalchemy": ("storage",),
    "alembic": ("storage",),
    "sqlite3": ("storage",),
    "reportlab": ("rendering",),
    "openpyxl": ("rendering", "exchange"),
    "docx": ("rendering",),
    "lxml": ("rendering",),
    "PIL": ("rendering",),
    "pypdfium2": ("rendering", "ui"),
    "pyrage": ("storage",),
    "fontTools": (),
    "uharfbuzz": (),
}


def modules() -> Iterator[Path]:
    """Every module of the program."""
    return PACKAGE.rglob("*.py")


def imported(module: Path) -> set[str]:
    """The top names that a module imports anywhere, those for type checkers only left in."""
    names = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


def test_layers_import_only_downwards() -> None:
    """The contracts in ``pyproject.toml`` hold."""
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_each_library_stays_in_its_room() -> None:
    """Qt only in ui, SQL only in storage, ReportLab only in rendering."""
    for module in modules():
        room = module.relative_to(PACKAGE).parts[0]
        for library in imported(module) & OWNERS.keys():
            assert room in OWNERS[library], f"{module.relative_to(ROOT)} imports {library}"


def test_pages_do_not_import_each_other() -> None:
    """They meet in the main window."""
    folders = (path.parent for path in (PACKAGE / "ui").glob("*/page.py"))
    pages = {folder.name for folder in folders if folder.name != "kit"}
    for page in pages:
        for module in (PACKAGE / "ui" / page).rglob("*.py"):
            text = module.read_text(encoding="utf-8")
            for other in pages - {page}:
                assert f"ita_desktop.ui.{other}" not in text, f"{module.relative_to(ROOT)} imports {other}"


@pytest.mark.parametrize(
    ("statement", "unwanted"),
    [
        ("from ita_desktop import cli, bootstrap", {"PySide6", "sqlmodel", "reportlab", "sqlite3"}),
        ("import ita_desktop.cli.commands", {"ita_desktop.domain.measures", "decimal"}),
        ("from ita_desktop.documents.catalog import PAPERS", {"PySide6", "sqlmodel", "reportlab"}),
        ("import ita_desktop.services.bundle", {"PySide6", "alembic", "reportlab", "pypdfium2"}),
        ("import ita_desktop.ui.application", {"sqlmodel", "sqlalchemy", "alembic", "reportlab"}),
        (
            "import ita_desktop.ui.application",
            {"annotated_types", "dataclasses", "ita_desktop.domain.thai.dates", "ita_desktop.ui.kit.fields"},
        ),
        (
            "import ita_desktop.ui.application",
            {"datetime", "ita_desktop.ui.kit.banner", "ita_desktop.ui.kit.buttons", "ita_desktop.ui.opening"},
        ),
        ("import ita_desktop.ui.oit.links.view", {"PySide6.QtNetwork"}),
    ],
)
def test_starting_imports_nothing_heavy(statement: str, unwanted: set[str]) -> None:
    """What a start does not need is not imported by it."""
    program = f"{statement}\nimport sys\nprint(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout.split()
    assert unwanted.isdisjoint(loaded)


def test_rooms_stay_small() -> None:
    """A module that grows past the limit is split by subject."""
    lines = {path: path.read_text(encoding="utf-8").count("\n") for path in modules()}
    assert [path for path, count in lines.items() if count > LARGEST_MODULE] == []
