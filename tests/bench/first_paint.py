"""The program's own window on a new folder: says when it is painted, then goes on to open the data."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from ita_desktop import bootstrap


def main() -> int:
    """Open the window as the program does."""
    with TemporaryDirectory() as name:
        return bootstrap.window(Path(name), lambda: print("painted", flush=True))


if __name__ == "__main__":
    sys.exit(main())
