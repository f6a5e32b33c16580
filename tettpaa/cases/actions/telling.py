"""Telling family and unit who has the case now."""

from django.utils.translation import override

from tettpaa.access.actions_base import action
from tettpaa.access.models import User
from tettpaa.cases import letters, recipients
from tettpaa.cases.actions import posting
from tettpaa.cases.models import IndividualCase


@action
def tell_who_has_the_case(*, case: IndividualCase, holder: User, by: User) -> None:
    """«Ny kontaktperson i PPT»: to the family, and to the unit in its own words, each in their part of the case."""
    with override(case.language):
        family, unit = letters.new_contact(case, holder, by=by), letters.new_contact_for_unit(case, holder, by=by)
    posting.post(case=case, letter=family, to=recipients.family(case), by=by)
    posting.post(case=case, letter=unit, to=recipients.unit(case), by=by)
