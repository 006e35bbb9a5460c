"""The kinds of part that the first revision makes its tables of; later revisions bring their own."""

from collections.abc import Iterator

import sqlalchemy as sa

Parts = Iterator[sa.schema.SchemaItem]


def row(above: str | None = None) -> Parts:
    """The id, the row version and the row above."""
    yield sa.Column("id", sa.Integer(), primary_key=True)
    yield sa.Column("version", sa.Integer(), nullable=False)
    if above is not None:
        yield from below(above)


def listed(above: str | None = None) -> Parts:
    """A row that has a position among its siblings."""
    yield from row()
    yield sa.Column("position", sa.Integer(), nullable=False)
    if above is not None:
        yield from below(above)
    yield sa.UniqueConstraint(*([] if above is None else [f"{above}_id"]), "position")


def below(table: str) -> Parts:
    """The id of the row above."""
    yield sa.Column(f"{table}_id", sa.Integer(), nullable=False)
    yield sa.ForeignKeyConstraint([f"{table}_id"], [f"{table}.id"])


def once(*columns: str) -> Parts:
    """Values that stand once."""
    yield sa.UniqueConstraint(*columns)


def check(column: str, rule: str, condition: str) -> sa.CheckConstraint:
    """A condition on one column."""
    return sa.CheckConstraint(condition, name=f"{column.rstrip('_')}_{rule}")


def words(*names: str, most: int, least: int = 0, required: bool = False) -> Parts:
    """Texts of a length."""
    for name in names:
        yield sa.Column(name, sa.String(most if required else None), nullable=not required)
        if least:
            yield check(name, "least", f'length("{name}") >= {least}')
        yield check(name, "length", f'length("{name}") <= {most}')


def lines(*names: str, required: bool = False) -> Parts:
    """Texts of one line."""
    return words(*names, most=1_000, required=required)


def texts(*names: str, required: bool = False) -> Parts:
    """Texts of several paragraphs."""
    return words(*names, most=100_000, required=required)


def jsons(*names: str) -> Parts:
    """Lists and free maps."""
    return words(*names, most=5_000_000)


def days(*names: str, least: int = 10) -> Parts:
    """Days as ``2023-10-31``; ``least`` is 0 where they may be blank."""
    return words(*names, most=10, least=least)


def choice(name: str, choices: tuple[str, ...], *, required: bool = False) -> Parts:
    """One of a few words."""
    yield sa.Column(name, sa.String(), nullable=not required)
    yield check(name, "choice", f'"{name}" IN ({", ".join(repr(word) for word in choices)})')


def numbers(*names: str, least: int, most: int, required: bool = False) -> Parts:
    """Whole numbers in a range."""
    for name in names:
        yield sa.Column(name, sa.Integer(), nullable=not required)
        yield check(name, "range", f'"{name}" BETWEEN {least} AND {most}')


def years(*names: str, required: bool = False) -> Parts:
    """Buddhist-era years."""
    return numbers(*names, least=2540, most=2700, required=required)


def plain(*names: str, required: bool = False) -> Parts:
    """Whole numbers of any size."""
    for name in names:
        yield sa.Column(name, sa.Integer(), nullable=not required)


def flags(*names: str, required: bool = False) -> Parts:
    """Yes or no."""
    for name in names:
        yield sa.Column(name, sa.Boolean(), nullable=not required)


def alone() -> Parts:
    """One row at most."""
    yield sa.CheckConstraint("id = 1", name="only_row")


def content(name: str, most: int) -> Parts:
    """A small file."""
    yield sa.Column(name, sa.LargeBinary(most), nullable=False)
    yield check(name, "length", f'length("{name}") <= {most}')


def known_by(column: str) -> Parts:
    """The primary key."""
    yield sa.PrimaryKeyConstraint(column)
