"""The cell that links an analysis to a measure: its strength, and what is to be developed or kept."""

import re

_LABELS = {
    "strength": r"จุดแข็ง",
    "to_develop": r"(?:จุด|สิ่ง|เรื่อง)ที่(?:ต้อง|ควร)?(?:พัฒนา|ปรับปรุง)|จุดอ่อน",
    "to_keep": r"แนวทาง(?:ใน)?(?:การ)?รักษา(?:ระดับ|มาตรฐาน)?",
}
_LABEL = re.compile(
    r"(?:^|\n)\s*(?:[-•*]\s*|\(?[0-9๐-๙]{1,2}[.)]\s*)?"
    + "(?:"
    + "|".join(f"(?P<{name}>{pattern})" for name, pattern in _LABELS.items())
    + r")(?:\s*[:：]|\s*\n|\s+|$)"
)


def analysed(text: str) -> dict[str, str]:
    """The texts of ``strength``, ``to_develop`` and ``to_keep``; one without any label is to be developed.

    What stands before the first label goes with it.
    """
    found = list(_LABEL.finditer(text))
    if not found:
        return {"to_develop": text.strip()} if text.strip() else {}
    said: dict[str, str] = {}
    for at, label in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else len(text)
        before = text[: label.start()].strip() if at == 0 else ""
        name = label.lastgroup or "to_develop"
        pieces = (said.get(name, ""), before, text[label.end() : end].strip())
        said[name] = "\n".join(filter(None, pieces))
    return {name: words for name, words in said.items() if words}
