"""Words and small markup that every page uses: dates as we write them, states, icons, fields, the clock in a list.

The filters return safe strings and read no settings, because they stand in the cells of long lists, where Django's
own date filter costs several times as much (docs/frontend.md).
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from html import escape
from typing import Any, NamedTuple
from uuid import UUID

from django import forms, template
from django.forms.boundfield import BoundField
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from tettpaa.core import clockbar
from tettpaa.core.addresses import address_of
from tettpaa.core.day_names import EN, LANGUAGES, NB, Words

register = template.Library()

DateLike = date | datetime | time | str | None
NBSP = "\u00a0"


NEAR = 14
"""Within so many days a date is told with its weekday."""


def _words() -> Words:
    return LANGUAGES.get((get_language() or "nb")[:2], NB)


def _local(value: date | datetime) -> date:
    """A moment is shown by the clock on the wall; a plain date is what it is."""
    if isinstance(value, datetime) and value.tzinfo is not None:
        return timezone.localtime(value)
    return value


def _day(value: date, words: Words, *, year: bool) -> SafeString:
    tail = f" {value.year}" if year else ""
    return SafeString(f"{value.day}{words.day_dot} {words.months[value.month - 1]}{tail}")


@register.filter
def day(value: DateLike) -> str:
    """13. oktober; with the year when it is another year than this one."""
    if not isinstance(value, date):
        return ""
    value = _local(value)
    return _day(value, _words(), year=value.year != timezone.localdate().year)


@register.filter
def day_year(value: DateLike) -> str:
    """13. oktober 2026: in documents, letters and everywhere a text lives longer than a year."""
    return _day(_local(value), _words(), year=True) if isinstance(value, date) else ""


@register.filter
def day_weekday(value: DateLike) -> str:
    """Tirsdag 13. oktober, in small letters; with the year when it is another year than this one."""
    if not isinstance(value, date):
        return ""
    words, value = _words(), _local(value)
    tail = _day(value, words, year=value.year != timezone.localdate().year)
    return SafeString(f"{words.weekdays[value.weekday()]} {tail}")


@register.filter
def day_short(value: DateLike) -> str:
    """13. okt.: in rows and narrow places."""
    if not isinstance(value, date):
        return ""
    words, value = _words(), _local(value)
    return SafeString(f"{value.day}{words.day_dot}{NBSP}{words.months_short[value.month - 1]}")


@register.filter
def day_table(value: DateLike) -> str:
    """13.10.2026: in tables and fields."""
    if not isinstance(value, date):
        return ""
    value = _local(value)
    return SafeString(f"{value.day:02}.{value.month:02}.{value.year}")


@register.filter
def month_short(value: DateLike) -> str:
    """okt.: on the axis of the clock."""
    return SafeString(_words().months_short[_local(value).month - 1]) if isinstance(value, date) else ""


@register.filter
def month_year(value: DateLike) -> str:
    """oktober 2026: in tables by month."""
    return SafeString(f"{_words().months[value.month - 1]} {value.year}") if isinstance(value, date) else ""


@register.filter
def clock_time(value: DateLike) -> str:
    """09.52."""
    if not isinstance(value, datetime | time):
        return ""
    value = timezone.localtime(value) if isinstance(value, datetime) and value.tzinfo is not None else value
    return SafeString(f"{value.hour:02}{_words().clock_dot}{value.minute:02}")


@register.filter
def near_day(value: DateLike) -> str:
    """I dag, i morgen, torsdag 15. okt. within two weeks, else 12. des.; the year when it is another one."""
    if not isinstance(value, date):
        return ""
    value = _local(value)
    value = value.date() if isinstance(value, datetime) else value
    words, today = _words(), timezone.localdate()
    away = (value - today).days
    if away in {-1, 0, 1}:
        return SafeString((words.today, words.tomorrow, words.yesterday)[away])
    tail = f" {value.year}" if value.year != today.year and abs(away) > NEAR else ""
    text = f"{value.day}{words.day_dot}{NBSP}{words.months_short[value.month - 1]}{tail}"
    return SafeString(f"{words.weekdays[value.weekday()]} {text}" if abs(away) <= NEAR else text)


@register.filter
def moment(value: DateLike) -> str:
    """When something happened: 09.52 today, i går 15.40, else 15. sep. 12.04."""
    if not isinstance(value, datetime):
        return near_day(value)
    value = timezone.localtime(value) if value.tzinfo is not None else value
    today, at = timezone.localdate(), clock_time(value)
    if value.date() == today:
        return at
    if value.date() == today - timedelta(days=1):
        return SafeString(f"{_words().yesterday} {at}")
    tail = f" {value.year}" if value.year != today.year else ""
    return SafeString(f"{day_short(value)}{tail} {at}")


def _whole_months(born: date, today: date) -> int:
    return (today.year - born.year) * 12 + today.month - born.month - (today.day < born.day)


@register.filter
def age(born: DateLike) -> str:
    """9 år."""
    if not isinstance(born, date):
        return ""
    words, years = _words(), max(_whole_months(born, timezone.localdate()), 0) // 12
    return SafeString(f"{years}{NBSP}{words.year if years == 1 else words.years}")


@register.filter
def age_long(born: DateLike) -> str:
    """7 år og 4 måneder; without the months when there are none."""
    if not isinstance(born, date):
        return ""
    words, months = _words(), max(_whole_months(born, timezone.localdate()), 0) % 12
    if not months:
        return age(born)
    unit = words.month if months == 1 else words.months_unit
    return SafeString(f"{age(born)} {words.and_} {months}{NBSP}{unit}")


@register.filter
def number(value: float | Decimal | str | None, places: int | None = None) -> str:
    """1 600 and 2,5: no-break space between thousands, decimal comma, no noughts that say nothing."""
    if value is None or isinstance(value, str):
        return ""
    if places is not None:
        text = f"{value:,.{places}f}"
    elif isinstance(value, int):
        text = f"{value:,}"
    else:
        text = f"{value:,.2f}".rstrip("0").rstrip(".")
    english = _words() is EN
    return SafeString(text if english else text.replace(",", NBSP).replace(".", ","))


@register.filter
def duration(minutes: int | None) -> str:
    """1 t 30 min: a length of time in tables; only hours or only minutes when the other is nought."""
    if minutes is None:
        return ""
    hours, rest = divmod(minutes, 60)
    parts = [f"{number(hours)}{NBSP}t"] * bool(hours) + [f"{rest}{NBSP}min"] * bool(rest or not hours)
    return SafeString(" ".join(parts))


@register.filter
def percent(value: float | Decimal | str | None) -> str:
    """85 %, from 85."""
    text = number(value)
    return SafeString(f"{text}{NBSP}%") if text else ""


_ROOM_ICONS = ("dag", "sak", "enhet", "mote", "bok", "kval", "brev")
_ACT_ICONS = ("sok", "ny", "mer", "pil", "penn", "dok", "prat", "oye", "las", "barn", "tast", "info")
STATES = frozenset({"rute", "snart", "over", "vent", "ok", "mangler"})
ICONS = STATES.union(_ROOM_ICONS, _ACT_ICONS)
_ICON = {name: f'<span class="i i-{name}" aria-hidden="true"></span>' for name in ICONS}


@register.simple_tag
def address(name: str, pk: UUID) -> SafeString:
    """The address of a page about one id: ``{% url %}`` for the rows of a list, at a fifth of the price."""
    return SafeString(address_of(name)(pk))


@register.simple_tag
def same(name: str) -> SafeString:
    """A piece that is the same for everybody: drawn once for each language and kept. It gets no context."""
    return _drawn_once(name, get_language() or "nb")


@cache
def _drawn_once(name: str, _language: str) -> SafeString:
    return render_to_string(name)


@register.simple_tag
def options(choices: Iterable[tuple[object, object]], chosen: str = "") -> SafeString:
    """The options of a select, with the chosen one marked. In one string, since a list of units is long."""
    made = []
    for value, label in choices:
        text = str(value)
        mark = " selected" if text == chosen else ""
        made.append(f'<option value="{escape(text)}"{mark}>{escape(str(label))}</option>')
    return SafeString("".join(made))


@register.simple_tag
def icon(name: str) -> SafeString:
    """One of our icons; always beside a word, so always hidden from a screen reader."""
    return SafeString(_ICON[name])


@register.simple_tag
def state(kind: str, word: str) -> SafeString:
    """A state: shape and word, and colour only last. Kinds: rute, snart, over, vent, ok, mangler."""
    if kind not in STATES:
        raise template.TemplateSyntaxError(f"Ukjent tilstand: {kind}. Velg en av {', '.join(sorted(STATES))}.")
    return SafeString(f'<span class="st st-{kind}">{_ICON[kind]}{conditional_escape(word)}</span>')


@register.simple_tag
def count(value: int | None, label: str = "") -> SafeString:
    """A number in a link, with the words that a screen reader needs after it."""
    if not value:
        return SafeString("")
    after = f'<span class="ds-sr-only"> {conditional_escape(label)}</span>'
    return SafeString(f'<span class="n"><span class="ds-sr-only">, </span>{number(value)}{after}</span>')


@register.filter
def mini_svg(facts: clockbar.ClockFacts | None) -> SafeString:
    """The clock of one row in a list. Numbers only, so nothing in it needs escaping."""
    return SafeString(clockbar.mini_markup(facts)) if facts else SafeString("")


@register.filter
def case_clock(facts: clockbar.ClockFacts) -> clockbar.ClockBar:
    """The clock as the case page draws it, three rows."""
    return clockbar.case_bar(facts)


@register.filter
def family_clock(facts: clockbar.ClockFacts) -> clockbar.ClockBar:
    """The clock as the family sees it. Give it announced dates only."""
    return clockbar.family_bar(facts)


@register.filter
def unit_clock(facts: clockbar.ClockFacts) -> clockbar.ClockBar:
    """The clock as the deciding office sees it, one row with its parts named."""
    return clockbar.unit_bar(facts)


@register.simple_tag
def load_bar(fine: int, soon: int, late: int) -> SafeString:
    """Many cases in one bar, true to scale. The words stand beside it, so the picture itself is silent."""
    total, at, parts = max(fine + soon + late, 1), 0.0, []
    for name, amount in (("fine", fine), ("soon", soon), ("late", late)):
        width = 100 * amount / total
        gap = 0.3 if at and amount else 0.0
        if amount:
            parts.append(f'<rect class="c-{name}" x="{at + gap:.2f}%" width="{width - gap:.2f}%" height="100%"/>')
        at += width
    return SafeString(f'<svg class="load-bar" aria-hidden="true" focusable="false">{"".join(parts)}</svg>')


class FieldView(NamedTuple):
    """What the field template needs to know about one form field."""

    bound: BoundField
    kind: str
    id: str
    help_id: str
    error_id: str
    described_by: str
    control: SafeString | None


_KINDS: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.HiddenInput, "hidden"),
    (forms.CheckboxSelectMultiple, "checks"),
    (forms.RadioSelect, "radios"),
    (forms.CheckboxInput, "checkbox"),
    (forms.FileInput, "file"),
    (forms.Textarea, "textarea"),
    (forms.Select, "select"),
)
GROUPS = frozenset({"radios", "seg", "checks"})


def _kind_of(bound: BoundField) -> str:
    widget = bound.field.widget
    if told := widget.attrs.get("data-kind"):
        return str(told)
    found = next((kind for cls, kind in _KINDS if isinstance(widget, cls)), "input")
    return "date" if found == "input" and type(bound.field) is forms.DateField else found


@register.simple_tag
def field_view(bound: BoundField, kind: str = "") -> FieldView:
    """Ids and the control of one field, wired on the server so that it also works before any script has run."""
    kind, ident = kind or _kind_of(bound), bound.auto_id or bound.html_name
    help_id, error_id = f"{ident}_hjelp", f"{ident}_feil"
    described = " ".join([help_id] * bool(bound.help_text) + [error_id] * bool(bound.errors))
    control = None
    if kind not in GROUPS:
        attrs: dict[str, Any] = {"class": f"ds-input {bound.field.widget.attrs.get('class', '')}".strip()}
        if described:
            attrs["aria-describedby"] = described
        # a browser's own date field speaks ISO, whatever language the page is in
        widget = forms.DateInput({**bound.field.widget.attrs, "type": "date"}, "%Y-%m-%d") if kind == "date" else None
        control = bound.as_widget(widget=widget, attrs=attrs)
    return FieldView(bound, kind, ident, help_id, error_id, described, control)


@register.inclusion_tag("core/_field.html")
def field(bound: BoundField, kind: str = "") -> dict[str, object]:
    """One form field with label, help and error. The same as including core/_field.html."""
    return {"field": bound, "kind": kind}


class ErrorLink(NamedTuple):
    """One line of the error summary."""

    href: str
    text: str


@register.filter
def error_links(form: object) -> list[ErrorLink]:
    """What is to be mended in a form, a formset or a list of them, in the order of the page."""
    if isinstance(form, forms.BaseFormSet):
        own = [ErrorLink("#skjema", str(text)) for text in form.non_form_errors()]
        return own + error_links(form.forms)
    if not isinstance(form, forms.BaseForm):
        return [link for one in form for link in error_links(one)] if isinstance(form, Iterable) else []
    links = [ErrorLink("#skjema", str(text)) for text in form.non_field_errors()]
    for bound in form:
        target = bound.auto_id or bound.html_name
        if _kind_of(bound) in GROUPS:
            target = f"{target}_0"
        links += [ErrorLink(f"#{target}", str(text)) for text in bound.errors]
    return links
