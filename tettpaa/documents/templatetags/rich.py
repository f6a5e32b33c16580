"""Showing structured text that people have written."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from tettpaa.documents.bidi import isolated
from tettpaa.documents.richtext import clean

register = template.Library()


@register.filter
def rich(html: str) -> SafeString:
    """The text with our tags only: cleaned once more on the way out, so a row from elsewhere cannot run anything.

    Words from right to left stand apart, so that what is beside them keeps its place.
    """
    return mark_safe(isolated(clean(html).html))  # noqa: S308  # clean() writes it anew from a closed list of tags
