"""What is handed over, between whom, and the folder for the next officer."""

from dataclasses import dataclass
from datetime import date

from ita_desktop.documents.snapshots import HandoverSnapshot
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.backups import Counts
from ita_desktop.domain.evidence import LONGEST_FILE_NAME
from ita_desktop.domain.handover import SETTING, Parties, Pending, as_setting, parties_of
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.handover.folder import WHOLE, HandoverJob, MadeHandover
from ita_desktop.services.handover.gathering import gathered
from ita_desktop.services.papers import PaperService, Request
from ita_desktop.services.papers.capturing import captured
from ita_desktop.services.papers.folders import safe
from ita_desktop.services.papers.settling import asked_paper
from ita_desktop.services.printings import PrintingService
from ita_desktop.services.safety.whole_office import WholeOfficeService, refuse_short

WORD = "handover"
OFFICE = "สำนักงาน"


@dataclass(frozen=True, slots=True)
class HandoverSheet:
    """What a page shows: between whom, what is pending, how much data there is."""

    parties: Parties
    pending: Pending
    counts: Counts


class HandoverService:
    """The parties are kept as they are typed; the folder is a fact that the printings tell of."""

    def __init__(
        self,
        context: Context,
        papers: PaperService,
        printings: PrintingService,
        whole_office: WholeOfficeService,
    ) -> None:
        self._context, self._papers = context, papers
        self._printings, self._whole_office = printings, whole_office

    def sheet(self) -> HandoverSheet:
        """Everything as it is now."""
        with self._context.reading() as unit:
            return HandoverSheet(
                parties_of(unit.office.settings().get(SETTING)),
                gathered(self._context, unit),
                self._context.database.contents().counts,
            )

    def save(self, parties: Parties) -> None:
        """Keep the parties as given."""
        with self._context.act("แก้ผู้ส่งมอบและผู้รับมอบงาน", Subject.SETTINGS) as unit:
            unit.office.put_setting(SETTING, as_setting(parties))

    @staticmethod
    def refuse(passphrase: str) -> None:
        """PassphraseShort where a passphrase is soon guessed: before anything is asked or done."""
        refuse_short(passphrase)

    def prepare(self, passphrase: str = "") -> HandoverJob:
        """The folder as the office is now; PassphraseShort where the file would be soon opened."""
        self.refuse(passphrase)
        request = Request(WORD, 0)
        with self._context.reading() as unit:
            snapshot = captured(self._context, unit, asked_paper(request), request)
        assert isinstance(snapshot, HandoverSnapshot)
        agency, day = snapshot.agency, self._context.clock().date()
        ending = "age" if passphrase else "zip"
        return HandoverJob(
            name=_named("ส่งมอบงาน ITA", agency, day),
            snapshot=snapshot,
            record=self._papers.setting(request),
            lists=tuple(map(self._papers.setting, _lists(snapshot.pending))),
            whole_office=self._whole_office,
            whole_name=f"2 {_named(WHOLE, agency, day)}.{ending}",
            passphrase=passphrase,
        )

    def note(self, made: MadeHandover) -> None:
        """Write down that the record was printed as it is in the folder; who only looks writes nothing."""
        if not self._context.database.only_looks:
            self._printings.record_setting(made.record, ".pdf", made.pdf)


def _named(what: str, agency: Agency, day: date) -> str:
    """``ส่งมอบงาน ITA เทศบาลตำบลตัวอย่าง 10 ม ค 69``: room is left for a number before and an ending."""
    on = safe(short_date(day))
    most = LONGEST_FILE_NAME - len(f"2  {on}.age".encode())
    return f"{safe(f'{what} {agency.name or OFFICE}', most)} {on}"


def _lists(pending: Pending) -> list[Request]:
    """The lists of the catalogue that tell more of what is pending."""
    found = [Request("oit-status", pending.items.fiscal_year)] if pending.items else []
    if pending.plans and pending.plans[0].measures:
        found.append(Request("measures-late", pending.plans[0].fiscal_year))
    return found
