"""The activity: one thing done, with kind, theme, level of prevention and minutes. And what units ask for.

An activity lies in no compartment. A compartment is what access to a *child* is given by; an activity is about no
child, and the service plans its work at a unit from all that colleagues have done there. So everybody who works with
units reads all of it, the database lets each write only what is their own, and no portal, clerk or administrator
reaches the table.

A system referral is about no child either, but the unit that asks must see what became of it. So it lies in the unit's
own compartment, which only those who work there are given.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.access.models.protected import ProtectedModel, ScopedModel
from tettpaa.access.policies import RowPolicy, parent
from tettpaa.core import clock
from tettpaa.core.ids import uuid7
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.organisation.models import Unit
from tettpaa.systemwork.rules import ENDS, FEWEST_MINUTES, MOST_MINUTES


class ActivityKind(models.TextChoices):
    """Whom the work is directed at."""

    SYSTEM = "system", _("systemrettet")
    INDIVIDUAL = "individual", _("individrettet")
    INTERNAL = "internal", _("internt")


class PreventionLevel(models.TextChoices):
    """For the whole group, for those at risk, for those with a known need."""

    UNIVERSAL = "universal", _("bra for alle (universelt)")
    SELECTIVE = "selective", _("nyttig for noen (selektert)")
    INDICATED = "indicated", _("nødvendig for enkelte (indikert)")


class ActivityTheme(models.TextChoices):
    """What the work is about."""

    LEARNING_ENVIRONMENT = "learning_environment", _("læringsmiljø og klasseledelse")
    INCLUSION = "inclusion", _("inkludering i fellesskapet")
    LANGUAGE = "language", _("språk og kommunikasjon")
    LITERACY = "literacy", _("lesing og skriving")
    NUMERACY = "numeracy", _("tall og regning")
    PLAY = "play", _("lek og sosialt samspill")
    FEELINGS = "feelings", _("følelser og atferd")
    ABSENCE = "absence", _("skolefravær")
    MULTILINGUAL = "multilingual", _("flerspråklighet")
    CHILD_CONVERSATIONS = "child_conversations", _("samtaler med barn")
    TRANSITION = "transition", _("overganger")
    ADAPTATION = "adaptation", _("tilrettelegging i det ordinære tilbudet")
    RESOURCE_TEAM = "resource_team", _("ressursteam")
    COURSE = "course", _("kurs og veiledning av ansatte")
    COOPERATION = "cooperation", _("samarbeid med andre tjenester")
    CASEWORK = "casework", _("arbeid i saker")
    OWN_SERVICE = "own_service", _("møter, planlegging og egen kompetanse")
    OTHER = "other", _("annet")


class SystemReferral(ScopedModel):
    """A school or a kindergarten asks for work with a group, a class or the whole unit. No child is named in it."""

    class State(models.TextChoices):
        """Where it is. Kept from the steps, by the action that writes them."""

        WAITING = "waiting", _("venter på svar fra PPT")
        ASKED = "asked", _("PPT har spurt om mer")
        ACCEPTED = "accepted", _("tatt inn")
        ADVISED = "advised", _("råd gitt")
        WITHDRAWN = "withdrawn", _("trukket tilbake")

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", db_index=False)
    theme = models.CharField(_("tema"), max_length=30, choices=ActivityTheme.choices)
    level = models.CharField(_("forebyggingsnivå"), max_length=20, choices=PreventionLevel.choices)
    group = models.CharField(_("gruppe eller klasse"), max_length=120, blank=True)
    order_question = models.TextField(_("bestilling"), max_length=4_000)
    wished_on = models.DateField(_("ønsket start"), null=True, blank=True)
    sent_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    sender_name = models.CharField(max_length=150)
    sent_at = models.DateTimeField(default=clock.now)
    state = models.CharField(max_length=20, choices=State.choices, default=State.WAITING)
    changed_at = models.DateTimeField(default=clock.now)
    adviser = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    adviser_name = models.CharField(max_length=150, blank=True)
    """Beside the user: a unit does not see who PPT's users are."""
    contact_by = models.DateField(_("vi tar kontakt innen"), null=True, blank=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="theme level sent_at state changed_at",
        ordinary="group wished_on sender_name adviser_name contact_by",
        sensitive="order_question",
    )

    class Meta:
        indexes = [
            models.Index(fields=["unit", "-sent_at"], name="system_referral_of_unit"),
            models.Index(fields=["sent_at"], condition=Q(state="waiting"), name="system_referral_waiting"),
            models.Index(fields=["adviser"], condition=Q(state="accepted"), name="system_referral_accepted"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="system_referral_in_scope"),
            models.CheckConstraint(condition=~Q(order_question=""), name="system_referral_has_order"),
            models.CheckConstraint(
                condition=Q(state="accepted", adviser__isnull=False, contact_by__isnull=False)
                | (~Q(state="accepted") & Q(adviser=None, adviser_name="", contact_by=None)),
                name="accepted_has_adviser_and_day",
                violation_error_message=_("Velg hvem som tar oppdraget, og skriv når dere tar kontakt."),
            ),
            RowPolicy(
                rules={"STAFF": "all:s", "LEADER": "all:su", "HEAD": "all:s", "WORKER": "all:s"}
                | {"PORTAL": "mine:siu"}
            ),
        ]

    @property
    def is_open(self) -> bool:
        """Nobody has decided, and the unit has not withdrawn it."""
        return self.state in {self.State.WAITING, self.State.ASKED}


class SystemReferralStep(ScopedModel):
    """What happened to a system referral: who, when, and what was written to the other side."""

    class Kind(models.TextChoices):
        """What was done."""

        ASKED = "asked", _("PPT spurte om mer")
        ADDED = "added", _("skolen eller barnehagen svarte")
        ACCEPTED = "accepted", _("tatt inn")
        ADVISED = "advised", _("råd gitt")
        WITHDRAWN = "withdrawn", _("trukket tilbake")

    referral = models.ForeignKey(SystemReferral, models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    text = models.TextField(blank=True, max_length=4_000)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    by_name = models.CharField(max_length=150)
    at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="kind at", ordinary="by_name", sensitive="text")

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["referral"], condition=Q(kind__in=ENDS), name="system_referral_ends_once"),
            models.CheckConstraint(
                condition=Q(kind__in=("accepted", "withdrawn")) | ~Q(text=""),
                name="step_says_something",
                violation_error_message=_("Skriv hva dere vil si."),
            ),
            parent("step_of_system_referral", "systemwork_systemreferral", "referral_id"),
            RowPolicy(
                rules={"STAFF": "all:s", "LEADER": "all:si", "HEAD": "all:s", "WORKER": "all:s", "PORTAL": "mine:si"}
            ),
        ]


class Activity(ProtectedModel):
    """One thing done. A row that was wrong is withdrawn and stays; nothing that counts looks at it any more."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    kind = models.CharField(_("type arbeid"), max_length=20, choices=ActivityKind.choices)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", db_index=False)
    theme = models.CharField(_("tema"), max_length=30, choices=ActivityTheme.choices)
    level = models.CharField(_("forebyggingsnivå"), max_length=20, choices=PreventionLevel.choices, blank=True)
    minutes = models.PositiveSmallIntegerField(_("minutter"))
    done_on = models.DateField(_("dag"), default=clock.today)
    text = models.CharField(_("kort om arbeidet"), max_length=500, blank=True)
    done_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)
    follow_up_on = models.DateField(_("avtalt oppfølging"), null=True, blank=True)
    followed_up_at = models.DateTimeField(null=True)
    referral = models.ForeignKey(SystemReferral, models.PROTECT, null=True, related_name="+")
    """What the unit had asked for, when the work is an answer to that."""
    corrects = models.ForeignKey("self", models.PROTECT, null=True, related_name="+", db_index=False)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    withdrawn_because = models.CharField(_("hvorfor"), max_length=200, blank=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="kind theme level registered_at followed_up_at withdrawn_at",
        ordinary="minutes done_on follow_up_on",
        sensitive="text withdrawn_because",
    )

    class Meta:
        indexes = [
            models.Index(fields=["-done_on", "-id"], condition=Q(withdrawn_at=None), name="activity_newest"),
            models.Index(fields=["unit", "-done_on"], condition=Q(withdrawn_at=None), name="activity_of_unit"),
            models.Index(fields=["done_by", "-registered_at"], name="activity_of_user"),
            models.Index(
                fields=["done_by", "follow_up_on"],
                condition=Q(withdrawn_at=None, followed_up_at=None, follow_up_on__isnull=False),
                name="open_follow_ups_of_user",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__gte=FEWEST_MINUTES, minutes__lte=MOST_MINUTES),
                name="activity_minutes_sane",
                violation_error_message=_("Skriv minuttene som et helt tall fra 1 til 720."),
            ),
            models.CheckConstraint(
                condition=Q(kind="internal", level="", unit=None) | (~Q(kind="internal") & ~Q(level="")),
                name="activity_level_but_internal",
                violation_error_message=_("Velg forebyggingsnivå. Internt arbeid har ikke noe nivå og ingen enhet."),
            ),
            models.CheckConstraint(
                condition=Q(follow_up_on=None) | Q(follow_up_on__gt=models.F("done_on")),
                name="activity_followed_up_after",
                violation_error_message=_("Oppfølgingen må være etter dagen for aktiviteten."),
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_because="")
                | (Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_because="")),
                name="activity_withdrawn_by_whom_and_why",
                violation_error_message=_("Skriv hvorfor aktiviteten trekkes tilbake."),
            ),
            RowPolicy(
                rules={"STAFF": "all:s self:iu", "LEADER": "all:siu", "HEAD": "all:siu", "WORKER": "all:s"},
                column="done_by_id",
                deny=False,
            ),
        ]

    @property
    def awaits_follow_up(self) -> bool:
        """Somebody was promised that we come back, and we have not yet."""
        return self.follow_up_on is not None and self.followed_up_at is None and self.withdrawn_at is None
