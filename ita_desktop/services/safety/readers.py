"""Who may read the office's data: its owner alone, or a group of accounts that the office names."""

from ita_desktop.domain.errors import ItaError
from ita_desktop.services.context import Context
from ita_desktop.storage import readers
from ita_desktop.storage.errors import LookingOnly


class NotAllOf(ItaError):
    """Some files belong to other accounts, which alone can change their rights."""

    def __init__(self, left: int, group: str) -> None:
        told = (
            f"แต่ {left:,} ไฟล์เป็นของบัญชีอื่น จึงยังเป็นสิทธิ์เดิม ให้เจ้าของไฟล์เปิดโปรแกรมแล้วเลือกกลุ่มเดียวกัน"
            if group
            else f"ผู้อื่นเข้าโฟลเดอร์ข้อมูลไม่ได้แล้ว แต่ {left:,} ไฟล์ในนั้นยังเป็นของบัญชีอื่น"
        )
        super().__init__(f"ตั้งสิทธิ์แล้ว {told}")


class ReadersService:
    """The group is that of the data folder itself, so that every account and command reads the same."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @property
    def can_be_set(self) -> bool:
        """Whether this system keeps such rights with each file; Windows keeps them with the folder."""
        return readers.can_be_set()

    def group(self) -> str:
        """The group that may read and write the data; empty where it is the owner alone."""
        return readers.group_of(self._context.database.folder)

    def groups(self) -> tuple[str, ...]:
        """The groups that may be named, with the one that is named now."""
        return tuple(sorted({*readers.own_groups(), self.group()} - {""}))

    def give(self, group: str) -> str:
        """Let a group read and write all of the data, the owner alone where it is empty; which it is now.

        RightsRefused where nothing changed, NotAllOf where files of other accounts stayed as they were.
        """
        if self._context.database.only_looks:
            raise LookingOnly
        left = readers.give(self._context.database.folder, group)
        if left:
            raise NotAllOf(left, group)
        return self.group()
