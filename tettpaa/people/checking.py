"""The rules about people, asked with today's date and said in words: used by forms and actions alike."""

import datetime as dt

from django.conf import settings

from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.people import rules, secrets
from tettpaa.people.models import Child
from tettpaa.people.wording import say

Problems = dict[str, list[str]]


def child_problems(birth_date: dt.date | None, identity_number: str) -> Problems:
    """What is wrong, by field. Test numbers are accepted in the demo only."""
    today = clock.today()
    future = rules.birth_date_problems(birth_date, today=today) if birth_date else []
    if future:
        return {"birth_date": [say(found) for found in future]}
    if not identity_number.strip():
        return {}
    check = checked(identity_number, birth_date)
    return {"identity_number": [say(found) for found in check.problems]} if check.problems else {}


def guardian_problems(child: Child, identity_number: str) -> Problems:
    """What is wrong with a guardian's number; that it is the child's own among it."""
    if not identity_number.strip():
        return {}
    check = checked(identity_number)
    if check.problems:
        return {"identity_number": [say(found) for found in check.problems]}
    own = child.identity_hash and secrets.look_up(check.digits, kind=secrets.CHILD) == bytes(child.identity_hash)
    digits = check.digits if own else None
    problems = rules.same_person_problems(child=digits, guardian=check.digits)
    return {"identity_number": [say(found) for found in problems]} if problems else {}


def checked(identity_number: str, birth_date: dt.date | None = None) -> rules.IdentityCheck:
    """The number read by the rules of today. Test numbers, and those of the coming series, are for the demo."""
    today = clock.today()
    return rules.check_identity_number(
        identity_number,
        today=today,
        birth_date=birth_date,
        synthetic=bool(settings.DEMO),
        new_numbers=bool(settings.DEMO) or today.year >= ruleset(today).number("new_identity_numbers_from"),
    )


def digits_of(identity_number: str) -> str:
    """The eleven digits of a number that has been checked."""
    return rules.check_identity_number(identity_number, today=clock.today(), synthetic=True).digits
