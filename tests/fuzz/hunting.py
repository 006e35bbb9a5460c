"""One reader hunted by atheris, one line of JSON at the end: ``-m tests.fuzz.hunting READER CASES FOLDER``.

Failures do not end the hunt: each kind is told once, with the content that led to it kept in ``FOLDER``.
"""

import json
import os
import sys
import traceback
from pathlib import Path
from time import process_time

import atheris

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
with atheris.instrument_imports(include=["ita_desktop.exchange", "ita_desktop.frameworks"]):
    from tests.fuzz.common import Reader, refused_or_read
    from tests.fuzz.readers import READERS, seeds

LONGEST = 13_500
"""Bytes of a case, or a little more than the shortest seed has."""

LONGEST_TABLE = 1_500
TABLES = frozenset({"csv", "clipboard", "clipboard-html", "form", "links", "sheet", "form-sheet"})
"""Readers that plan row by row: a few rows reach all that they do, and many would only take long."""


class Hunt:
    """Counts the cases of one reader and what became of them; times are of the processor, in seconds."""

    def __init__(self, reader: Reader, cases: int, folder: Path) -> None:
        self._reader, self._cases, self._folder = reader, cases, folder
        self._seen = self._refused = 0
        self._worst = 0.0
        self._failures: dict[str, str] = {}

    def try_one(self, content: bytes) -> None:
        """One case; after the last one the result is printed."""
        start = process_time()
        try:
            self._refused += bool(refused_or_read(self._reader, content))
        except Exception as error:
            self._note(error, content)
        took = process_time() - start
        if took > self._worst:
            self._worst = took
            (self._folder / "worst").write_bytes(content)
        self._seen += 1
        if self._seen == self._cases:
            told = {"cases": self._seen, "refused": self._refused, "worst": self._worst}
            print(json.dumps(told | {"failures": list(self._failures.values())}), flush=True)

    def _note(self, error: Exception, content: bytes) -> None:
        last = traceback.extract_tb(error.__traceback__)[-1]
        kind = f"{type(error).__name__} {last.filename}:{last.lineno}"
        if kind not in self._failures:
            self._failures[kind] = f"{kind} {error}"[:300]
            (self._folder / f"failure-{len(self._failures)}").write_bytes(content)


def main(name: str, cases: int, folder: Path) -> None:
    """Hunt a reader from its seeds on; atheris ends the process."""
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    good = seeds(name)
    longest = max(LONGEST_TABLE if name in TABLES else LONGEST, min(map(len, good)) + 1_000)
    for number, seed in enumerate(good):
        if len(seed) <= longest:
            (corpus / f"seed-{number}").write_bytes(seed)
    hunt = Hunt(READERS[name], cases, folder)
    limits = [
        f"-atheris_runs={cases}",
        f"-max_len={longest}",
        "-timeout=60",
        "-rss_limit_mb=4096",
        "-verbosity=0",
    ]
    atheris.Setup([sys.argv[0], *limits, str(corpus)], hunt.try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
