"""Starts the program: the window, or one command."""

import sys

from ita_desktop import bootstrap, paths


def main() -> int:
    """Open the window where no command is named, else run the command."""
    words = sys.argv[1:]
    named = words[1] if len(words) == 2 and words[0] == "--data" else None
    if words and named is None:
        return bootstrap.command_line(words)
    try:
        folder = paths.data_folder(named)
    except paths.NoDataFolder as error:
        print(error, file=sys.stderr)
        return 1
    return bootstrap.window(folder)


if __name__ == "__main__":
    sys.exit(main())
