"""One paper set by a new process: ``set_cold PROGRAM SOURCE TARGET``, from a source that is ready to be set."""

import sys
from pathlib import Path


def ours(source: Path, target: Path) -> None:
    """Blocks, pickled, to PDF."""
    import pickle

    from ita_desktop import paths
    from ita_desktop.rendering.pdf import render_pdf
    from ita_desktop.rendering.thai_text import open_typesetter

    document = pickle.loads(source.read_bytes())
    target.write_bytes(render_pdf(document, open_typesetter(paths.FONTS, paths.WORDS)))


def typst(source: Path, target: Path) -> None:
    """A typst source to PDF, with no other typefaces than ours to look through."""
    from importlib import import_module

    from ita_desktop import paths

    program = import_module("typst")
    fonts = program.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(paths.FONTS / "source")]
    )
    program.compile(str(source), output=str(target), font_paths=fonts)


def weasyprint(source: Path, target: Path) -> None:
    """A page to PDF."""
    from importlib import import_module

    import_module("weasyprint").HTML(filename=str(source)).write_pdf(str(target))


if __name__ == "__main__":
    {"ours": ours, "typst": typst, "weasyprint": weasyprint}[sys.argv[1]](*map(Path, sys.argv[2:4]))
