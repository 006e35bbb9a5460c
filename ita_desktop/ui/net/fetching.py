"""Asks for one address with QtNetwork: looked up first, guarded by number, connected to exactly that number.

A name is looked up once; every number it has must be allowed, and the request goes to the number that was
allowed, so that a second answer of the name cannot lead inside. The certificate is checked against the name.
"""

import re
from collections.abc import Callable
from html import unescape
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, QUrl
from PySide6.QtNetwork import (
    QHostAddress,
    QHostInfo,
    QNetworkAccessManager,
    QNetworkInformation,
    QNetworkProxy,
    QNetworkReply,
    QNetworkRequest,
    QSslError,
    QSslSocket,
)
from shiboken6 import isValid

from ita_desktop.domain.oit.addresses import host_of
from ita_desktop.domain.oit.guard import refuses_address
from ita_desktop.domain.oit.link_answers import Answer, Failure
from ita_desktop.domain.refusals import Refusal

PATIENCE = 20.0
"""Seconds that a page may take in all."""

ENOUGH = 65_536
"""Bytes that are read of a page to learn its title."""

WHOLE = 20_000_000
"""Bytes of a page that is kept whole, at most."""

AGENT = "Mozilla/5.0 (compatible; ITA-Desktop link check)"
_TITLE, _TITLE_END = (
    re.compile(rb"<title(?:\s[^<>]*)?>", re.IGNORECASE),
    re.compile(rb"</title", re.IGNORECASE),
)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE)
_REQUEST, _ERROR = QNetworkRequest.Attribute, QNetworkReply.NetworkError
_FAILURES: dict[QNetworkReply.NetworkError, Failure] = {
    _ERROR.HostNotFoundError: "no_host",
    _ERROR.ConnectionRefusedError: "no_connection",
    _ERROR.RemoteHostClosedError: "closed",
    _ERROR.TimeoutError: "timeout",
    _ERROR.OperationCanceledError: "timeout",
    _ERROR.SslHandshakeFailedError: "tls",
    _ERROR.UnknownNetworkError: "no_connection",
    _ERROR.NetworkSessionFailedError: "offline",
    _ERROR.TemporaryNetworkFailureError: "no_connection",
}
_TLS: dict[QSslError.SslError, Failure] = {
    QSslError.SslError.CertificateExpired: "tls_expired",
    QSslError.SslError.CertificateNotYetValid: "tls_expired",
    QSslError.SslError.HostNameMismatch: "tls_name",
    QSslError.SslError.SelfSignedCertificate: "tls_untrusted",
    QSslError.SslError.SelfSignedCertificateInChain: "tls_untrusted",
    QSslError.SslError.UnableToGetLocalIssuerCertificate: "tls_untrusted",
    QSslError.SslError.UnableToVerifyFirstCertificate: "tls_untrusted",
    QSslError.SslError.CertificateUntrusted: "tls_untrusted",
}
_OLD_TLS = re.compile(r"protocol version|unsupported protocol|dh key too small|legacy sigalg", re.IGNORECASE)
Done = Callable[[Answer | Refusal], None]


class QtFetcher(QObject):
    """A ``services.oit.link_run.Fetcher`` on the event loop; ``whole`` reads pages to their end.

    ``allows`` says why a number must not be asked (None where it may be), ``lookup`` are names whose numbers
    are known without asking: both are for tests with servers on this machine.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        whole: bool = False,
        patience: float = PATIENCE,
        allows: Callable[[str], Refusal | None] = refuses_address,
        lookup: dict[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._network = QNetworkAccessManager(self)
        self._network.setProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
        self._network.setRedirectPolicy(QNetworkRequest.RedirectPolicy.ManualRedirectPolicy)
        self.whole, self._patience = whole, patience
        self._allows, self._lookup = allows, lookup or {}

    def now(self) -> float:
        """Seconds of the system's monotonic clock."""
        return monotonic()

    def later(self, seconds: float, act: Callable[[], None]) -> None:
        """Do something in so many seconds, unless this is gone by then."""
        QTimer.singleShot(max(1, round(seconds * 1000)), self, act)

    def fetch(self, url: str, done: Done) -> Callable[[], None]:
        """Ask for an address; ``done`` is told on the event loop. The answer stops the request."""
        return _Asking(self, url, done).stop

    def look_up(self, host: str, told: Callable[[list[str]], None]) -> None:
        """Look a name up; ``told`` gets its numbers on the event loop, none where there are none."""
        if host in self._lookup or not QHostAddress(host).isNull():
            known = [self._lookup.get(host, host)]
            QTimer.singleShot(0, self, lambda: told(known))
        else:
            named = lambda found: told([each.toString() for each in found.addresses()])  # noqa: E731
            QHostInfo.lookupHost(host, named)  # type: ignore[call-overload]

    def refuses(self, number: str) -> Refusal | None:
        """Why the machine of this number must not be asked."""
        return self._allows(number)

    def ask(self, request: QNetworkRequest) -> QNetworkReply:
        """Send a request off."""
        request.setTransferTimeout(round(self._patience * 1000))
        return self._network.get(request)


class _Asking(QObject):
    """One request from the lookup of its name to its answer."""

    def __init__(self, fetcher: QtFetcher, url: str, done: Done) -> None:
        super().__init__(fetcher)
        self._fetcher, self._url, self._done = fetcher, url, done
        self._reply: QNetworkReply | None = None
        self._tls: Failure | None = None
        self._content = bytearray()
        self._over = False
        self._host = host_of(url)
        self._numbers: list[str] = []
        self._most = WHOLE if fetcher.whole else ENOUGH
        fetcher.look_up(self._host, self._looked_up)
        QTimer.singleShot(round(fetcher._patience * 1000), self, self._late)

    def stop(self) -> None:
        """Give the request up; nobody is told."""
        if not self._over:
            self._over = True
            self._drop()
            self.deleteLater()

    def _drop(self) -> None:
        """The answer is not listened to any more."""
        if self._reply is not None:
            self._reply.disconnect(self)
            self._reply.abort()
            self._reply.deleteLater()
            self._reply = None

    def _tell(self, answer: Answer | Refusal) -> None:
        if not self._over:
            self.stop()
            self._done(answer)

    def _fail(self, failure: Failure, detail: str = "") -> None:
        self._tell(Answer(url=self._url, failure=failure, detail=detail))

    def _late(self) -> None:
        if self._content and not self._fetcher.whole:
            self._tell(self._answer())
        else:
            self._fail("timeout", f"({self._fetcher._patience:g} วินาที)")

    def _looked_up(self, numbers: list[str]) -> None:
        if self._over or not isValid(self):
            return
        if not numbers:
            self._fail("offline" if is_offline() else "no_host")
            return
        refusal = next(filter(None, map(self._fetcher.refuses, numbers)), None)
        if refusal is not None:
            self._tell(refusal)
            return
        self._numbers = numbers
        self._ask(numbers[0])

    def _ask(self, number: str) -> None:
        address = QUrl(self._url)
        port = address.port()
        self._drop()
        if address.scheme() == "https" and not QSslSocket.supportsSsl():
            self._fail("tls")
            return
        request = QNetworkRequest(address)
        target = QUrl(address)
        target.setHost(number)
        request.setUrl(target)
        request.setPeerVerifyName(self._host)
        shown = f"[{self._host}]" if ":" in self._host else self._host
        request.setRawHeader(b"Host", (shown if port < 0 else f"{shown}:{port}").encode())
        request.setRawHeader(b"User-Agent", AGENT.encode())
        request.setRawHeader(b"Accept", b"text/html,application/pdf;q=0.9,*/*;q=0.8")
        request.setRawHeader(b"Accept-Language", b"th,en;q=0.5")
        for attribute in (_REQUEST.CookieLoadControlAttribute, _REQUEST.CookieSaveControlAttribute):
            request.setAttribute(attribute, QNetworkRequest.LoadControl.Manual)
        request.setAttribute(_REQUEST.AuthenticationReuseAttribute, QNetworkRequest.LoadControl.Manual)
        request.setAttribute(_REQUEST.Http2AllowedAttribute, False)
        request.setAttribute(
            _REQUEST.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork
        )
        reply = self._reply = self._fetcher.ask(request)
        reply.sslErrors.connect(self._distrust)
        reply.readyRead.connect(self._read, Qt.ConnectionType.QueuedConnection)
        reply.finished.connect(self._finished, Qt.ConnectionType.QueuedConnection)

    def _distrust(self, errors: list[QSslError]) -> None:
        """What is wrong with a certificate; nothing is ignored."""
        self._tls = next((_TLS[error.error()] for error in errors if error.error() in _TLS), "tls")

    def _read(self) -> None:
        """Read as much as is wanted and no more."""
        if self._reply is None or self._over:
            return
        room = self._most - len(self._content) + 1
        self._content += self._reply.read(room).data()
        if len(self._content) > self._most:
            if self._fetcher.whole:
                self._fail("too_large")
            else:
                self._tell(self._answer())

    def _finished(self) -> None:
        reply = self._reply
        if self._over or reply is None or not reply.isFinished():
            return
        self._content += reply.read(max(0, self._most - len(self._content))).data()
        error = reply.error()
        status = reply.attribute(_REQUEST.HttpStatusCodeAttribute)
        if status is None and error != _ERROR.NoError:
            failure = self._tls or _FAILURES.get(error, "no_connection")
            if failure == "tls" and _OLD_TLS.search(reply.errorString()):
                failure = "tls_old"
            others = self._numbers[1:]
            if failure == "no_connection" and others:
                self._numbers = others
                self._ask(others[0])
                return
            self._fail("offline" if failure == "no_connection" and is_offline() else failure)
            return
        if self._fetcher.whole and error != _ERROR.NoError and int(status) < 400:
            self._fail("closed")  # what came is not the whole page
            return
        self._tell(self._answer())

    def _answer(self) -> Answer:
        reply = self._reply
        assert reply is not None
        status = reply.attribute(_REQUEST.HttpStatusCodeAttribute)
        kind = header(reply, "Content-Type")
        content = bytes(self._content)
        return Answer(
            url=self._url,
            status=int(status) if status is not None else None,
            location=header(reply, "Location") or None,
            title=title_of(content, kind),
            type=kind.partition(";")[0].strip().lower(),
            content=content if self._fetcher.whole else b"",
        )


def header(reply: QNetworkReply, name: str) -> str:
    """A line of an answer's head, empty where it is not there."""
    return bytes(reply.rawHeader(name).data()).decode("utf-8", "replace").strip()


def title_of(content: bytes, kind: str) -> str | None:
    """The title of a page of HTML in its own letters (UTF-8, TIS-620, …); None where it has none."""
    if kind and "html" not in kind.lower():
        return None
    begins = _TITLE.search(content)
    ends = _TITLE_END.search(content, begins.end()) if begins else None
    if begins is None or ends is None:
        return None
    text = _lettered(content[begins.end() : ends.start()], _charset(content, kind))
    return " ".join(unescape(text).split()) or None


def _charset(content: bytes, kind: str) -> str:
    named = _CHARSET.search(kind.encode()) or _CHARSET.search(content[:4096])
    charset = named[1].decode("ascii").lower() if named else "utf-8"
    return "cp874" if charset in ("tis-620", "windows-874") else charset


def _lettered(title: bytes, charset: str) -> str:
    """A title in its letters: UTF-8 where the page's charset is none or its letters cannot be kept."""
    try:
        text = title.decode(charset)
        text.encode()
    except (LookupError, UnicodeError):
        return title.decode("utf-8", "replace")
    return text


def is_offline() -> bool:
    """Whether the system says that there is no network; False where it does not know."""
    if not QNetworkInformation.loadDefaultBackend():
        return False
    reach = QNetworkInformation.instance().reachability()
    return reach == QNetworkInformation.Reachability.Disconnected
