"""Who writes, who signs and who is addressed: the agency's officers by the words of their posts."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from ita_desktop.documents.texts import one_line
from ita_desktop.domain.agencies import Agency, Officer
from ita_desktop.domain.memos import MemoSigner

HEADS = ("หัวหน้า", "ผู้อำนวยการ")
CLERK, MAYOR = "ปลัด", "นายก"
NO_DRAFTERS = ("รอง", "ที่ปรึกษา", "เลขานุการ", "ประธานสภา", "สมาชิกสภา", CLERK, MAYOR, *HEADS)
"""How the posts of those begin who draft no memo."""

MUNICIPALITY, OWN_CLERKS = "เทศบาล", "สำนักปลัด"
Fits = Callable[[Officer], bool]


def address(agency: Agency) -> str:
    """The unit that writes: the first unit, the agency, its telephone."""
    unit = one_line(next(iter(agency.units or ()), ""))
    phone = one_line(agency.phone)
    return " ".join(filter(None, (unit, one_line(agency.name), phone and f"โทร. {phone}")))


def mayor(agency: Agency) -> str:
    """The mayor's post: as an officer holds it or is signed for, else made from the agency's name."""
    for officer in agency.officers:
        for post in (one_line(officer.post), one_line(officer.acting_for)):
            if post.startswith(MAYOR):
                return post
    name = one_line(agency.name)
    if name and not name.startswith(MUNICIPALITY):
        return f"{MAYOR}{name}"
    return f"{MAYOR}เทศมนตรี{name.removeprefix(MUNICIPALITY)}"


def district(agency: Agency) -> str:
    """The district chief's post; the one of a provincial capital has the province in the name."""
    name = one_line(agency.district).removeprefix("อำเภอ").strip()
    capital = one_line(agency.province).removeprefix("จังหวัด").strip() if name == "เมือง" else ""
    return f"นายอำเภอ{name}{capital}"


def mayor_signs(agency: Agency) -> MemoSigner:
    """The mayor, or who acts as one, as the signer of a letter; the post alone where no officer has it."""
    found = _first(agency.officers, *_holds(MAYOR))
    return _signer(found) if found else MemoSigner(post=mayor(agency))


def signers(agency: Agency) -> tuple[MemoSigner, ...]:
    """Who signs a memo, as far as the agency has them: drafter, head of the unit, clerk, mayor."""
    unit = one_line(next(iter(agency.units or ()), ""))
    rungs: tuple[tuple[Fits, ...], ...] = (
        _holds(MAYOR),
        _holds(CLERK),
        (
            lambda one: _is_head(one) and OWN_CLERKS in one_line(one.post),
            lambda one: _is_head(one) and one_line(one.unit) == unit,
            _is_head,
        ),
        (lambda one: _drafts(one) and one_line(one.unit) == unit, _drafts),
    )
    return tuple(map(_signer, reversed(list(_chosen(agency.officers, rungs)))))


def approvers(agency: Agency) -> tuple[MemoSigner | None, MemoSigner | None, MemoSigner | None]:
    """Who prepares a plan, agrees to it (the clerk) and approves it (the mayor); None where no one does."""
    held = (
        _first(agency.officers, _drafts, _is_head),
        _first(agency.officers, *_holds(CLERK)),
        _first(agency.officers, *_holds(MAYOR)),
    )
    drafter, clerk, mayor_ = (_signer(each) if each else None for each in held)
    return drafter, clerk, mayor_


def _chosen(officers: Sequence[Officer], rungs: Iterable[tuple[Fits, ...]]) -> Iterator[Officer]:
    """For each rung the officer who fits best, each officer once."""
    left = list(officers)
    for fits in rungs:
        found = _first(left, *fits)
        if found is not None:
            left.remove(found)
            yield found


def _first(officers: Sequence[Officer], *fits: Fits) -> Officer | None:
    """The first officer of the first condition that anyone meets."""
    return next((one for fit in fits for one in officers if fit(one)), None)


def _holds(post: str) -> tuple[Fits, ...]:
    """Who has a post, else who acts for it."""
    return (
        lambda one: one_line(one.post).startswith(post),
        lambda one: one_line(one.acting_for).startswith(post),
    )


def _is_head(officer: Officer) -> bool:
    return one_line(officer.post).startswith(HEADS)


def _drafts(officer: Officer) -> bool:
    post = one_line(officer.post)
    return bool(post) and not post.startswith(NO_DRAFTERS)


def _signer(officer: Officer) -> MemoSigner:
    return MemoSigner(rank=officer.rank, name=officer.name, post=officer.post, acting_for=officer.acting_for)
