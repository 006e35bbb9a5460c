"""The words in which papers tell what stands of a disclosure item."""

from ita_desktop.domain.oit import OitItem, default_wording

NOT_RECORDED = "ยังไม่ได้บันทึก"


def wording(item: OitItem | None) -> str:
    """The office's own words where it has some, else the usual ones; an item without a status says so."""
    if item is None:
        return NOT_RECORDED
    if item.wording:
        return item.wording
    if item.status is None:
        return NOT_RECORDED
    return default_wording(item.status, item.detail)
