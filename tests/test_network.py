"""What watches over every test sees each way out, and leaves servers of this PC alone."""

import socket
import urllib.request
import webbrowser
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtNetwork import QHostInfo, QNetworkAccessManager, QNetworkRequest
from PySide6.QtWidgets import QApplication

from tests import network

SITE, NUMBER = "www.example.go.th", "192.0.2.1"
"""A name and a number that are nobody's."""


def connected() -> None:
    """A connection to a number, as any library opens it."""
    with socket.socket() as outside:
        outside.connect((NUMBER, 80))


def sent() -> None:
    """A packet without a connection, as look-ups of names send it."""
    with socket.socket(type=socket.SOCK_DGRAM) as outside:
        outside.sendto(b"x", (NUMBER, 53))


WAYS: tuple[Callable[[], object], ...] = (
    connected,
    sent,
    lambda: socket.create_connection((SITE, 443), timeout=1),
    lambda: socket.getaddrinfo(SITE, 443),
    lambda: socket.gethostbyname(SITE),
    lambda: urllib.request.urlopen(f"https://{SITE}/", timeout=1),
    lambda: webbrowser.GenericBrowser("true").open(f"https://{SITE}/"),
    lambda: QDesktopServices.openUrl(QUrl(f"https://{SITE}/")),
    lambda: QDesktopServices.openUrl(QUrl.fromLocalFile("/etc")),
    lambda: QHostInfo.lookupHost(SITE, print),  # type: ignore[call-overload]
    lambda: QNetworkAccessManager().get(QNetworkRequest(QUrl(f"https://{SITE}/"))),
)


@pytest.mark.parametrize("way", WAYS)
def test_every_way_out_is_refused_and_noted(way: Callable[[], object], qapp: QApplication) -> None:
    with pytest.raises(network.Asked):
        way()
    assert network.asked
    network.asked.clear()


class Page(BaseHTTPRequestHandler):
    """Answers."""

    def do_GET(self) -> None:
        """Nothing, but gladly."""
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """In silence."""


@pytest.fixture
def server() -> Iterator[str]:
    """A server of this PC."""
    with HTTPServer(("127.0.0.1", 0), Page) as serving:
        thread = Thread(target=serving.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{serving.server_port}/"
        serving.shutdown()
        thread.join()


def test_a_server_of_this_pc_is_asked_freely(server: str) -> None:
    with urllib.request.urlopen(server) as answer:
        assert answer.status == 204
    assert not network.asked
