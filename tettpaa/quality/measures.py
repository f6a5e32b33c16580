"""How each figure is computed: one query a measure, over figures and dates only. Definitions in words stand beside."""

from decimal import Decimal

from django.db import connections
from django.utils.functional import Promise as Lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from tettpaa.core import clock, doorways
from tettpaa.core.rule_kinds import Task
from tettpaa.core.rulesets import newest
from tettpaa.quality import measures_digital, measures_voices
from tettpaa.quality.measuring import DAY, SMALLEST, WORK, YEAR, Measure, since

_OUTSIDE = ", ".join(f"'{kind.key}'" for kind in newest().kinds.values() if kind.task is Task.OUTSIDE)
"""Kinds of case that an act gives to others: never counted with the service's own."""


def _share(commitment: str, title: Lazy, definition: Lazy, *, column: str, value: str) -> Measure:
    """How much of the time the last year was of one sort, of all that is of any."""
    return Measure(
        commitment,
        f"{value}_share",
        title,
        definition,
        "percent",
        f"select 100.0 * coalesce(sum(minutes) filter (where {column} = '{value}'), 0) / nullif(sum(minutes), 0), "
        f"count(*) from {WORK} {YEAR} and {column} <> ''",
    )


def _priority(title: Lazy, value: str) -> Measure:
    """How many of the intake's decisions the last year said so."""
    return Measure(
        "K4.2a",
        f"{value}_share",
        title,
        _("Andelen av det inntaket har bestemt siste 365 dager, etter hva som er forsvarlig."),
        "percent",
        f"select 100.0 * count(*) filter (where soundness = '{value}') / nullif(count(*), 0), count(*) "
        f"from referrals_intakedecision where decided_at >= {YEAR}",
    )


_OF_ALL = _("Andelen av all tid som er ført siste 365 dager.")
_OF_LEVELS = _(
    "Andelen av tiden med forebyggingsnivå som er ført siste 365 dager. Pyramiden, 85, 10 og 5 prosent, er et bilde av "
    "hva barn trenger, og ikke et mål for timene."
)
_HEARD = (
    "(exists (select 1 from participation_childconversation v where v.scope_id = c.scope_id) or exists (select 1 from "
    "participation_childview v join cases_casescope w on w.scope_id = v.scope_id where w.case_id = c.id))"
)
_SIGNED = (
    f"select {_HEARD} as heard, extract(year from age(s.signed_at, p.birth_date)) as years, exists (select 1 from "
    "participation_notheardreason n where n.scope_id = c.scope_id) as has_reason from assessments_assessmentsigning s "
    "join cases_individualcase c on c.scope_id = s.scope_id join people_child p on p.id = c.child_id "
    f"where s.signed_at >= {YEAR}"
)
_SENT = (
    "select r.child_view <> '' as heard, extract(year from age(f.submitted_at, r.child_birth_date)) as years from "
    "referrals_referralsubmission f join referrals_referral r on r.id = f.referral_id "
    f"where r.referrer_kind = 'unit' and r.channel = 'portal' and f.submitted_at >= {YEAR}"
)
_REVIEWED = (
    "from cases_accessreviewline l join cases_accessreview r on r.id = l.review_id "
    f"where r.closed_at >= {since(365)} and l.answer <> 'over'"
)
_EMERGENCIES = (
    "select (v.reviewed_at at time zone 'Europe/Oslo')::date as answered_on, d.on_day + case extract(isodow from "
    "d.on_day) when 5 then 3 when 6 then 2 else 1 end::integer as due from cases_emergencyaccess e "
    "left join cases_emergencyreview v on v.taken_id = e.id and v.scope_id = e.scope_id cross join lateral "
    "(select (e.taken_at at time zone 'Europe/Oslo')::date as on_day) d "
    f"where e.taken_at >= {since(365)}"
)
_REPORTS = (
    "select exists (select 1 from documents_section s where s.document_id = r.document_id and s.key = 'child_view' "
    "and s.html <> '') as heard, r.not_heard <> '' as has_reason, extract(year from age(f.finalised_at, "
    "r.child_birth_date)) as years from papers_unitreport r join documents_finaldocument f on f.document_id = "
    f"r.document_id where r.sent_at is not null and f.finalised_at >= {YEAR} and not exists (select 1 from "
    "papers_unitreport n where n.replaces_id = r.id and n.sent_at is not null)"
)
_AGES = ((0, 5, _("0–5 år")), (6, 12, _("6–12 år")), (13, 120, _("13 år og eldre")))


def _by_age(key: str, what: Lazy, rows: str, definition: Lazy) -> list[Measure]:
    """The child's view, for each band of age on the day."""
    return [
        Measure(
            "K1.2a",
            f"{key}_{low}",
            format_lazy("{what}, {band}", what=what, band=band),
            definition,
            "percent",
            f"select 100.0 * count(*) filter (where heard) / nullif(count(*), 0), count(*) from ({rows}) x "
            f"where years between {low} and {high}",
        )
        for low, high, band in _AGES
    ]


MEASURES = (
    *measures_digital.MEASURES,
    *measures_voices.MEASURES,
    Measure(
        "K4.4a",
        "median_days",
        _("Midtverdi, hele saken"),
        _("Dager fra henvisningen kom til familien fikk vedtaket, for saker der familien fikk det siste 365 dager."),
        "days",
        "select percentile_cont(0.5) within group (order by told_on - received_on), count(*) from cases_individualcase "
        f"where told_on >= {YEAR}",
    ),
    Measure(
        "K4.4a",
        "ninth_of_ten",
        _("9 av 10 saker var ferdige innen"),
        _("Som midtverdien, men så mange dager at 9 av 10 saker brukte det eller mindre."),
        "days",
        "select percentile_cont(0.9) within group (order by told_on - received_on), count(*) from cases_individualcase "
        f"where told_on >= {YEAR}",
    ),
    Measure(
        "K4.4a",
        "within_norm",
        _("Andel innen veiledende tid"),
        _("Saker der familien fikk vedtaket innen 90 dager, av alle der de fikk det siste 365 dager."),
        "percent",
        "select 100.0 * count(*) filter (where told_on <= norm_on) / nullif(count(*), 0), count(*) "
        f"from cases_individualcase where told_on >= {YEAR}",
    ),
    Measure(
        "K1.2a",
        "child_heard",
        _("Vurderinger der barnets syn er skrevet"),
        _("Signerte vurderinger siste 365 dager med barnesamtale i saken, av alle signerte."),
        "percent",
        "select 100.0 * count(*) filter (where exists (select 1 from participation_childconversation c "
        "where c.scope_id = s.scope_id)) / nullif(count(*), 0), count(*) from assessments_assessmentsigning s "
        f"where s.signed_at >= {since(365)}",
    ),
    *_by_age(
        "heard",
        _("Vurderinger der barnet er hørt"),
        _SIGNED,
        _("Signerte vurderinger siste 365 dager med barnesamtale eller barnets egne ord, etter alder den dagen."),
    ),
    *_by_age(
        "reported",
        _("Henvisninger der barnets syn er skrevet"),
        _SENT,
        _("Det skoler og barnehager har sendt i portalen siste 365 dager, etter barnets alder den dagen."),
    ),
    *_by_age(
        "report_heard",
        _("Pedagogiske rapporter der barnets syn er skrevet"),
        _REPORTS,
        _("Rapporter som skoler og barnehager har signert og sendt siste 365 dager, etter alder den dagen."),
    ),
    Measure(
        "K1.2a",
        "report_not_heard_has_reason",
        _("Rapporter uten barnets syn der det står hvorfor"),
        _("Av de pedagogiske rapportene siste 365 dager der barnet ikke er spurt: de der grunnen står."),
        "percent",
        f"select 100.0 * count(*) filter (where has_reason) / nullif(count(*), 0), count(*) from ({_REPORTS}) x "
        "where not heard",
    ),
    Measure(
        "K1.2a",
        "not_heard_has_reason",
        _("Ikke hørt, og det står hvorfor"),
        _("Av signerte vurderinger siste 365 dager der barnet ikke er hørt: de der noen har skrevet hvorfor."),
        "percent",
        f"select 100.0 * count(*) filter (where has_reason) / nullif(count(*), 0), count(*) from ({_SIGNED}) x "
        "where not heard",
    ),
    Measure(
        "K1.3a",
        "steps_in_order",
        _("Saker der stegene er tatt i rekkefølge"),
        _("Saker mottatt siste 365 dager der ingen steg har en dato før steget foran."),
        "percent",
        "select 100.0 * count(*) filter (where in_order) / nullif(count(*), 0), count(*) from (select case_id, "
        'bool_and("on" >= before) as in_order from (select case_id, "on", coalesce(lag("on") over (partition by '
        'case_id order by at), "on") as before from cases_casestep '
        f"where at >= {since(365)}) s group by case_id) c",
    ),
    Measure(
        "K1.3a",
        "access_reviews",
        _("Tilgangsgjennomganger som ble gjort"),
        _("Runder som er over siste 365 dager. Det skal være to i året."),
        "count",
        f"select count(*), count(*) + {SMALLEST} from cases_accessreview where closed_at >= {since(365)}",
    ),
    Measure(
        "K1.3a",
        "access_answered",
        _("Tilganger som en leder svarte for i tide"),
        _("Av tilgangene i runder som er over siste 365 dager. De som sluttet av seg selv imens, er ikke med."),
        "percent",
        "select 100.0 * count(*) filter (where answered_by_id is not null) / nullif(count(*), 0), count(*) "
        f"{_REVIEWED}",
    ),
    Measure(
        "K1.3a",
        "access_ended",
        _("Tilganger som gjennomgangen avsluttet"),
        _("Fjernet av en leder, eller sluttet fordi ingen svarte, i runder som er over siste 365 dager."),
        "percent",
        "select 100.0 * count(*) filter (where answer in ('removed', 'lapsed')) / nullif(count(*), 0), count(*) "
        f"{_REVIEWED}",
    ),
    Measure(
        "K1.3a",
        "emergencies_answered",
        _("Nødtilganger som en leder svarte på i tide"),
        _(
            "Nødtilganger siste 365 dager som fikk svar senest neste arbeidsdag, av alle der den dagen er over. Lørdag "
            "og søndag er ikke arbeidsdager; helligdager er regnet som det."
        ),
        "percent",
        "select 100.0 * count(*) filter (where answered_on <= due) / nullif(count(*), 0), count(*) "
        f"from ({_EMERGENCIES}) x where due < {DAY} or answered_on is not null",
    ),
    Measure(
        "K1.3b",
        "same_day_notes",
        _("Notater skrevet samme dag"),
        _("Notater siste 90 dager som er skrevet den dagen det skjedde."),
        "percent",
        "select 100.0 * count(*) filter (where (written_at at time zone 'Europe/Oslo')::date = happened_on) "
        f"/ nullif(count(*), 0), count(*) from cases_casenote where written_at >= {since(90)}",
    ),
    Measure(
        "K1.3b",
        "visits_noted_same_day",
        _("Besøk med notat samme dag"),
        _("Avtalte besøk siste 90 dager som det er skrevet notat fra den dagen, av alle som ikke er avlyst."),
        "percent",
        "select 100.0 * count(*) filter (where exists (select from cases_casenote n where n.visit_id = v.id "
        "and (n.written_at at time zone 'Europe/Oslo')::date = v.day)) / nullif(count(*), 0), count(*) "
        f"from cases_visit v where cancelled_at is null and day between {DAY} - 90 and {DAY} - 1",
    ),
    Measure(
        "K4.2a",
        "days_to_intake",
        _("Fra mottatt til bestemt i inntak"),
        _(
            "Midtverdien av dager fra henvisningen kom til inntaket bestemte, siste 365 dager. Saker som ikke er PPTs "
            "oppgave, er ikke med."
        ),
        "days",
        "select percentile_cont(0.5) within group (order by intake_on - received_on), count(*) "
        f"from cases_individualcase where intake_on >= {YEAR} and kind not in ({_OUTSIDE})",
    ),
    Measure(
        "K4.2a",
        "outside_tasks",
        _("Saker som ikke er PPTs oppgave"),
        _("Åpne saker om tilrettelegging som loven gir til andre enn PPT. De telles her, og ikke sammen med de andre."),
        "count",
        f"select count(*) filter (where kind in ({_OUTSIDE})), count(*) from cases_individualcase "
        "where closed_on is null",
    ),
    _priority(_("Haster"), "urgent"),
    _priority(_("Bør starte"), "should_start"),
    _priority(_("Kan vente"), "can_wait"),
    Measure(
        "K4.4b",
        "reviews",
        _("Lister som er gjennomgått siste 30 dager"),
        _("Hvor mange ganger noen har merket en arbeidsliste som gjennomgått."),
        "count",
        f"select count(*), count(*) + 5 from desk_worklistreview where reviewed_at >= {since(30)}",
    ),
    Measure(
        "K4.1b",
        "units_without_system_work",
        _("Skoler og barnehager uten registrert systemarbeid"),
        _("Åpne skoler og barnehager der ingen har ført systemrettet arbeid siste 90 dager."),
        "count",
        "select count(*) filter (where not exists (select 1 from systemwork_activity a where a.unit_id = u.id and "
        f"a.kind = 'system' and a.withdrawn_at is null and a.done_on >= {DAY} - 90)), count(*) "
        "from organisation_unit u where closed_on is null",
    ),
    Measure(
        "K4.1b",
        "system_work_hours",
        _("Timer systemrettet arbeid"),
        _("Hele timer som er ført som systemrettet arbeid siste 90 dager."),
        "count",
        f"select sum(minutes) / 60, count(*) from {WORK} {DAY} - 90 and kind = 'system'",
    ),
    _share("K4.1a", _("Systemrettet"), _OF_ALL, column="kind", value="system"),
    _share("K4.1a", _("Individrettet"), _OF_ALL, column="kind", value="individual"),
    _share("K4.1a", _("Internt"), _OF_ALL, column="kind", value="internal"),
    _share("K3.5", _("Bra for alle"), _OF_LEVELS, column="level", value="universal"),
    _share("K3.5", _("Nyttig for noen"), _OF_LEVELS, column="level", value="selective"),
    _share("K3.5", _("Nødvendig for enkelte"), _OF_LEVELS, column="level", value="indicated"),
)


def compute(measure: Measure) -> tuple[Decimal | None, int]:
    """The value now and how many cases lie behind; no value where they are too few."""
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute(measure.query, {"today": clock.today()})
        value, count = cursor.fetchone()
    if value is None or count < SMALLEST:
        return None, 0
    return Decimal(str(value)).quantize(Decimal("0.1")), count


def of(commitment: str) -> list[Measure]:
    """The measures of one promise."""
    return [measure for measure in MEASURES if measure.commitment == commitment]
