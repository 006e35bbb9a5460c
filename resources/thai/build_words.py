"""Packs PyThaiNLP's ``words_th.txt`` and ``tnc_freq.txt`` (both CC0) into ``words.txt.gz``.

Run: ``python resources/thai/build_words.py words_th.txt tnc_freq.txt``. Line n of the packed text holds the words of
cost n, a blank between them; the cost is four times the negative logarithm of a word's share in the corpus.
"""

import gzip
import re
import sys
from math import log
from pathlib import Path

TARGET = Path(__file__).with_name("words.txt.gz")
THAI = re.compile("[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]+")
LONGEST = 30
UNSEEN = 0.5
STEPS = 4


def costs(words: list[str], frequencies: dict[str, int]) -> dict[str, int]:
    """The cost of each word that is Thai throughout."""
    total = sum(frequencies.values())
    kept = {word for word in words if THAI.fullmatch(word) and 1 < len(word) <= LONGEST}
    return {word: round(STEPS * -log(frequencies.get(word, UNSEEN) / total)) for word in kept}


def packed(found: dict[str, int]) -> bytes:
    """The words line by line of cost, compressed; the same bytes each time."""
    lines: list[list[str]] = [[] for _ in range(max(found.values()) + 1)]
    for word in sorted(found):
        lines[found[word]].append(word)
    text = "\n".join(" ".join(line) for line in lines)
    return gzip.compress(text.encode("tis-620"), compresslevel=9, mtime=0)


def main(words_file: str, frequency_file: str) -> None:
    """Read the two lists, write the packed one."""
    words = [line.strip() for line in Path(words_file).read_text("utf-8").splitlines()]
    pairs = (line.split("\t") for line in Path(frequency_file).read_text("utf-8").splitlines())
    frequencies = {word: int(count) for word, count in pairs}
    TARGET.write_bytes(packed(costs(words, frequencies)))


if __name__ == "__main__":
    main(*sys.argv[1:3])
