"""What the intake board asks: who waits, who was decided today, and who has room for one more."""

import datetime as dt
from typing import Any

from django import forms
from django.db.models import Count, F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tettpaa.access.logbook import log_list
from tettpaa.access.models import User
from tettpaa.access.roles import Role
from tettpaa.cases.models import IndividualCase
from tettpaa.organisation.models import UnitContact
from tettpaa.referrals.models import CaseKind, IntakeDecision, Referral

HOLDERS = (Role.PP_ADVISER, Role.SPEECH_THERAPIST, Role.EDUCATIONAL_AUDIOLOGIST, Role.PROFESSIONAL_LEAD)


def queue() -> list[Any]:
    """Complete and undecided, the oldest first, with the day number: (row, day)."""
    rows = Referral.objects.filter(awaits_intake=True, child__isnull=False).order_by("submission__submitted_at")
    columns = ("pk", "scope_id", "child__first_name", "child__last_name", "unit__name", "received_on")
    found = list(rows.values_list(*columns, "submission__submitted_at", named=True)[:200])
    log_list("intake.queue", [row.scope_id for row in found])
    return [(row, (timezone.localdate() - _arrived(row)).days) for row in found]


def _arrived(row: Any) -> dt.date:
    """The day it came: on paper the day in our hands, else the day it was sent."""
    sent = row.submission__submitted_at
    return row.received_on or (timezone.localdate(sent) if sent else timezone.localdate())


def decided_today() -> list[Any]:
    """What has been decided today, newest first."""
    start = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    rows = IntakeDecision.objects.filter(decided_at__gte=start).order_by("-decided_at")
    first, last = F("referral__child__first_name"), F("referral__child__last_name")
    columns = ("referral_id", "scope_id", "first", "last", "outcome")
    found = list(rows.annotate(first=first, last=last).values_list(*columns, named=True)[:50])
    log_list("intake.decided", [row.scope_id for row in found])
    return found


def holders(unit_id: Any) -> list[tuple[Any, int, bool]]:
    """(user, open cases, is the unit's contact): the contact first, then by name."""
    contact = UnitContact.objects.filter(unit=unit_id, ends_on=None).values_list("user_id", flat=True).first()
    loads = dict(
        IndividualCase.objects.filter(closed_on=None, holder__isnull=False)
        .order_by()
        .values_list("holder_id")
        .annotate(n=Count("pk"))
    )
    people = (
        User.objects.filter(role__in=HOLDERS, is_active=True).order_by("name").values_list("pk", "name", named=True)
    )
    found = [(one, loads.get(one.pk, 0), one.pk == contact) for one in people]
    return sorted(found, key=lambda one: not one[2])


class DecisionForm(forms.Form):
    """Three criteria, grounds, and who takes it. Nothing is chosen beforehand."""

    severity = forms.ChoiceField(label=_("Alvorlighetsgrad"), choices=IntakeDecision.Severity.choices)
    soundness = forms.ChoiceField(label=_("Forsvarlighet"), choices=IntakeDecision.Soundness.choices)
    expediency = forms.ChoiceField(label=_("Hensiktsmessig behandling"), choices=IntakeDecision.Expediency.choices)
    grounds = forms.CharField(label=_("Begrunnelse"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3}))
    meanwhile = forms.CharField(
        label=_("Hva får barnet mens vi venter?"), max_length=4000, widget=forms.Textarea(attrs={"rows": 2})
    )
    kind = forms.ChoiceField(label=_("Sakstype"), choices=CaseKind.choices)
    holder = forms.ChoiceField(label=_("Saksansvarlig"), required=False)
    holder_is_impartial = forms.BooleanField(label=_("Saksansvarlig er spurt, og er habil"), required=False)

    def __init__(self, *args: Any, people: list[Any], accepts: bool = True, **more: Any) -> None:
        """``accepts`` when the referral is to be taken in; then someone must take it."""
        super().__init__(*args, **more)
        self.people = people
        choices = [(str(one.pk), one.name) for one, _load, _contact in people]
        self.fields["holder"].choices = choices  # type: ignore[attr-defined]  # a choice field
        self.fields["holder"].required = accepts
        for name in ("severity", "soundness", "expediency", "holder"):
            self.fields[name].widget = forms.RadioSelect(choices=self.fields[name].choices)  # type: ignore[attr-defined]  # all four are choices
            self.fields[name].error_messages["required"] = str(_("Velg ett av svarene."))
