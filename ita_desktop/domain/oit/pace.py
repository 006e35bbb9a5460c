"""How fast links are asked for: one request a second a host, a few hosts at once."""

from dataclasses import dataclass, field

SECONDS = 1.0
"""Between two requests to one host."""

AT_ONCE = 8
"""Hosts that are asked at the same time."""


@dataclass(slots=True)
class Pace:
    """Remembers when each host was last asked; times are seconds of a clock that never goes back."""

    seconds: float = SECONDS
    at_once: int = AT_ONCE
    _asked: dict[str, float] = field(default_factory=dict)

    def wait(self, host: str, now: float) -> float:
        """Seconds until the host may be asked, 0 where it may be now."""
        last = self._asked.get(host)
        return 0.0 if last is None else max(0.0, last + self.seconds - now)

    def note(self, host: str, now: float) -> None:
        """The host is asked now."""
        self._asked[host] = now
