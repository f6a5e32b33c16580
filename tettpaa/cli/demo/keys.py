"""Looks after the foreign keys of what was loaded in bulk: all rows of a key at once, where a trigger looks at one."""

from typing import Any

import psycopg
from psycopg import sql

_KEYS = """
select conrelid::regclass::text, confrelid::regclass::text,
    array(select attname::text from unnest(conkey) with ordinality k(n, place)
        join pg_attribute on attrelid = conrelid and attnum = n order by place),
    array(select attname::text from unnest(confkey) with ordinality k(n, place)
        join pg_attribute on attrelid = confrelid and attnum = n order by place)
from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 3
"""


class BrokenKeyError(RuntimeError):
    """A loaded row points at a row that is not there."""


def leave_for_later(connection: psycopg.Connection[Any]) -> None:
    """No trigger of the server's own looks at each row; what is not null, unique or checked is looked at as ever."""
    connection.execute("set session_replication_role = replica")
    connection.commit()


def check(connection: psycopg.Connection[Any]) -> int:
    """Every foreign key of every table. Gives how many there are."""
    found = connection.execute(_KEYS).fetchall()
    for child, parent, columns, targets in found:
        if connection.execute(_orphan(child, parent, columns, targets)).fetchone():
            raise BrokenKeyError(f"{child} ({', '.join(columns)}) → {parent}")
    connection.commit()
    return len(found)


def _orphan(child: str, parent: str, columns: list[str], targets: list[str]) -> sql.Composed:
    """One row whose key is whole and leads nowhere."""
    pairs = [
        sql.SQL("p.{} = c.{}").format(sql.Identifier(target), sql.Identifier(column))
        for column, target in zip(columns, targets, strict=True)
    ]
    whole = [sql.SQL("c.{} is not null").format(sql.Identifier(column)) for column in columns]
    return sql.SQL("select 1 from {} c where {} and not exists (select 1 from {} p where {}) limit 1").format(
        sql.Identifier(child), sql.SQL(" and ").join(whole), sql.Identifier(parent), sql.SQL(" and ").join(pairs)
    )
