"""Who prepared a plan, agrees to it and approves it."""

from ita_desktop.documents.blocks import Closing, Signature
from ita_desktop.documents.officers import approvers
from ita_desktop.documents.signers import signature
from ita_desktop.documents.snapshots import PlanSnapshot
from ita_desktop.documents.texts import DOTS, one_line

Labels = tuple[str, str, str]
LABELS: Labels = ("ผู้จัดทำ", "ผู้เห็นชอบ", "ผู้อนุมัติ")
UNKNOWN = f"ตำแหน่ง {DOTS}"
"""A post that is written in by hand."""


def approval(snapshot: PlanSnapshot, *, beside: bool, labels: Labels = LABELS) -> Closing:
    """A place to sign for each signer of the plan; without any those of the office's own ladder.

    ``labels`` stand in the place of the plan's own ones.
    """
    if snapshot.plan.signers:
        own = dict(zip(LABELS, labels, strict=True))
        said = ((one_line(each.label), each) for each in snapshot.plan.signers)
        labelled = [(own.get(label, label), each) for label, each in said]
        return Closing(tuple(signature(label, each) for label, each in labelled), beside)
    held = zip(labels, approvers(snapshot.agency), strict=True)
    return Closing(
        tuple(signature(label, each) if each else Signature(label, "", UNKNOWN) for label, each in held),
        beside,
    )
