"""What the intake board asks: who waits, who was decided today, and who has room for one more."""

from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import told
from tettpaa.access.logbook import log_list
from tettpaa.access.roles import Role
from tettpaa.cases.actions.consents import NORWEGIAN
from tettpaa.cases.form_fields import day, line, pick, text
from tettpaa.cases.forms_meanwhile import MeanwhileFields
from tettpaa.cases.forms_voices import OUR_CHANNELS, PeopleForm, interpreter_pick
from tettpaa.referrals.models import CaseKind, IntakeDecision, Referral

# On paper the day it came is the day in our hands, else the day it was sent.
_QUEUE: Final = """
select r.id as pk, r.scope_id, p.first_name, p.last_name, u.name as unit_name,
  exists (select 1 from people_addressgrading g where g.child_id = r.child_id and g.lifted_at is null) as shielded,
  coalesce(r.received_on, (s.submitted_at at time zone %(zone)s::text)::date, %(today)s::date) as arrived_on
from referrals_referral r join people_child p on p.id = r.child_id left join organisation_unit u on u.id = r.unit_id
  left join referrals_referralsubmission s on s.referral_id = r.id
where r.awaits_intake order by s.submitted_at, r.id limit %(most)s"""
_DECIDED: Final = """
select d.referral_id, d.scope_id, p.first_name, p.last_name, d.outcome,
  exists (select 1 from people_addressgrading g where g.child_id = r.child_id and g.lifted_at is null) as shielded
from referrals_intakedecision d join referrals_referral r on r.id = d.referral_id
  left join people_child p on p.id = r.child_id
where d.decided_at >= %(start)s order by d.decided_at desc limit %(most)s"""
_HOLDERS: Final = """
select a.id as pk, a.name, coalesce(l.load, 0) as load, a.id is not distinct from c.user_id as is_contact
from access_user a
  left join (select holder_id, count(*) as load from cases_individualcase
    where closed_on is null and holder_id is not null group by holder_id) l on l.holder_id = a.id
  left join (select user_id from organisation_unitcontact
    where unit_id = %(unit)s and ends_on is null order by id limit 1) c on c.user_id = a.id
where a.is_active and a.role = any(%(roles)s) order by is_contact desc, a.name"""
HOLDERS = (Role.PP_ADVISER, Role.SPEECH_THERAPIST, Role.EDUCATIONAL_AUDIOLOGIST, Role.PROFESSIONAL_LEAD)


def board() -> tuple[list[Any], list[Any]]:
    """(queue, decided). Who is complete and undecided, the oldest first, with the day number: (row, day).

    And what has been decided today, newest first. They stand on one page, and are logged as one reading.
    """
    today = timezone.localdate()
    waiting = told(_QUEUE, {"today": today, "zone": timezone.get_current_timezone_name(), "most": 200})
    start = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    decided = told(_DECIDED, {"start": start, "most": 50})
    log_list("intake.board", [row.scope_id for row in (*waiting, *decided)])
    return [(row, (today - row.arrived_on).days) for row in waiting], decided


def number_waiting() -> int:
    """How long the queue is."""
    return Referral.objects.filter(awaits_intake=True).count()


def holders(unit_id: Any) -> list[tuple[Any, int, bool]]:
    """(user, open cases, is the unit's contact): the contact first, then by name."""
    found = told(_HOLDERS, {"unit": unit_id, "roles": [role.value for role in HOLDERS]})
    return [(one, one.load, one.is_contact) for one in found]


class DecisionForm(MeanwhileFields):
    """Three criteria, grounds, and who takes it. Nothing is chosen beforehand."""

    severity = forms.ChoiceField(label=_("Alvorlighetsgrad"), choices=IntakeDecision.Severity.choices)
    soundness = forms.ChoiceField(label=_("Forsvarlighet"), choices=IntakeDecision.Soundness.choices)
    expediency = forms.ChoiceField(label=_("Hensiktsmessig behandling"), choices=IntakeDecision.Expediency.choices)
    grounds = forms.CharField(label=_("Begrunnelse"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3}))
    kind = forms.ChoiceField(label=_("Sakstype"), choices=CaseKind.choices)
    holder = forms.ChoiceField(label=_("Saksansvarlig"), required=False)
    holder_is_impartial = forms.BooleanField(label=_("Saksansvarlig er spurt, og er habil"), required=False)

    def __init__(self, *args: Any, people: list[Any], accepts: bool = True, **more: Any) -> None:
        """``accepts`` when the referral is to be taken in; then someone must take it."""
        super().__init__(*args, **more)
        self.people, self.accepts = people, accepts
        choices = [(str(one.pk), one.name) for one, _load, _contact in people]
        self.fields["holder"].choices = choices  # type: ignore[attr-defined]  # a choice field
        self.fields["holder"].required = accepts
        for name in ("severity", "soundness", "expediency", "holder"):
            self.fields[name].widget = forms.RadioSelect(choices=self.fields[name].choices)  # type: ignore[attr-defined]  # all four are choices
            self.fields[name].error_messages["required"] = str(_("Velg ett av svarene."))

    def clean(self) -> dict[str, Any]:
        """What the child gets is asked when the referral is taken in."""
        data = super().clean() or {}
        return data | ({"meanwhile": self.meanwhile()} if self.accepts else {})


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
