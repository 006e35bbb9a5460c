"""What is never asked for: this PC, the office's own network, machines of clouds."""

import pytest

from ita_desktop.domain.oit.guard import refuses_address, refuses_link


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "server",
        "printer.local",
        "intranet.lan",
        "x.internal",
        "nas.home",
        "a.localhost",
        "127.0.0.1",
        "127.1",
        "0x7f.1",
        "0x7f000001",
        "2130706433",
        "0177.0.0.1",
        "๑๒๗.๐.๐.๑",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.10",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "999.1.1.1",
        "[::1]",
        "[::ffff:10.0.0.1]",
        "[::ffff:7f00:1]",
        "[fe80::1]",
        "[fd00::1]",
        "[64:ff9b::a00:1]",
        "[2002:a00:1::]",
    ],
)
def test_inside_hosts_are_refused(host: str) -> None:
    assert refuses_link(f"http://{host}/") is not None


@pytest.mark.parametrize(
    "url",
    [
        "https://www.example.go.th/ita",
        "http://example.go.th:8080/x",
        "https://เทศบาล.ไทย/",
        "https://203.0.114.7/",
        "https://[2405:9800::1]/",
    ],
)
def test_websites_are_not(url: str) -> None:
    assert refuses_link(url) is None


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("ftp://example.go.th/", "http://"),
        ("javascript:alert(1)", "http://"),
        ("https://user@example.go.th/", "http://"),
        ("https:///x", "http://"),
        ("https://[::1", "http://"),
        ("http://example.go.th:22/", "port"),
        ("http://example.go.th:3306/", "port"),
    ],
)
def test_other_ways_in_are_refused(url: str, told: str) -> None:
    refusal = refuses_link(url)
    assert refusal is not None and told in refusal.reason


@pytest.mark.parametrize("number", ["fe80::1%eth0", "::ffff:192.168.0.1", "10.0.0.1", "not a number", ""])
def test_numbers_behind_names_are_guarded_too(number: str) -> None:
    assert refuses_address(number) is not None


def test_numbers_of_the_public_internet_are_not_refused() -> None:
    assert refuses_address("203.0.114.7") is None
    assert refuses_address("64:ff9b::cb00:7207") is None
