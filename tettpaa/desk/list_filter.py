"""What is asked of a list of cases: read from an address or a form, and written to an address. Names stand in none."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import QueryDict
from django.urls import reverse

from tettpaa.access.models import User
from tettpaa.cases.models import Step
from tettpaa.desk import columns, worklist
from tettpaa.referrals.models import CaseKind

FIELDS = {"visning": "view", "enhet": "unit", "type": "kind", "steg": "step", "sorter": "sort"}


def asked(data: QueryDict, user: User) -> worklist.Asked:
    """What is asked for; anything unknown is left out."""
    views = worklist.views_of(user)
    view, kind, step, sort = (data.get(name, "") for name in ("visning", "type", "steg", "sorter"))
    return worklist.Asked(
        view=view if view in {one.key for one in views} else views[0].key,
        text=data.get("q", "").replace("\x00", "").strip()[:80],
        unit=known_id(data.get("enhet", "")),
        kind=kind if kind in CaseKind.values else "",
        step=step if step in Step.values else "",
        sort=sort if sort.removeprefix("-") in worklist.SORTS else "neste",
        columns=columns.known(",".join(data.getlist("kolonner"))),
    )


def known_id(text: str) -> str:
    """The same id, or nothing when it is none."""
    try:
        return str(UUID(text))
    except ValueError:
        return ""


def query(asked: worklist.Asked, **other: str) -> str:
    """What stands after the question mark; never a name."""
    values = {name: other.get(field, getattr(asked, field)) for name, field in FIELDS.items()}
    values["kolonner"] = ",".join(asked.columns)
    return urlencode({name: value for name, value in values.items() if value and value != "neste"})


def address(asked: worklist.Asked) -> str:
    """The address of a list."""
    return f"{reverse('desk:cases')}?{query(asked)}"
