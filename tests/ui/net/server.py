"""Web servers on this machine that answer as municipal websites do, each on an address of its own."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import monotonic
from typing import Any

HERE = Path(__file__).parent
PAGE = "<html><head><title>{title}</title></head><body>{title}</body></html>"


class Site(BaseHTTPRequestHandler):
    """``/ok``, ``/gone``, ``/to?…``, ``/silent``, ``/endless``, …: the path says how it answers."""

    server: "Server"

    def do_GET(self) -> None:
        """Note who asks when, then answer."""
        self.server.asked.append((self.path, monotonic(), self.headers.get("Host", "")))
        path, _, query = self.path.partition("?")
        answer = getattr(self, f"answer_{path.strip('/') or 'ok'}", self.answer_gone)
        with suppress(BrokenPipeError, ConnectionResetError):
            answer(query)

    def say(self, status: int, title: str = "", **headers: str) -> None:
        """A whole page."""
        content = PAGE.format(title=title).encode()
        self.send_response(status)
        head = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(content))}
        for name, value in (head | {key.replace("_", "-"): text for key, text in headers.items()}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def answer_ok(self, query: str) -> None:
        """A page that is there."""
        self.say(200, "แผนดำเนินงาน ปีงบประมาณ พ.ศ. ๒๕๖๗")

    def answer_damaged(self, query: str) -> None:
        """Says that it is packed and is not."""
        self.say(200, "แผน", Content_Encoding="gzip")

    def answer_gone(self, query: str) -> None:
        """404."""
        self.say(404, "404")

    def answer_soft(self, query: str) -> None:
        """A page that is not there and answers well all the same."""
        self.say(200, "ไม่พบหน้าที่คุณต้องการ")

    def answer_status(self, query: str) -> None:
        """Any status."""
        self.say(int(query))

    def answer_to(self, query: str) -> None:
        """Leads on."""
        self.say(302, Location=query)

    def answer_loop(self, query: str) -> None:
        """Leads to itself and on, for ever."""
        self.say(302, Location=f"/loop?{int(query or 0) + 1}")

    def answer_silent(self, query: str) -> None:
        """Takes the request and never answers."""
        self.server.over.wait(30)

    def answer_endless(self, query: str) -> None:
        """A page that never ends."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=tis-620")
        self.end_headers()
        self.wfile.write("<title>ไม่รู้จบ</title>".encode("cp874"))
        while not self.server.over.is_set():
            self.wfile.write(b" " * 65_536)

    def answer_cookie(self, query: str) -> None:
        """Gives a cookie and tells in its title what came back."""
        self.say(200, f"[{self.headers.get('Cookie', '')}]", Set_Cookie="a=1; Path=/")

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet."""


class Server(ThreadingHTTPServer):
    """A server that remembers what it was asked."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, number: str, *, tls: bool) -> None:
        self.asked: list[tuple[str, float, str]] = []
        self.named: list[str | None] = []
        self.over = threading.Event()
        super().__init__((number, 0), Site)
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(HERE / "server.pem", HERE / "server.key")
            context.sni_callback = lambda _socket, name, _context: self.named.append(name)
            self.socket = context.wrap_socket(self.socket, server_side=True)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever hangs up is no error."""


@contextmanager
def serving(number: str = "127.0.0.2", *, tls: bool = False) -> Iterator[Server]:
    """A server on an address of this machine, gone at the end."""
    server = Server(number, tls=tls)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
