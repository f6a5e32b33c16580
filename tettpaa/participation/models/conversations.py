"""The conversation with the child: planned, held, and given further piece by piece. Closed to every portal."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import TEXT, RowPolicy, parent
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import StoredFile
from tettpaa.participation.models.base import interpreter_field


class Support(models.TextChoices):
    """What helps a child to say what it means (OL § 11-12 for alternative and augmentative communication)."""

    PICTURES = "pictures", _("bilder eller bildekort")
    DRAWING = "drawing", _("tegning, figurer eller lek")
    INTERPRETER = "interpreter", _("tolk")
    AAC = "aac", _("ASK: kommunikasjon uten tale")
    SIGN = "sign", _("tegnspråk eller tegn som støtte")
    TRUSTED_ADULT = "trusted_adult", _("en voksen barnet er trygg på")
    BREAKS = "breaks", _("pauser og kort tid")


class ConversationForm(models.TextChoices):
    """How it is held."""

    TALK = "talk", _("samtale")
    PLAY = "play", _("lek eller tegning")
    WALK = "walk", _("gåtur eller aktivitet")
    PICTURES = "pictures", _("med bilder eller ASK")


class ConversationPlan(ScopedModel):
    """Where and with whom one will talk with the child, what helps the child, and what one will ask about."""

    planned_on = models.DateField(_("når?"))
    place = models.CharField(_("hvor?"), max_length=120)
    form = models.CharField(_("hvordan?"), max_length=20, choices=ConversationForm.choices)
    present = models.CharField(_("hvem er med?"), max_length=200, blank=True)
    supports = models.JSONField(default=list)
    """Codes of ``Support``."""
    interpreter_language = models.CharField(_("språk for tolken"), max_length=60, blank=True)
    prompts = models.TextField(_("hva vil du snakke om?"), max_length=4_000, blank=True)
    planned_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    planned_at = models.DateTimeField(default=clock.now)
    cancelled_at = models.DateTimeField(null=True)
    cancelled_because = models.CharField(_("hvorfor ble det ikke noe av?"), max_length=300, blank=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="planned_at cancelled_at",
        sensitive="planned_on place form present supports interpreter_language prompts cancelled_because",
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "planned_on"], name="conversation_plan_scope")]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="conversation_plan_with_scope"),
            models.CheckConstraint(
                condition=Q(cancelled_at=None) | ~Q(cancelled_because=""),
                name="cancelled_plan_has_reason",
                violation_error_message=_("Skriv hvorfor det ikke ble noe av samtalen."),
            ),
            RowPolicy(rules=TEXT),
        ]


class ChildConversation(ScopedModel):
    """A conversation with the child: form, place, support used, the child's own words. Closed to portals."""

    Form = ConversationForm

    plan = models.OneToOneField(ConversationPlan, models.PROTECT, null=True, related_name="held")
    held_on = models.DateField(_("når?"), default=clock.today)
    form = models.CharField(_("form"), max_length=20, choices=ConversationForm.choices)
    place = models.CharField(_("hvor?"), max_length=120)
    present = models.CharField(_("hvem var med?"), max_length=200, blank=True)
    supports = models.JSONField(default=list)
    """Codes of ``Support``."""
    support = models.CharField(_("annen støtte i samtalen"), max_length=200, blank=True)
    interpreter = interpreter_field()
    interpreter_language = models.CharField(_("tolk"), max_length=60, blank=True)
    own_words = models.TextField(_("barnets egne ord"), max_length=20_000)
    weighed = models.TextField(_("hvordan er dette vektlagt?"), blank=True, max_length=20_000)
    held_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at",
        sensitive="held_on form place present supports support interpreter interpreter_language own_words weighed",
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "-held_on"], name="conversation_scope")]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="conversation_with_scope"),
            parent("conversation_as_planned", "participation_conversationplan", "plan_id"),
            RowPolicy(rules=TEXT),
        ]


class ConversationDrawing(ScopedModel):
    """A drawing or a photograph from the conversation, and what the child said about it."""

    conversation = models.ForeignKey(ChildConversation, models.PROTECT, related_name="+", db_index=False)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    told = models.CharField(_("hva fortalte barnet om det?"), max_length=500)
    added_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    added_at = models.DateTimeField(default=clock.now)
    removed_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="added_at removed_at", sensitive="told")

    class Meta:
        indexes = [models.Index(fields=["conversation", "scope", "added_at"], name="drawing_conversation")]
        constraints = [
            parent("drawing_of_conversation", "participation_childconversation", "conversation_id"),
            parent("drawing_file", "documents_storedfile", "file_id"),
            RowPolicy(rules=TEXT),
        ]


class ConversationPiece(ScopedModel):
    """One thing the child has said, and whether the child wants it passed on, and to whom. Lies with PPT."""

    class Wish(models.TextChoices):
        """What the child wants."""

        PASS_ON = "pass_on", _("barnet vil at det blir sagt videre")
        KEEP = "keep", _("barnet vil ikke at det blir sagt videre")

    conversation = models.ForeignKey(ChildConversation, models.PROTECT, related_name="+", db_index=False)
    words = models.TextField(_("hva?"), max_length=2_000)
    wish = models.CharField(_("hva vil barnet?"), max_length=10, choices=Wish.choices)
    to = models.JSONField(default=list)
    """Whom the child wants to know it: ``unit``, or the id of a guardian."""
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    written_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="written_at", sensitive="words wish to")

    class Meta:
        indexes = [models.Index(fields=["conversation", "scope", "written_at"], name="piece_conversation")]
        constraints = [
            parent("piece_of_conversation", "participation_childconversation", "conversation_id"),
            RowPolicy(rules=TEXT),
        ]


class PieceRelease(ScopedModel):
    """One piece given to one of them, after the child was told. In the receiver's own compartment, as it was given."""

    piece = models.ForeignKey(ConversationPiece, models.PROTECT, related_name="+", db_index=False)
    words = models.TextField(max_length=2_000)
    told_child_on = models.DateField(_("når fikk barnet vite det?"))
    told_child_how = models.CharField(_("hvordan fikk barnet vite det?"), max_length=300)
    released_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    released_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="released_at ended_at", sensitive="words told_child_on told_child_how"
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "-released_at"], name="piece_release_scope")]
        constraints = [
            models.UniqueConstraint(fields=["piece", "scope"], condition=Q(ended_at=None), name="piece_given_once"),
            models.CheckConstraint(
                condition=~Q(told_child_how=""),
                name="child_told_before_release",
                violation_error_message=_("Fortell barnet hva som blir sagt videre, og skriv hvordan du gjorde det."),
            ),
            RowPolicy(rules=TEXT | {"PORTAL": "mine:s"}),
        ]


class SafetyAnswer(ScopedModel):
    """«Er det trygt at foresatte vet?» about one conversation, or about the whole case. The newest answer holds.

    Nothing is given to a guardian before the answer is yes; a later no takes back what was given.
    """

    class Answer(models.TextChoices):
        """Not sure is as good as no."""

        SAFE = "safe", _("ja, det er trygt")
        UNSURE = "unsure", _("jeg er ikke sikker")
        NOT_SAFE = "not_safe", _("nei")

    conversation = models.ForeignKey(ChildConversation, models.PROTECT, null=True, related_name="+", db_index=False)
    answer = models.CharField(_("er det trygt at foresatte vet?"), max_length=10, choices=Answer.choices)
    reason = models.TextField(_("hvorfor mener du det?"), max_length=2_000)
    answered_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    answered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="answered_at", sensitive="answer reason")

    class Meta:
        indexes = [models.Index(fields=["scope", "-answered_at"], name="safety_scope")]
        constraints = [
            parent("safety_of_conversation", "participation_childconversation", "conversation_id"),
            models.CheckConstraint(condition=~Q(reason=""), name="safety_answer_has_reason"),
            RowPolicy(rules=TEXT),
        ]
