"""What is learnt when an employee comes in by a provider that tells the identity number."""

from typing import Any

from tettpaa.access.coming_in import vouched
from tettpaa.people.ties import note_from_sign_in


def connect() -> None:
    """Listens at the desk's door."""
    vouched.connect(_heard, dispatch_uid="people.employee_number")


def _heard(sender: object, *, user: Any, number: Any, **_more: Any) -> None:
    note_from_sign_in(user, number)
