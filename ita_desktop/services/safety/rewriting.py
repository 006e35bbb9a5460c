"""Writing the data file anew after a wipe; what cannot be done now is done by a later round."""

from ita_desktop.domain.errors import ItaError
from ita_desktop.services.context import Context
from ita_desktop.services.safety.machine import Machine

NOT_REWRITTEN = "ลบแล้ว แต่เขียนไฟล์ข้อมูลใหม่ทั้งไฟล์ยังไม่ได้ โปรแกรมจะลองใหม่เอง"


def rewritten(context: Context, machine: Machine) -> str:
    """Write the data file anew; why that could not be, which is remembered until it can."""
    try:
        context.database.rewrite()
    except ItaError as error:
        machine.note(rewrite_waits=True)
        return f"{NOT_REWRITTEN} {error}"
    machine.note(rewrite_waits=False)
    return ""
