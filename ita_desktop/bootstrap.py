"""Puts the parts together: the only place that knows all of them."""

import gc
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop import paths

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.safety.rescuing import RescueService


def open_office(folder: Path, write: bool) -> "Services":
    """Open an office's data with the shipped frameworks, fonts, words and wordings.

    Nothing is collected while modules load: what they make stays.
    """
    collecting = gc.isenabled()
    gc.disable()
    from ita_desktop.services.bundle import open_services

    if collecting:
        gc.enable()
    return open_services(folder, paths.FRAMEWORKS, paths.FONTS, paths.WORDS, paths.WORDING, write=write)


def open_rescue(folder: Path) -> "RescueService":
    """What mends an office's data that cannot be opened."""
    from ita_desktop.services.safety.rescuing import RescueService

    return RescueService(folder, paths.FRAMEWORKS, paths.WORDING)


def command_line(words: Sequence[str]) -> int:
    """Run one command without a screen; its exit status."""
    from ita_desktop import cli

    return cli.main(words, cli.Parts(open_office, paths.data_folder, paths.SAMPLE))


def window(folder: Path, painted: Callable[[], object] = gc.enable) -> int:
    """Open the window on a data folder; the exit status of the program.

    Nothing is collected until the first paint, then ``painted`` is called.
    """
    gc.disable()
    from ita_desktop.ui.application import run

    return run(
        folder,
        lambda write: open_office(folder, write),
        paths.FONTS,
        paths.WORDS,
        painted,
        lambda: open_rescue(folder),
    )
