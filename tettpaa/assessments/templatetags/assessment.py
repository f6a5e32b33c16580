"""Words for the parts of an assessment: a heading, a short name for the strip, how far it has come."""

from django import template
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tettpaa.assessments import wording
from tettpaa.assessments.models import StandardText
from tettpaa.assessments.queries.drafts import Part
from tettpaa.assessments.queries.printing import capitalised
from tettpaa.assessments.rules import ElementState, WordWarning
from tettpaa.core.rule_types import Element
from tettpaa.core.templatetags.ui import state
from tettpaa.documents.richtext import plain

register = template.Library()
ICONS = {ElementState.MISSING: "mangler", ElementState.HAS_TEXT: "snart", ElementState.ANSWERED: "ok"}


@register.filter
def heading(part: Part) -> str:
    """The element's title as a heading."""
    return heading_of(part.element)


@register.filter
def short(part: Part) -> str:
    """One or two words for the strip."""
    return str(wording.SHORT.get(part.element.key, heading_of(part.element)))


@register.filter
def guidance(part: Part) -> str:
    """Help for the one who writes."""
    return part.element.guidance.in_form(get_language() or "nb")


@register.filter
def state_icon(part: Part) -> str:
    """The shape of the state."""
    return ICONS[part.item.state]


@register.filter
def state_word(part: Part) -> str:
    """The page knows that there is text; only the author knows that it answers."""
    return str(wording.STATES[part.item.state])


@register.simple_tag
def part_state(part: Part) -> SafeString:
    """Shape and word."""
    return state(ICONS[part.item.state], capitalised(state_word(part)))


@register.filter
def said(warning: WordWarning) -> str:
    """What to write instead."""
    return wording.say(warning.advice)


@register.filter
def other_obstacles(part: Part) -> list[str]:
    """What is missing besides text and mark: a number of hours, a yes or a no."""
    keys = {"assessments.hours", "assessments.yes_no"}
    return [wording.say(one) for one in part.item.obstacles if one.key in keys]


def heading_of(element: Element) -> str:
    """In the language of the reader, with a large first letter."""
    return capitalised(element.title.in_form(get_language() or "nb"))


@register.filter
def text_place(text: StandardText) -> str:
    """The section that a standard text belongs in."""
    return str(wording.SHORT.get(text.element, _("passer overalt")))


@register.filter
def text_begins(text: StandardText) -> str:
    """Its first words, for a list."""
    return Truncator(plain(text.html)).chars(140)
