"""A mark on the database itself: whether what is in it is demo data, and whether all of it is there.

Kept as the database's comment, so that it follows the database and not the folder.
"""

import enum

from django.db import connections


class Mark(enum.Enum):
    """What the comment says."""

    NONE = ""
    LOADING = "tettpaa: demodata lastes inn"
    DEMO = "tettpaa: demodata"


def read() -> Mark:
    """The mark of the database that the service uses."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "select coalesce(shobj_description(oid, 'pg_database'), '') from pg_database "
            "where datname = current_database()"
        )
        text = cursor.fetchone()[0]
    return next((mark for mark in Mark if mark.value == text), Mark.NONE)


def write(mark: Mark) -> None:
    """Set it."""
    with connections["owner"].cursor() as cursor:
        name = connections["owner"].ops.quote_name(str(connections["owner"].settings_dict["NAME"]))
        cursor.execute(f"comment on database {name} is '{mark.value}'")
