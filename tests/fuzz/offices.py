"""The office that most readers begin from."""

import json

SMALL_OFFICE = {
    "format": "ita-office",
    "version": 1,
    "agency": {"name": "เทศบาลเมืองตัวอย่าง", "units": ["กองคลัง"]},
    "assessments": [{"fiscal_year": 2568, "scores": {"i1": "95.76", "IIT": "90"}}],
    "plans": [{"fiscal_year": 2569, "measures": [{"title": "อบรม", "answers": ["i1"]}]}],
    "meetings": [{"number": "1/2568", "agenda": [{"number": 1, "topics": [{"title": "ก"}]}]}],
}


def small_office() -> bytes:
    """An office file of a few lines."""
    return json.dumps(SMALL_OFFICE, ensure_ascii=False).encode()
