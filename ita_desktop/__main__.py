"""Starts the program: the window, or one command."""

import sys

from ita_desktop import bootstrap, paths


def main() -> int:
    """Open the window where no command is named, else run the command."""
    words = sys.argv[1:]
    if not words:
        return bootstrap.window(paths.data_folder())
    if len(words) == 2 and words[0] == "--data":
        return bootstrap.window(paths.data_folder(words[1]))
    return bootstrap.command_line(words)


if __name__ == "__main__":
    sys.exit(main())
