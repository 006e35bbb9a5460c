"""Which files papers can show as photographs: looked through before they are kept."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ita_desktop.domain.evidence import kept_name, size_words

MOST_BYTES = 30_000_000
"""Of one photograph: the largest that cameras of phones make."""

_HOW = "บันทึกเป็นภาพ JPEG หรือ PNG แล้วเพิ่มใหม่"


def fit_photographs(paths: Iterable[Path]) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """The files that can be shown, and of the others why not, in Thai."""
    fit: list[Path] = []
    refused: list[str] = []
    for path in paths:
        told = next(_unfit(path), None)
        if told is None:
            fit.append(path)
        else:
            refused.append(told)
    return tuple(fit), tuple(refused)


def _unfit(path: Path) -> Iterator[str]:
    """What is wrong with a photograph; what cannot be read is told when it is kept."""
    from ita_desktop.rendering.images import MOST_PIXELS, image_size

    name = kept_name(path.name)
    try:
        if not path.is_file():
            return
        size = path.stat().st_size
        if size > MOST_BYTES:
            yield f"{name} มีขนาด {size_words(size)} ใหญ่เกิน {size_words(MOST_BYTES)} ต่อภาพ ย่อภาพก่อนแล้วเพิ่มใหม่"
            return
        content = path.read_bytes()
    except OSError:
        return
    if not content:
        return
    seen = image_size(content)
    if seen is None:
        yield f"{name} ไม่ใช่ภาพที่พิมพ์ลงเอกสารได้ {_HOW}"
    elif seen[0] * seen[1] > MOST_PIXELS:
        yield f"{name} ละเอียดเกิน {MOST_PIXELS // 1_000_000} ล้านจุด ย่อภาพก่อนแล้วเพิ่มใหม่"
