"""The list of papers: complete, honest, quick."""

import subprocess
import sys
from typing import Any

import pytest

from ita_desktop.documents import catalog
from ita_desktop.documents.blocks import Document
from tests.documents.conftest import GOLDENS
from tests.documents.handovers import handover_snapshot
from tests.documents.letters import circulation_snapshot, invitation_snapshot, letter_snapshot, memo_snapshot
from tests.documents.offices import (
    checklist_snapshot,
    followed_snapshot,
    history_snapshot,
    measures_snapshot,
    minutes_snapshot,
    oit_snapshot,
    order_snapshot,
    published_snapshot,
    scores_snapshot,
)

SNAPSHOTS: dict[str, Any] = {
    "minutes": minutes_snapshot,
    "agenda": minutes_snapshot,
    "meeting-papers": minutes_snapshot,
    "sign-in": minutes_snapshot,
    "order": order_snapshot,
    "oit-status": oit_snapshot,
    "oit-unit": checklist_snapshot,
    "oit-progress": checklist_snapshot,
    "oit-links": checklist_snapshot,
    "objection": checklist_snapshot,
    "oit-page": oit_snapshot,
    "analysis": scores_snapshot,
    "scores": scores_snapshot,
    "measures": measures_snapshot,
    "follow-up": followed_snapshot,
    "measures-late": followed_snapshot,
    "published-document": published_snapshot,
    "measures-unit": measures_snapshot,
    "history": history_snapshot,
    "handover": handover_snapshot,
    "memo": memo_snapshot,
    "letter": letter_snapshot,
    "invitation": invitation_snapshot,
    "circulation": circulation_snapshot,
}


@pytest.mark.parametrize("paper", catalog.PAPERS, ids=lambda paper: paper.word)
def test_what_is_listed_can_be_built_and_has_a_golden(paper: catalog.Paper) -> None:
    assert isinstance(paper.build(SNAPSHOTS[paper.word]()), Document)
    assert list(GOLDENS.glob(f"{paper.word}-*.txt"))
    assert paper.forms


def test_words_are_found_again() -> None:
    assert [catalog.paper(paper.word) for paper in catalog.PAPERS] == list(catalog.PAPERS)
    assert catalog.paper("poem") is None


def test_lines_are_words_tab_title() -> None:
    lines = catalog.lines()
    assert "oit-status\tตารางติดตาม OIT" in lines
    assert "minutes\tรายงานการประชุม" in lines
    assert "minutes --layout running\tรายงานการประชุม (แบบข้อความต่อเนื่อง)" in lines


def test_listing_imports_nothing_of_the_papers() -> None:
    program = "import ita_desktop.documents.catalog, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    ours = {name for name in loaded if name.startswith("ita_desktop")}
    assert ours == {"ita_desktop", "ita_desktop.documents", "ita_desktop.documents.catalog"}
    assert "dataclasses" not in loaded
