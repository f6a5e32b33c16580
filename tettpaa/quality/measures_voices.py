"""Figures of voices: best interests, why children are not heard, conversations, and whether the help came."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from tettpaa.cases import help_rounds
from tettpaa.cases.models import HelpAsked
from tettpaa.participation.models import NotHeardReason
from tettpaa.quality.measuring import SMALLEST, WORK, YEAR, Measure, since


def _best_weighed() -> list[Measure]:
    """Best interests before each of the three that may not be done without, and in joint meetings."""
    whole = "exists (select 1 from participation_bestinterestsassessment b where b.scope_id = {0}.scope_id and {1})"
    of = {
        "signed": (
            _("Signerte vurderinger der barnets beste er vurdert"),
            f"from assessments_assessmentsigning s where s.signed_at >= {since(365)}",
            whole.format("s", "b.assessed_at <= s.signed_at"),
        ),
        "refused": (
            _("Henvisninger som ikke ble tatt inn, der barnets beste er vurdert"),
            f"from referrals_intakedecision s where s.outcome <> 'accept' and s.decided_at >= {since(365)}",
            whole.format("s", "b.assessed_at <= s.decided_at"),
        ),
        "closed": (
            _("Avsluttede saker der barnets beste er vurdert"),
            f"from cases_closure s where s.closed_at >= {since(365)}",
            whole.format("s", "b.assessed_at <= s.closed_at"),
        ),
        "meeting": (
            _("Samarbeidsmøter der barnets beste er vurdert"),
            f"from cases_casenote s where s.kind = 'joint_meeting' and s.written_at >= {since(365)}",
            "s.best_interests_id is not null",
        ),
    }
    definition = _(
        "Siste 365 dager: de som hadde en hel vurdering, med barnets syn og konklusjon, før det skjedde eller i møtet."
    )
    return [
        Measure(
            "K1.1a",
            f"best_interests_{key}",
            title,
            definition,
            "percent",
            f"select 100.0 * count(*) filter (where {is_whole}) / nullif(count(*), 0), count(*) {rows}",
        )
        for key, (title, rows, is_whole) in of.items()
    ]


def _why_not_heard() -> list[Measure]:
    """For each cause, how many of those who were not heard it was so for: where few, nobody is shown."""
    return [
        Measure(
            "K1.2a",
            f"not_heard_{cause.value}",
            format_lazy("{what}: {cause}", what=_("Ikke hørt"), cause=cause.label),
            _("Av barn som det siste 365 dager er skrevet at ikke er hørt: de der dette var grunnen."),
            "percent",
            f"select 100.0 * count(*) filter (where cause = '{cause.value}') / nullif(count(*), 0), count(*) from ("
            "select distinct on (scope_id) cause from participation_notheardreason "
            f"where stated_at >= {since(365)} order by scope_id, stated_at desc) n",
        )
        for cause in NotHeardReason.Cause
    ]


_TALKS = "(select count(*) from participation_childconversation v where v.scope_id = c.scope_id)"
_CONVERSATIONS = (
    Measure(
        "K1.2b",
        "talks_per_case",
        _("Barnesamtaler per sak"),
        _("Samtaler med barnet i hver sak der familien fikk vedtaket siste 365 dager, i gjennomsnitt."),
        "number",
        f"select avg({_TALKS}), count(*) from cases_individualcase c where c.told_on >= {YEAR}",
    ),
    Measure(
        "K1.2b",
        "cases_with_talk",
        _("Saker med minst én barnesamtale"),
        _("Åpne saker der utredningen er i gang, og noen har snakket med barnet, av alle slike."),
        "percent",
        f"select 100.0 * count(*) filter (where {_TALKS} > 0) / nullif(count(*), 0), count(*) "
        "from cases_individualcase c where c.closed_on is null and c.assessment_on is not null",
    ),
    Measure(
        "K1.2b",
        "talks_with_support",
        _("Samtaler der barnet fikk støtte til å si det"),
        _("Samtaler siste 365 dager med bilder, tolk, ASK, tegn eller annen støtte, av alle samtaler."),
        "percent",
        "select 100.0 * count(*) filter (where jsonb_array_length(supports) > 0 or support <> '' "
        "or interpreter = 'interpreter') / nullif(count(*), 0), count(*) from participation_childconversation "
        f"where held_on >= {YEAR}",
    ),
    Measure(
        "K1.2b",
        "theme_of_meetings",
        _("Møter og kurs med samtaler med barn som tema"),
        _("Det som er ført siste 365 dager med dette temaet, i tjenesten og i barnehager og skoler."),
        "count",
        f"select count(*), count(*) + case when count(*) > 0 then {SMALLEST} else 0 end from {WORK} {YEAR} "
        "and theme = 'child_conversations'",
    ),
)
RECEIVED = "hjelp"
"""Not a promise of the catalogue: the page «Fikk barna hjelpen?» shows these."""
_ANSWERED = "from cases_helpanswer a join cases_helpasked q on q.id = a.asked_id"


def _received() -> list[Measure]:
    """Granted against received: of those who were asked and knew, how many say that the child gets all of it."""
    return [
        Measure(
            RECEIVED,
            f"received_{one.of}_{when.key}",
            HelpAsked.Who(one.of).label,
            _("Av dem som er spurt om hjelpen siste 365 dager, og vet: de som svarer at barnet får alt vedtaket gir."),
            "percent",
            f"select 100.0 * count(*) filter (where a.answers ->> '{one.key}' = 'yes') / nullif(count(*), 0), count(*) "
            f"{_ANSWERED} where q.round = '{when.key}' and q.who = '{one.of}' and a.answered_on >= {YEAR} "
            f"and a.answers ->> '{one.key}' <> 'unknown'",
        )
        for when in help_rounds.rounds()
        for one in help_rounds.questions()
        if one.granted
    ]


MEASURES = (*_best_weighed(), *_why_not_heard(), *_CONVERSATIONS, *_received())
