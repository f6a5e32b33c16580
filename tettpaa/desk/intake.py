"""What the intake board asks: who waits, who was decided today, and who has room for one more."""

from dataclasses import fields as fields_of
from datetime import datetime
from typing import Any, Final, NamedTuple

from django import forms
from django.db.models import Exists, F, OuterRef, Subquery
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import told
from tettpaa.access.logbook import log_list
from tettpaa.access.roles import Role
from tettpaa.cases import wording
from tettpaa.cases.actions.consents import NORWEGIAN
from tettpaa.cases.actions.intake import Best
from tettpaa.cases.form_fields import day, line, pick, text
from tettpaa.cases.forms_meanwhile import MeanwhileFields
from tettpaa.cases.forms_voices import OUR_CHANNELS, PeopleForm, interpreter_pick
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.rules.intake import Judged, Start, start_faults
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.core.wording import in_words
from tettpaa.desk.system_rows import SystemBoard
from tettpaa.people.models import AddressGrading
from tettpaa.referrals.models import CaseKind, IntakeDecision, Referral
from tettpaa.systemwork import referral_queries as system_referrals

# On paper the day it came is the day in our hands, else the day it was sent.
_QUEUE: Final = """
select r.id as pk, r.scope_id, p.first_name, p.last_name, u.name as unit_name,
  exists (select 1 from people_addressgrading g where g.child_id = r.child_id and g.lifted_at is null) as shielded,
  coalesce(r.received_on, (s.submitted_at at time zone %(zone)s::text)::date, %(today)s::date) as arrived_on
from referrals_referral r join people_child p on p.id = r.child_id left join organisation_unit u on u.id = r.unit_id
  left join referrals_referralsubmission s on s.referral_id = r.id
where r.awaits_intake order by s.submitted_at, r.id limit %(most)s"""
# And the preliminary answers that wait for somebody to send them, also of referrals that are not complete. And what
# units ask for: about no child, so not logged as read. One question for all three, since each page asks it.
_DECIDED: Final = """
(select d.referral_id, d.scope_id, p.first_name, p.last_name, d.outcome, null::date as due_on,
  exists (select 1 from people_addressgrading g where g.child_id = r.child_id and g.lifted_at is null) as shielded,
  '' as state, '' as theme
from referrals_intakedecision d join referrals_referral r on r.id = d.referral_id
  left join people_child p on p.id = r.child_id
where d.decided_at >= %(start)s order by d.decided_at desc limit %(most)s)
union all (select a.referral_id, a.scope_id, r.child_first_name, r.child_last_name, '', a.due_on, r.protected_address
  or exists (select 1 from people_addressgrading g where g.child_id = r.child_id and g.lifted_at is null), '', ''
from referrals_referralpreliminaryanswer a join referrals_referral r on r.id = a.referral_id
where a.sent_at is null and not exists (select from referrals_intakedecision d where d.referral_id = r.id)
order by a.due_on limit %(most)s)
union all (select y.id, null, u.name, '', '', (y.sent_at at time zone %(zone)s::text)::date, false, y.state, y.theme
from systemwork_systemreferral y join organisation_unit u on u.id = y.unit_id
where y.state in ('waiting', 'asked') or (y.state in ('accepted', 'advised') and y.changed_at >= %(start)s)
order by y.sent_at limit %(many)s)"""
# Few, and those who are near: the unit's contact, those with a case there now, the one who is already chosen, and
# whoever the name that is typed fits. The number of cases is counted for these alone.
_HOLDERS: Final = """
with near as (
  select user_id as id, 0 as place from organisation_unitcontact
    where %(text)s = '' and unit_id = %(unit)s and ends_on is null
  union all (select holder_id, 1 from cases_individualcase where %(text)s = '' and unit_id = %(unit)s
    and closed_on is null and holder_id is not null group by holder_id order by count(*) desc limit %(many)s)
  union all select %(chosen)s::bigint, 2 where %(chosen)s::bigint is not null
  union all (select id, 3 from access_user where %(text)s <> '' and is_active and role = any(%(roles)s)
    and name ilike %(like)s order by name limit %(many)s)
  union all (select id, 4 from access_user where %(text)s = '' and is_active and role = any(%(roles)s)
    order by name limit %(many)s)
), few as (select id, min(place) as place from near group by id)
select a.id as pk, a.name, f.place = 0 as is_contact,
  case when (select t.is_on from access_measuretreatment t where t.measure = 'open_cases'
      order by t.recorded_at desc limit 1) then (select count(*) from cases_individualcase c
    where c.holder_id = a.id and c.closed_on is null) end as load, p.percent
from few f join access_user a on a.id = f.id
  left join lateral (select p.percent from organisation_staffmember s
    join organisation_position p on p.employee_id = s.id
    where s.user_id = a.id and p.starts_on <= %(today)s::date and (s.ends_on is null or s.ends_on >= %(today)s::date)
    order by p.starts_on desc limit 1) p on true
where a.is_active and a.role = any(%(roles)s)
  and (p.percent is not null or not exists (select from organisation_staffmember s where s.user_id = a.id))
  and not exists (select from organisation_absence b where b.user_id = a.id and b.leave and b.called_off_at is null
    and %(today)s::date between b.starts_on and b.ends_on)
order by f.place, a.name limit %(most)s"""
MOST_HOLDERS = 8
CRITERIA = ("severity", "soundness", "expediency")
HOLDERS = (Role.PP_ADVISER, Role.SPEECH_THERAPIST, Role.EDUCATIONAL_AUDIOLOGIST, Role.PROFESSIONAL_LEAD)


class Board(NamedTuple):
    """Who is complete and undecided, the oldest first, with the day number: (row, day).

    What has been decided today, newest first. And the preliminary answers that wait, the most urgent first.
    """

    queue: list[Any]
    decided: list[Any]
    early: list[Any]
    systems: SystemBoard


def start_of_today() -> datetime:
    """Midnight."""
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)


def board() -> Board:
    """All that stands on one page, logged as one reading."""
    today, zone = timezone.localdate(), timezone.get_current_timezone_name()
    waiting = told(_QUEUE, {"today": today, "zone": zone, "most": 200})
    start = start_of_today()
    found = told(_DECIDED, {"start": start, "zone": zone, "most": 50, "many": 200})
    beside = [row for row in found if not row.state]
    log_list("intake.board", [row.scope_id for row in (*waiting, *beside)])
    queue = [(row, (today - row.arrived_on).days) for row in waiting]
    decided, early = [row for row in beside if row.outcome], [row for row in beside if not row.outcome]
    return Board(queue, decided, early, SystemBoard.of(row for row in found if row.state))


def decided_today() -> list[Any]:
    """What was decided today, the first first, with grounds and who has it; logged as read."""
    start = start_of_today()
    graded = AddressGrading.objects.filter(child_id=OuterRef("referral__child_id"), lifted_at=None)
    rows = IntakeDecision.objects.filter(decided_at__gte=start).order_by("decided_at")
    case = IndividualCase.objects.filter(referral=OuterRef("referral"))
    about = {
        "shielded": Exists(graded),
        "who": F("decided_by__name"),
        "holder": Subquery(case.values("holder__name")[:1]),
    }
    found = list(rows.select_related("referral__child", "referral__unit").annotate(**about)[:200])
    log_list("intake.minutes", [row.scope_id for row in found])
    return found


def number_waiting() -> int:
    """How long the queue is, what units ask for included."""
    return Referral.objects.filter(awaits_intake=True).count() + system_referrals.number_waiting()


def holders(unit_id: Any, text: str = "", chosen: object = None, kind: str = "") -> list[tuple[Any, int | None, bool]]:
    """(user, open cases, is the unit's contact): few, the contact first, then who has cases there.

    No number of cases while that measure is off.

    Only those who are at work. ``text`` is a name that is typed: then those it fits, and who is ``chosen`` already.
    Each service has its own kinds of case, so the kind may narrow who can have it.
    """
    pattern = "".join(f"\\{sign}" if sign in "\\%_" else sign for sign in text.strip())
    asked = {"unit": unit_id, "text": text.strip(), "like": f"%{pattern}%", "chosen": _number(chosen)}
    asked |= {"today": timezone.localdate(), "many": 4 * MOST_HOLDERS}
    rules = ruleset(clock.today()).kinds.get(kind)
    roles = [role.value for role in HOLDERS if rules is None or rules.may_be_held_by(role)]
    found = told(_HOLDERS, asked | {"roles": roles, "most": MOST_HOLDERS})
    return [(one, one.load, one.is_contact) for one in found]


def _number(value: object) -> int | None:
    return int(str(value)) if str(value or "").isdecimal() else None


class DecisionForm(MeanwhileFields):
    """Three criteria each with grounds, what the child gets, and who takes it. Nothing is chosen beforehand."""

    severity = forms.ChoiceField(label=_("Alvorlighetsgrad"), choices=IntakeDecision.Severity.choices)
    soundness = forms.ChoiceField(label=_("Forsvarlighet"), choices=IntakeDecision.Soundness.choices)
    expediency = forms.ChoiceField(label=_("Hensiktsmessig behandling"), choices=IntakeDecision.Expediency.choices)
    severity_grounds = line(_("Hvorfor?"), _("Skriv hvorfor dere mener det."), most=500)
    soundness_grounds = line(_("Hvorfor?"), _("Skriv hvorfor dere mener det."), most=500)
    expediency_grounds = line(_("Hvorfor?"), _("Skriv hvorfor dere mener det."), most=500)
    starts_on = day(
        _("Når begynner vi?"), required=False, help_text=_("Bare når det kan vente. Familien får vite datoen.")
    )
    wait_reason = forms.ChoiceField(label=_("Hvorfor kan det vente?"), required=False)
    advice = text(
        _("Råd til familien og skolen eller barnehagen"),
        rows=3,
        most=4_000,
        help_text=_("Bare når dere ikke tar inn saken. De får det i et brev."),
    )
    best_weighed = text(
        _("Hva er best for barnet, og hva har dere veid?"),
        rows=2,
        most=4_000,
        help_text=_("Spørres når dere ikke tar inn saken. Bare PPT leser det."),
    )
    best_child_view = text(
        _("Barnets syn"), rows=2, most=4_000, help_text=_("Er barnet ikke hørt, skriver du hvorfor.")
    )
    kind = forms.ChoiceField(label=_("Sakstype"), choices=CaseKind.choices)
    holder = forms.ChoiceField(label=_("Saksansvarlig"), required=False)
    holder_is_impartial = forms.BooleanField(label=_("Saksansvarlig er spurt, og er habil"), required=False)

    def __init__(
        self, *args: Any, people: list[Any], referral: Referral | None = None, accepts: bool = True, **more: Any
    ) -> None:
        """``accepts`` when the referral is to be taken in; then someone must take it. The unit says which kinds fit."""
        super().__init__(*args, **more)
        if referral is not None:
            unit_kind = referral.unit.kind if referral.unit else None
            fits = [kind.key for kind in ruleset(clock.today()).kinds_for(unit_kind, referral.referrer_kind)]
            suits = [pair for pair in CaseKind.choices if pair[0] in (*fits, referral.kind)]
            self.fields["kind"].choices = suits  # type: ignore[attr-defined]  # a choice field
        self.people, self.accepts = people, accepts
        choices = [(str(one.pk), one.name) for one, _load, _contact in people]
        reasons = ruleset(timezone.localdate()).wait_reasons.values()
        self.fields["wait_reason"].choices = [  # type: ignore[attr-defined]  # a choice field
            ("", _("Velg")),
            *((reason.key, capfirst(in_words(reason.title))) for reason in reasons),
        ]
        self.fields["holder"].choices = choices  # type: ignore[attr-defined]  # a choice field
        self.fields["holder"].required = accepts
        for name in ("severity", "soundness", "expediency", "holder"):
            self.fields[name].widget = forms.RadioSelect(choices=self.fields[name].choices)  # type: ignore[attr-defined]  # all four are choices
            self.fields[name].error_messages["required"] = str(_("Velg ett av svarene."))

    def clean(self) -> dict[str, Any]:
        """What the child gets, and when what can wait begins, is asked when it is taken in; else advice is."""
        data = super().clean() or {}
        if not self.accepts:
            if not data.get("advice"):
                self.add_error("advice", _("Skriv rådet. Familien og skolen eller barnehagen leser det."))
            return data
        start = Start(data.get("starts_on"), data.get("wait_reason", ""))
        reasons = ruleset(timezone.localdate()).wait_reasons
        today, soundness = timezone.localdate(), data.get("soundness", "")
        for field, said in start_faults(soundness, start, today=today, reasons=reasons):
            if field not in self.errors:
                self.add_error(field, wording.say(said))
        return data | {"meanwhile": self.meanwhile(), "start": start}

    def best(self) -> Best:
        """What is best for the child, where the referral is not taken in."""
        return Best(self.cleaned_data["best_weighed"], self.cleaned_data["best_child_view"])

    def judged(self) -> Judged:
        """The three criteria."""
        return Judged(**{one.name: self.cleaned_data[one.name] for one in fields_of(Judged)})

    @property
    def criteria(self) -> list[tuple[Any, Any]]:
        """Each criterion with the field for its grounds."""
        return [(self[name], self[f"{name}_grounds"]) for name in CRITERIA]


class AgreementForm(PeopleForm):
    """One of those who must say yes agrees to something else than an assessment."""

    today_fields = ("agreed_on",)
    guardian = pick(_("Hvem er enig?"), [], _("Velg hvem som er enig."))
    what = text(_("Hva er dere enige om?"), _("Skriv hva dere er enige om."), rows=3, most=4_000)
    agreed_on = day(_("Når?"))
    channel = pick(_("Hvordan?"), OUR_CHANNELS, _("Velg hvordan de svarte."))
    language = line(_("På hvilket språk?"), most=60, help_text=_("Tomt betyr norsk."))
    interpreter = interpreter_pick()

    def clean_language(self) -> str:
        """Norwegian, unless something else is written."""
        return self.cleaned_data["language"].strip() or NORWEGIAN
