"""The office's own sentences, as its settings keep them."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast, get_args

from ita_desktop.domain.sentences.filling import readable
from ita_desktop.domain.sentences.records import By, Sentence, SentenceKind
from ita_desktop.domain.thai.digits import fold

SETTING = "sentences"
"""The key of the setting: a list of ``{key, title, kind, text, by}``."""
LONGEST_KEY, LONGEST_TITLE = 3, 60
_KINDS, _SPEAKERS = get_args(SentenceKind), get_args(By)


def own_sentences(kept: Any) -> tuple[Sentence, ...]:
    """The sentences of the setting in their order; what is none is passed over."""
    return tuple(_read(kept)) if isinstance(kept, Sequence) and not isinstance(kept, str) else ()


def as_setting(sentences: Sequence[Sentence]) -> list[dict[str, str]]:
    """The sentences as the setting keeps them."""
    return [
        {"key": one.key, "title": one.title, "kind": one.kind, "text": one.text}
        | ({"by": one.by} if one.by else {})
        for one in sentences
    ]


def together(own: Sequence[Sentence], shipped: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The office's own first; a shipped one whose short key the office uses is left out."""
    taken = {(one.kind, one.key.casefold()) for one in own}
    rest = (one for one in shipped if (one.kind, one.key.casefold()) not in taken)
    return (*own, *rest)


def key_typed(typed: str) -> str:
    """A short key as it is kept: Arabic digits, no blanks, however it was typed."""
    return fold(typed)


def title_of(text: str) -> str:
    """What a sentence without a title is called: how its text begins, cut before no mark of a letter."""
    line = " ".join(readable(text).split())
    if len(line) <= LONGEST_TITLE:
        return line
    end = LONGEST_TITLE
    while unicodedata.category(line[end : end + 1] or " ") == "Mn":
        end -= 1
    return f"{line[:end]}…"


def _read(kept: Sequence[Any]) -> Iterator[Sentence]:
    for entry in kept:
        if not isinstance(entry, Mapping):
            continue
        text, kind, by = (str(entry.get(name) or "").strip() for name in ("text", "kind", "by"))
        if text:
            yield Sentence(
                key=key_typed(str(entry.get("key") or ""))[:LONGEST_KEY],
                title=str(entry.get("title") or "").strip() or title_of(text),
                kind=cast(SentenceKind, kind if kind in _KINDS else "speech"),
                text=text,
                by=cast(By, by) if by in _SPEAKERS else None,
                own=True,
            )
