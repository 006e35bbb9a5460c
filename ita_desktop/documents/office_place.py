"""The office and where it is, as titles name it."""

from ita_desktop.documents.texts import one_line
from ita_desktop.domain.agencies import Agency


def office_place(agency: Agency) -> str:
    """``เทศบาลเมืองตัวอย่าง อำเภอตัวอย่าง จังหวัดสุพรรณบุรี``; what is not known is left out."""
    near, far = placed("อำเภอ", agency.district), placed("จังหวัด", agency.province)
    return " ".join(filter(None, (one_line(agency.name), near, far)))


def placed(kind: str, name: str | None) -> str:
    """A place with its kind before it, once; empty where there is none."""
    own = one_line(name)
    return own if not own or own.startswith(kind) else f"{kind}{own}"
