"""A family member at the door: the identity number finds the openings that an employee has made, and no others."""

from django.db import connections

from tettpaa.access.models import User
from tettpaa.core import doorways
from tettpaa.people import secrets
from tettpaa.people.models import Child, Guardian

LENGTH = 11


def family_user(number: str) -> User | None:
    """The user of this person's openings. Nobody without one; nobody when two users claim to be the same person."""
    if len(number) != LENGTH or not (number.isascii() and number.isdecimal()):
        return None
    hashes = [secrets.look_up(number, kind=kind) for kind in (secrets.GUARDIAN, secrets.CHILD)]
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_family_users(%s, %s)", hashes)
        found = {row[0] for row in cursor.fetchall()}
    if len(found) != 1:
        return None
    user: User | None = User.with_password.filter(pk=found.pop(), is_active=True).first()
    return user


def user_for(person: Guardian | Child) -> User | None:
    """The user that this guardian, or this pupil, comes in as; made now if need be. None without an identity number."""
    is_guardian = isinstance(person, Guardian)
    with connections[doorways.alias()].cursor() as cursor:
        keys = [person.pk, None] if is_guardian else [None, person.pk]
        cursor.execute("select app_family_user_for(%s, %s)", keys)
        row = cursor.fetchone()
    person.user_id = row[0] if row else None
    return User.objects.filter(pk=person.user_id, is_active=True).first() if person.user_id else None
