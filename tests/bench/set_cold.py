"""One paper set by a new process: ``set_cold PROGRAM SOURCE TARGET``; says its peak of memory in MB."""

import sys
from importlib import import_module
from pathlib import Path

from ita_desktop import paths

HIGH_WATER = "VmHWM:"


def ours(source: Path, target: Path) -> None:
    """Blocks, pickled, to PDF."""
    import pickle

    from ita_desktop.rendering.pdf import render_pdf
    from ita_desktop.rendering.thai_text import open_typesetter

    document = pickle.loads(source.read_bytes())
    target.write_bytes(render_pdf(document, open_typesetter(paths.FONTS, paths.WORDS)))


def typst(source: Path, target: Path) -> None:
    """A typst source to PDF, with no other typefaces than ours to look through."""
    program = import_module("typst")
    folders = [str(paths.FONTS / "source")]
    fonts = program.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
    program.compile(str(source), output=str(target), font_paths=fonts)


def weasyprint(source: Path, target: Path) -> None:
    """A page to PDF."""
    import_module("weasyprint").HTML(filename=str(source)).write_pdf(str(target))


def peak() -> float:
    """The most memory that this process held, in MB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith(HIGH_WATER))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    {"ours": ours, "typst": typst, "weasyprint": weasyprint}[sys.argv[1]](*map(Path, sys.argv[2:4]))
    print(peak())
