"""Plain sentences for families about where the case is, and the way to the decision."""

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from tettpaa.cases.models import SharedProgress, Step
from tettpaa.cases.queries import kind_of
from tettpaa.cases.wording import FAMILY_ENDINGS, FAMILY_OFFERS
from tettpaa.participation.models import Hearing

_ORDER = [step.value for step in Step]


@dataclass(frozen=True)
class WayPoint:
    """One stop on the way to the decision."""

    label: str
    on: dt.date | None
    state: str


def unit_word(progress: SharedProgress) -> str:
    """«skolen» or «barnehagen»; the municipality for a child that goes to neither."""
    if progress.unit is None:
        return _("kommunen")
    return _("skolen") if progress.unit.is_school else _("barnehagen")


def plain_sentence(progress: SharedProgress, *, is_pupil: bool = False, has_commented: bool = False) -> str:
    """What is going on now, in one breath. A pupil is spoken to; nobody is asked for what they have given."""
    if has_commented and progress.step == Step.HEARING:
        return _("Takk for svaret ditt på utkastet. Vi leser alle svarene før vurderingen blir ferdig.")
    unit = unit_word(progress)
    name = progress.contact_name
    if is_pupil and progress.step == Step.ASSESSMENT:
        return _("Vi er i gang med å finne ut hva du trenger. %(name)s har ansvar for saken.") % {"name": name}
    if is_pupil and progress.step == Step.DECIDED:
        return _("Kommunen har bestemt hva du skal få. Det heter et vedtak. Er du uenig, kan du klage innen 3 uker.")
    sentences = {
        Step.RECEIVED: _("Vi har fått henvisningen. Du trenger ikke å gjøre noe nå."),
        Step.COMPLETENESS: _("Vi ser om vi har alt vi trenger fra %(unit)s.") % {"unit": unit},
        Step.INTAKE: _("Vi leser henvisningen og bestemmer hva vi gjør."),
        Step.ASSIGNED: _("Vi tar inn saken. %(name)s har ansvar for den.") % {"name": name},
        Step.ASSESSMENT: _("Vi er i gang med å finne ut hva barnet trenger. %(name)s har ansvar for saken.")
        % {"name": name},
        Step.DRAFT: _("Vi skriver et utkast til vurdering. Du får lese det før det er ferdig."),
        Step.HEARING: _("Utkastet er klart. Les det, og si hva du mener."),
        Step.QUALITY_CONTROL: _("En kollega leser vurderingen før den er ferdig."),
        Step.SIGNED: _("Vurderingen er ferdig. Nå sender vi den."),
        Step.SENT: _(
            "Vurderingen er et råd. Det er kommunen som bestemmer. Kommunen må si hvorfor hvis den ikke følger rådet."
        ),
        Step.DECIDED: _(
            "Kommunen har bestemt hva barnet skal få. Det heter et vedtak. Er du uenig, kan du klage innen 3 uker."
        ),
        Step.SERVICE_STARTED: _("Hjelpen er i gang. %(name)s har ansvar for den.") % {"name": name},
        Step.REPORT_SENT: _("Rapporten er sendt til deg."),
        Step.FOLLOW_UP: _("Vi spør %(unit)s hvordan det går. Du kan si hva du mener før det.") % {"unit": unit},
        Step.CLOSED: f"{FAMILY_ENDINGS.get(progress.ending, '')} "
        + _("Vi har avsluttet saken. Du kan ta kontakt igjen når du vil."),
    }
    return _of_kind(progress, sentences[Step(progress.step)].strip())


def _of_kind(progress: SharedProgress, usual: str) -> str:
    """Where the kind has no assessment, or no decision, the sentence does not speak of it."""
    kind, name = kind_of(progress), progress.contact_name
    if kind.needs_assessment:
        return usual
    if progress.step == Step.ASSIGNED and kind.has_decision:
        return _("Vi har tatt inn saken. Nå er det kommunen som bestemmer. %(name)s kan svare på spørsmål.") % {
            "name": name
        }
    if progress.step == Step.ASSIGNED:
        return _("Du står på venteliste. %(name)s sier fra når hjelpen begynner.") % {"name": name}
    if progress.step in (Step.DRAFT, Step.SIGNED):
        return _("Vi skriver en rapport om det vi har gjort.")
    return usual


def apology(progress: SharedProgress, today: dt.date) -> str:
    """When the case takes too long, or will by the date announced. The municipality may have its own words."""
    if not kind_of(progress).has_decision:
        return ""
    last = progress.told_on or progress.closed_on or max(today, progress.announced_on or today)
    if last <= progress.norm_on:
        return ""
    own = str(getattr(settings, "FAMILY_APOLOGY", ""))
    if not own and today <= progress.norm_on:
        return _("En sak bør ikke ta mer enn tre måneder. Etter planen tar denne lengre tid. Vi beklager.")
    return own or _("En sak bør ikke ta mer enn tre måneder. Denne tar for lang tid. Vi beklager.")


def promise_passed(progress: SharedProgress, today: dt.date) -> bool:
    """Somebody has promised a date, and it has gone by without a decision."""
    waits = not progress.told_on and not progress.started_on and not progress.closed_on
    return waits and progress.announced_on is not None and progress.announced_on < today


def way(progress: SharedProgress, hearing: Hearing | None, *, is_pupil: bool = False) -> list[WayPoint]:
    """What is done, where we are, what is to come."""
    kind = kind_of(progress)
    stops = [
        (_("Henvisningen kom"), progress.received_on, True),
        (_("Vi tok inn saken"), progress.intake_on, bool(progress.intake_on)),
    ]
    if kind.needs_assessment:
        stops += _assessment_stops(progress, hearing, is_pupil=is_pupil)
    if kind.has_decision:
        stops += [
            (_("Kommunen bestemmer (vedtak)"), progress.decided_on, bool(progress.decided_on)),
            (_("Du har fått vedtaket"), progress.told_on, bool(progress.told_on)),
        ]
    else:
        stops.append((_("Hjelpen begynner"), progress.started_on, bool(progress.started_on)))
    current = next((index for index, stop in enumerate(stops) if not stop[2]), len(stops))
    return [
        WayPoint(label, on, "done" if done else "current" if index == current and not progress.closed_on else "todo")
        for index, (label, on, done) in enumerate(stops)
    ]


def _assessment_stops(
    progress: SharedProgress, hearing: Hearing | None, *, is_pupil: bool
) -> list[tuple[str, dt.date | None, bool]]:
    heard_on = hearing.sent_at.date() if hearing else None
    return [
        (
            _("Vi finner ut hva du trenger") if is_pupil else _("Vi finner ut hva barnet trenger"),
            progress.assessment_on,
            _past(progress, Step.DRAFT),  # while the draft is being written there is nothing to read yet
        ),
        (_("Du leser utkastet og sier hva du mener"), heard_on, _past(progress, Step.HEARING)),
        (
            _("Vurderingen er sendt til deg og %(unit)s") % {"unit": unit_word(progress)},
            progress.sent_on,
            bool(progress.sent_on),
        ),
    ]


def offer(progress: SharedProgress) -> str:
    """What a kind without a decision is, so that nobody waits for one."""
    return str(FAMILY_OFFERS.get(progress.kind, ""))


def _past(progress: SharedProgress, step: Step) -> bool:
    return _ORDER.index(progress.step) > _ORDER.index(step.value)
