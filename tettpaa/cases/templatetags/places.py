"""Where a child goes, in templates."""

from django import template

from tettpaa.cases.models import IndividualCase

register = template.Library()


@register.filter
def without_place(text: str, case: IndividualCase) -> str:
    """A text that the service filled in; of a hidden child without the name of the place."""
    return case.without_place(text)
