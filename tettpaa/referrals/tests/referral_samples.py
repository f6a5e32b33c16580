"""A whole referral for the tests, and the pieces it is made of."""

import datetime as dt

from tettpaa.core import clock
from tettpaa.documents.tests import file_samples
from tettpaa.participation.models import Channel
from tettpaa.people.models import Guardian
from tettpaa.people.rules import check_digits
from tettpaa.referrals import actions, queries
from tettpaa.referrals.actions import showing
from tettpaa.referrals.models import CaseKind

BORN = dt.date(2017, 3, 4)
MOTHER = {
    "first_name": "Almaz",
    "last_name": "Tesfay",
    "relation": Guardian.Relation.MOTHER,
    "own_view": "Mor er enig.",
}
MEASURE = {"what": "Lesekurs i liten gruppe", "period": "10 uker", "effect": "Leste flere ord"}
WHOLE = {
    "kind": CaseKind.INDIVIDUAL_EDUCATION,
    "child_first_name": "Elias",
    "child_last_name": "Haugland Tesfay",
    "child_birth_date": BORN,
    "group": "4B",
    "order_question": "Hvilke tiltak trenger Elias for å lære å lese?",
    "wants_assessment": True,
    "main_reason": "reading",
    "concern": "Leser sakte, og har gjort det siden 2. trinn.",
    "ordinary_provision": "23 elever, to voksne i norsktimene.",
    "discussed_first": True,
    "guardians_view": "Mor er enig.",
    "referrer_name": "Ingrid Sand",
    "child_view": "Jeg vil lese som de andre.",
    "child_view_from": "kontaktlærer 3. mars",
}


def synthetic_number(born=BORN):
    """A test number: 80 is added to the month, as the Tax Administration does."""
    for serial in range(500, 999):
        nine = f"{born.day:02}{born.month + 80:02}{born.year % 100:02}{serial}"
        digits = check_digits(nine)
        if digits:
            return nine + digits
    raise AssertionError


def fill(referral, by, *, guardians=(MOTHER,), **values):
    """Writes everything that is needed to send it."""
    actions.save_draft(referral=referral, values=WHOLE | values, by=by)
    actions.replace_measures(referral=referral, measures=[MEASURE], by=by)
    actions.replace_guardians(referral=referral, guardians=guardians, by=by)
    actions.add_attachment(referral=referral, name="rapport.pdf", data=file_samples.pdf(), is_report=True, by=by)
    for row in queries.parts(referral)["guardians"]:
        show(referral, row, by)
    return referral


def show(referral, row, by):
    """One guardian has seen all of it."""
    today = clock.today()
    showing.record_viewing(referral=referral, who=str(row.pk), how=Channel.MEETING, seen_on=today, by=by)


def sent(unit, by, **values):
    """A referral that is on its way."""
    referral = fill(actions.start(unit=unit, by=by), by, **values)
    actions.submit(referral=referral, by=by)
    return referral
