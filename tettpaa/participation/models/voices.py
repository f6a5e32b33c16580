"""Who is let in, what each of them says, whether the child was heard, and what is best for the child."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import ENVELOPE, TEXT, RowPolicy
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.participation.models.base import Channel, interpreter_field
from tettpaa.people.models import Guardian


class PortalOpening(ScopedModel):
    """A named employee lets one guardian, or the pupil, into one child's pages; a register never does.

    Closed by default. No guardian means the pupil, from the age when one is a party oneself.
    """

    guardian = models.ForeignKey(Guardian, models.PROTECT, null=True, related_name="+", db_index=False)
    user = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    opened_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    opened_at = models.DateTimeField(default=clock.now)
    closed_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    closed_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(sensitive="opened_at closed_at")

    class Meta:
        indexes = [models.Index(fields=["scope", "-opened_at"], name="opening_scope")]
        constraints = [
            models.UniqueConstraint(
                fields=["scope", "guardian"], condition=Q(closed_at=None), name="one_open_door", nulls_distinct=False
            ),
            RowPolicy(rules=ENVELOPE),
        ]


class GuardianView(ScopedModel):
    """What one guardian says is important, in their own scope."""

    guardian = models.ForeignKey(Guardian, models.PROTECT, related_name="+", db_index=False)
    text = models.TextField(_("hva er viktig for barnet ditt?"), max_length=20_000)
    channel = models.CharField(max_length=20, choices=Channel.choices)
    interpreter = interpreter_field()
    interpreter_language = models.CharField(_("språk"), max_length=60, blank=True)
    said_on = models.DateField(default=clock.today)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", sensitive="text channel interpreter interpreter_language said_on"
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "-registered_at"], name="guardian_view_scope")]
        constraints = [RowPolicy(rules=TEXT | {"PORTAL": "mine:si"})]


class ChildView(ScopedModel):
    """What the pupil says is important, in the pupil's own words and own scope. No guardian reads it."""

    text = models.TextField(_("hva er viktig for deg?"), max_length=20_000)
    channel = models.CharField(max_length=20, choices=Channel.choices)
    said_on = models.DateField(default=clock.today)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", sensitive="text channel said_on"
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "-registered_at"], name="child_view_scope")]
        constraints = [RowPolicy(rules=TEXT | {"PORTAL": "mine:si"})]


class NotHeardReason(ScopedModel):
    """Why the child has not been heard; required when there is no conversation."""

    class Cause(models.TextChoices):
        """What it was, for the count of how often: never a reason by itself."""

        CHILD_DECLINED = "child_declined", _("barnet ville ikke")
        GUARDIAN_DECLINED = "guardian_declined", _("de foresatte sa nei")
        COULD_NOT = "could_not", _("vi fant ikke en måte barnet kunne si det på")
        NOT_YET = "not_yet", _("det har ikke vært tid eller anledning")
        HARMFUL = "harmful", _("det ville vært til skade for barnet")
        OTHER = "other", _("noe annet")

    cause = models.CharField(
        _("hva var grunnen?"), max_length=20, choices=Cause.choices, default=Cause.OTHER, db_default=Cause.OTHER
    )
    reason = models.TextField(_("hvorfor er barnet ikke hørt?"), max_length=4_000)
    stated_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    stated_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="stated_at", sensitive="cause reason")

    class Meta:
        indexes = [models.Index(fields=["scope", "-stated_at"], name="not_heard_scope")]
        constraints = [RowPolicy(rules=TEXT)]


class BestInterestsAssessment(ScopedModel):
    """What was weighed, the child's own view, the conclusion."""

    weighed = models.TextField(_("hva er vurdert og veid?"), max_length=20_000)
    child_view = models.TextField(_("barnets eget syn i vurderingen"), max_length=20_000)
    conclusion = models.TextField(_("konklusjon"), max_length=20_000)
    assessed_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    assessed_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="assessed_at", sensitive="weighed child_view conclusion"
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "-assessed_at"], name="best_interests_scope")]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="best_interests_with_scope"),
            RowPolicy(rules=TEXT),
        ]


class SharingPreference(ScopedModel):
    """The pupil has turned the age when one decides oneself: whether this text also goes to those with responsibility.

    They keep a right to be informed, and nobody has drawn its line: so a person decides, for one text at a time.
    """

    class About(models.TextChoices):
        """Which text."""

        DRAFT = "draft", _("utkastet")
        ASSESSMENT = "assessment", _("den sakkyndige vurderingen")

    about = models.CharField(_("hva gjelder det?"), max_length=20, choices=About.choices)
    pupil_wish = models.TextField(_("hva ønsker eleven?"), max_length=2_000)
    share = models.BooleanField(_("deles med de foresatte"))
    reason = models.TextField(_("hvorfor?"), max_length=2_000)
    decided_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    decided_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="decided_at", sensitive="about pupil_wish share reason"
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "-decided_at"], name="sharing_scope")]
        constraints = [RowPolicy(rules=TEXT)]
