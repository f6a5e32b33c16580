"""Words about who decides, in templates."""

from django import template

from tettpaa.organisation.forms import kinds_decided

register = template.Library()


@register.filter
def kind_title(kind: str) -> str:
    """The kind of case by name."""
    return dict(kinds_decided()).get(kind, kind)
