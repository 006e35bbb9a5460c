"""Making a table anew with more columns."""

from alembic import op

from ita_desktop.storage.migrations.columns_0001 import Parts


def remake(name: str, *parts: Parts) -> None:
    """Make a table in its new form and take its rows over; ids that were used are not used again.

    SQLite can add a column, but not a rule on it that reads as if it had been there from the beginning.
    """
    before = f"{name}_before"
    op.execute(f'ALTER TABLE "{name}" RENAME TO "{before}"')
    op.create_table(name, *(item for part in parts for item in part), sqlite_autoincrement=True)
    connection = op.get_bind()
    taken = [row[1] for row in connection.exec_driver_sql(f'PRAGMA table_info("{before}")')]
    new = [
        row[1]
        for row in connection.exec_driver_sql(f'PRAGMA table_info("{name}")')
        if row[1] not in taken and row[3]
    ]
    columns = ", ".join(f'"{column}"' for column in [*taken, *new])
    values = ", ".join([*(f'"{column}"' for column in taken), *("0" for _ in new)])
    op.execute(f'INSERT INTO "{name}" ({columns}) SELECT {values} FROM "{before}"')
    op.execute(f"DELETE FROM sqlite_sequence WHERE name = '{name}'")
    op.execute(
        f"INSERT INTO sqlite_sequence (name, seq) SELECT '{name}', seq FROM sqlite_sequence "
        f"WHERE name = '{before}'"
    )
    op.execute(f'DROP TABLE "{before}"')
