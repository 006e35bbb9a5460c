"""Nobody is asked for anything but servers of this PC: what asks otherwise fails, and so does its test.

Python tells of every connection and look-up of a name before it is made, whatever opened it. Of Qt the three
ways out are taken over: its requests, its look-ups, and the system's programs that it opens addresses with.
"""

import sys
from collections.abc import Callable, Mapping
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

asked: list[str] = []
"""What was asked for since the test began."""


class Asked(AssertionError):
    """Someone was asked."""


def is_here(host: object) -> bool:
    """Whether a host is this PC itself."""
    name = host.decode() if isinstance(host, bytes) else str(host or "")
    try:
        number = ip_address(name.strip("[]").partition("%")[0])
    except ValueError:
        return name in ("", "localhost")
    return number.is_loopback or number.is_unspecified


def refuse(what: str, host: object) -> None:
    """Note and refuse what would leave this PC."""
    if not is_here(host):
        asked.append(f"{what} {host}")
        raise Asked(asked[-1])


def _to(args: tuple[Any, ...]) -> object:
    """The host of a socket's address; a socket of the system's own has a path instead."""
    return args[1][0] if isinstance(args[1], tuple) else ""


_HOSTS: Mapping[str, Callable[[tuple[Any, ...]], object]] = {
    "socket.connect": _to,
    "socket.sendto": _to,
    "socket.sendmsg": _to,
    "socket.getaddrinfo": lambda args: args[0],
    "socket.gethostbyname": lambda args: args[0],
    "socket.gethostbyaddr": lambda args: args[0],
    "urllib.Request": lambda args: urlsplit(args[0]).hostname,
    "webbrowser.open": lambda args: args[0],
}


def _heard(event: str, args: tuple[Any, ...]) -> None:
    if event in _HOSTS:
        refuse(event, _HOSTS[event](args))


def watch_python() -> None:
    """From now on, in this process, for good."""
    sys.addaudithook(_heard)


def watch_qt() -> None:
    """Take over what of Qt is loaded and was not taken over yet; what a test puts in its place stays."""
    gui, network = sys.modules.get("PySide6.QtGui"), sys.modules.get("PySide6.QtNetwork")
    if gui is not None and not hasattr(gui.QDesktopServices, "watched"):
        gui.QDesktopServices.watched = True
        gui.QDesktopServices.openUrl = _opened
    if network is not None and not hasattr(network.QNetworkAccessManager, "watched"):
        network.QNetworkAccessManager.watched = True
        get, look_up = network.QNetworkAccessManager.get, network.QHostInfo.lookupHost
        network.QNetworkAccessManager.get = lambda manager, request: _got(get, manager, request)
        network.QHostInfo.lookupHost = lambda host, *told: _looked_up(look_up, host, *told)


def _opened(url: Any) -> bool:
    asked.append(f"opened {url.toString()}")
    raise Asked(asked[-1])


def _looked_up(look_up: Any, host: str, *told: Any) -> Any:
    refuse("look-up", host)
    return look_up(host, *told)


def _got(get: Any, manager: Any, request: Any) -> Any:
    refuse("request", request.url().host())
    return get(manager, request)
