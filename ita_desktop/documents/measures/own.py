"""Measures in the form that the office put together."""

from ita_desktop.documents.measures.forms import Form, own_form
from ita_desktop.documents.snapshots import PlanSnapshot


def form(snapshot: PlanSnapshot) -> Form:
    """The office's form, the usual one where it has none."""
    return own_form(snapshot.form)
