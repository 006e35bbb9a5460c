"""One user's act on the office's data: everything in it is written, or nothing."""

from sqlalchemy import Engine

from ita_desktop.storage.errors import known_failures
from ita_desktop.storage.history import Journal
from ita_desktop.storage.journal import Act, JournaledSession, JournalWriter
from ita_desktop.storage.past import Past
from ita_desktop.storage.queries import OfficeQueries
from ita_desktop.storage.trees import Trees
from ita_desktop.storage.wiping import Wiping


class UnitOfWork:
    """What may be asked and written within one transaction; rolled back unless committed."""

    def __init__(self, engine: Engine, act: str, actor: str) -> None:
        self._session = JournaledSession(engine, autoflush=False, expire_on_commit=False, autobegin=False)
        self._session.begin()
        writer = JournalWriter(self._session, Act(act, actor))
        self._session.journal = writer
        self.office = OfficeQueries(Trees(self._session))
        self.journal = Journal(self._session, writer)
        self.past = Past(self._session)
        self.wiping = Wiping(self._session, writer)

    def commit(self) -> None:
        """Make the act durable: it is on the disk when this returns."""
        with known_failures():
            self._session.commit()

    def close(self) -> None:
        """Give the transaction free; what was not committed is gone."""
        self._session.close()
