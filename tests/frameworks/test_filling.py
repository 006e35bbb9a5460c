"""A framework that an office kept before frameworks named components."""

import re
from pathlib import Path

from ita_desktop import paths
from ita_desktop.frameworks import FrameworkLibrary

TEXT = (paths.FRAMEWORKS / "ita-2569.toml").read_text(encoding="utf-8")


def kept(text: str) -> FrameworkLibrary:
    """The library of an office that holds this text for 2569."""
    return FrameworkLibrary(Path(paths.FRAMEWORKS)).with_imported({2569: text})


def bare(text: str) -> str:
    """The text as it was before there were components and waits."""
    text = re.sub(r"\[components\]\n(?:\w+ = .*\n)+", "", text)
    return re.sub(r", (?:components = \[[^\]]*\]|waits = \"\w+\")", "", text)


def test_components_come_from_the_shipped_one() -> None:
    library = kept(bare(TEXT))
    assert "components" not in bare(TEXT).partition("format")[2]
    shipped = FrameworkLibrary(paths.FRAMEWORKS).get(2569)
    assert library.get(2569).items == shipped.items
    assert library.get(2569).components == shipped.components
    assert library.text(2569) == bare(TEXT)


def test_an_item_of_another_name_gets_none() -> None:
    other = bare(TEXT).replace('title = "ข่าวประชาสัมพันธ์"', 'title = "ข่าว"')
    items = {item.code: item for item in kept(other).get(2569).items}
    assert items["o4"].components == ()
    assert items["o5"].components != ()


def test_a_file_with_components_of_its_own_stays() -> None:
    own = bare(TEXT).replace("[certainty]", '[components]\nonly = "ของเราเอง"\n\n[certainty]')
    own = own.replace('title = "ข่าวประชาสัมพันธ์"', 'title = "ข่าวประชาสัมพันธ์", components = ["only"]')
    framework = kept(own).get(2569)
    assert dict(framework.components) == {"only": "ของเราเอง"}
    assert [item.code for item in framework.items if item.components] == ["o4"]
