"""A tested restore: a backup is put back in a folder of its own, brought up to date, checked, written out."""

from pathlib import Path
from shutil import copyfile

from ita_desktop.domain.errors import ItaError
from ita_desktop.services.context import Context
from ita_desktop.services.exchange import ExchangeService
from ita_desktop.storage import Database
from ita_desktop.storage.backups import fault
from ita_desktop.storage.database import FILE
from ita_desktop.storage.private_folders import TRIAL, private_folder, remove_left
from ita_desktop.storage.rights import make_file


def problems_of(backup: Path, context: Context) -> tuple[str, ...]:
    """What keeps a backup from standing in for the data, in Thai; the data itself is not touched."""
    why = fault(backup)
    if why:
        return (f"ข้อมูลสำรอง {backup.name} {why}",)
    beside = context.database.folder
    remove_left(beside, TRIAL)
    try:
        with private_folder(beside, TRIAL) as folder:
            return _tried(backup, folder, context)
    except ItaError as error:
        return (f"ทดลองกู้คืนจาก {backup.name} ไม่สำเร็จ {error}",)
    except OSError:
        return (f"ทดลองกู้คืนจาก {backup.name} ไม่ได้ เพราะอ่านหรือเขียนดิสก์ไม่ได้ ตรวจที่ว่างในดิสก์แล้วลองใหม่",)


def _tried(backup: Path, folder: Path, context: Context) -> tuple[str, ...]:
    make_file(folder / FILE)
    copyfile(backup, folder / FILE)
    with Database.open(folder) as database:
        found = database.verify()
        if not found:
            restored = Context(database, context.shipped, context.wording, clock=context.clock)
            ExchangeService(restored).exported()
    return found
