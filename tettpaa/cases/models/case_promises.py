"""What somebody in PPT has promised a child, a guardian or a unit; and what the next adviser must know."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import TEXT, RowPolicy, parent
from tettpaa.cases.models.case import IndividualCase, in_case
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.people.models import Guardian


class CasePromise(ScopedModel):
    """One line: what, to whom, by when. Lies in the receiver's own compartment, and the receiver reads it there."""

    class To(models.TextChoices):
        """Whom it was given to."""

        CHILD = "child", _("barnet")
        GUARDIAN = "guardian", _("en foresatt")
        UNIT = "unit", _("skolen eller barnehagen")

    class State(models.TextChoices):
        """Where it stands. The newest ``PromiseOutcome`` says how it came so."""

        OPEN = "open", _("ikke holdt ennå")
        KEPT = "kept", _("holdt")
        BROKEN = "broken", _("ikke holdt")

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="promises", db_index=False)
    to = models.CharField(_("til hvem?"), max_length=10, choices=To.choices)
    guardian = models.ForeignKey(Guardian, models.PROTECT, null=True, related_name="+", db_index=False)
    to_name = models.CharField(max_length=170)
    what = models.CharField(_("hva har du lovet?"), max_length=300)
    due_on = models.DateField(_("til når?"))
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    made_by_name = models.CharField(max_length=120)
    """Who promised, as the receiver reads it: the portal does not know employees."""
    made_at = models.DateTimeField(default=clock.now)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="made_at state", ordinary="due_on made_by_name", sensitive="to to_name what"
    )

    class Meta:
        indexes = [
            models.Index(fields=["case", "scope", "due_on"], name="promise_case"),
            models.Index(fields=["scope", "due_on"], name="promise_scope"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="promise_with_scope"),
            models.CheckConstraint(condition=~Q(what=""), name="promise_says_what"),
            in_case("promise_in_case"),
            RowPolicy(rules=TEXT | {"PORTAL": "mine:s"}),
        ]


class PromiseOutcome(ScopedModel):
    """Kept, broken or changed: when, why, and the call that came first. The receiver reads the reason."""

    class What(models.TextChoices):
        """What became of it."""

        KEPT = "kept", _("holdt")
        CHANGED = "changed", _("endret")
        BROKEN = "broken", _("ikke holdt")

    promise = models.ForeignKey(CasePromise, models.PROTECT, related_name="outcomes", db_index=False)
    outcome = models.CharField(max_length=10, choices=What.choices)
    reason = models.TextField(_("hvorfor?"), max_length=1_000, blank=True)
    called_on = models.DateField(_("når ringte du?"), null=True)
    before_on = models.DateField(null=True)
    """The day that was promised before it was changed."""
    registered_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at outcome", ordinary="called_on before_on", sensitive="reason"
    )

    class Meta:
        indexes = [models.Index(fields=["promise", "scope", "-registered_at"], name="outcome_promise")]
        constraints = [
            parent("outcome_of_promise", "cases_casepromise", "promise_id"),
            models.CheckConstraint(
                condition=Q(outcome="kept") | ~Q(reason=""),
                name="promise_not_kept_has_reason",
                violation_error_message=_("Skriv hvorfor. Den som fikk løftet, får lese det."),
            ),
            models.CheckConstraint(
                condition=~Q(outcome="broken") | Q(called_on__isnull=False),
                name="call_before_breaking",
                violation_error_message=_("Ring først. Skriv når du ringte."),
            ),
            RowPolicy(rules=TEXT | {"PORTAL": "mine:s"}),
        ]


class CaseIntroduction(ScopedModel):
    """«Les deg inn»: what the child is good at, and what not to ask again. The newest holds. Lies with PPT."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="introductions", db_index=False)
    good_at = models.TextField(_("hva er barnet god på?"), max_length=4_000)
    not_again = models.TextField(_("hva skal ingen spørre om igjen?"), max_length=4_000, blank=True)
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    written_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="written_at", sensitive="good_at not_again")

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "-written_at"], name="introduction_case")]
        constraints = [in_case("introduction_in_case"), RowPolicy(rules=TEXT)]
