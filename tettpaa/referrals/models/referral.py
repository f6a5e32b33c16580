"""The referral as it was written, and what it was checked for."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import PEOPLE, RowPolicy, parent
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import StoredFile
from tettpaa.organisation.models import Unit
from tettpaa.participation.models import Channel
from tettpaa.participation.models.base import interpreter_field
from tettpaa.people.models import Child, Guardian
from tettpaa.referrals.models.kinds import CaseKind

_REFERRAL = PEOPLE | {"PORTAL": "mine:siu"}
_DRAFT_PARTS = PEOPLE | {"PORTAL": "mine:siud", "CLERK": "all:siud"}
_SHARED = PEOPLE | {"PORTAL": "mine:s"}


class ReferralReason(models.TextChoices):
    """Local list; one main reason. Says what is hard, never what a child is."""

    LANGUAGE = "language", _("språk og tale")
    ATTENTION = "attention", _("konsentrasjon og oppmerksomhet")
    SOCIAL = "social", _("samspill og følelser")
    LEARNING = "learning", _("læring i flere fag")
    READING = "reading", _("lesing og skriving")
    MATHEMATICS = "mathematics", _("matematikk")
    HEARING_VISION = "hearing_vision", _("hørsel eller syn")
    ABSENCE = "absence", _("skolefravær")
    DEVELOPMENT = "development", _("utvikling")
    OTHER = "other", _("annet")


class Referral(ScopedModel):
    """A request to PPT about one child. A draft until it has a submission; afterwards only its child may be linked."""

    class Channel(models.TextChoices):
        """How it came."""

        PORTAL = "portal", _("i portalen")
        PAPER = "paper", _("på papir")

    class Referrer(models.TextChoices):
        """Whose request it is. That of guardians and pupils is never returned."""

        UNIT = "unit", _("skolen eller barnehagen")
        GUARDIAN = "guardian", _("foresatt")
        PUPIL = "pupil", _("eleven selv")
        ADULT = "adult", _("den voksne selv")
        AGENCY = "agency", _("en annen tjeneste")

    kind = models.CharField(_("hva gjelder henvisningen?"), max_length=40, choices=CaseKind.choices, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", verbose_name=_("skole eller barnehage"))
    channel = models.CharField(max_length=20, choices=Channel.choices, default=Channel.PORTAL)
    referrer_kind = models.CharField(
        _("hvem er det som henviser?"), max_length=10, choices=Referrer.choices, default=Referrer.UNIT
    )
    share_with_unit = models.BooleanField(_("kan skolen eller barnehagen lese det du har skrevet?"), null=True)
    """Asked of a family that refers itself; a unit reads its own."""
    received_on = models.DateField(_("mottatt"), null=True, blank=True)
    language = models.CharField(max_length=2, default="nb")
    started_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    started_at = models.DateTimeField(default=clock.now)
    saved_at = models.DateTimeField(default=clock.now)
    referrer_name = models.CharField(_("hvem henviser?"), max_length=120, blank=True)
    referrer_role = models.CharField(_("rolle"), max_length=80, blank=True)
    contact_name = models.CharField(_("kontaktperson"), max_length=120, blank=True)
    contact_phone = models.CharField(_("telefon"), max_length=20, blank=True)

    child = models.ForeignKey(Child, models.PROTECT, null=True, related_name="+", db_index=False)
    child_first_name = models.CharField(_("fornavn"), max_length=80, blank=True)
    child_last_name = models.CharField(_("etternavn"), max_length=80, blank=True)
    child_birth_date = models.DateField(_("fødselsdato"), null=True, blank=True)
    identity_sealed = models.BinaryField(null=True)
    identity_hash = models.BinaryField(max_length=32, null=True)
    group = models.CharField(_("klasse eller avdeling"), max_length=40, blank=True)
    child_language = models.CharField(_("språk hjemme"), max_length=80, blank=True)
    interpreter_language = models.CharField(_("behov for tolk"), max_length=60, blank=True)
    protected_address = models.BooleanField(_("barnet har adresse som skal beskyttes"), default=False)

    order_question = models.TextField(_("hva vil dere at PPT skal svare på?"), blank=True, max_length=4_000)
    wants_assessment = models.BooleanField(_("ber dere om en sakkyndig vurdering?"), null=True)
    main_reason = models.CharField(
        _("viktigste henvisningsgrunn"), max_length=30, choices=ReferralReason.choices, blank=True
    )
    concern = models.TextField(_("hva strever barnet med, og siden når?"), blank=True, max_length=20_000)
    strengths = models.TextField(_("hva får barnet til, og hva liker barnet?"), blank=True, max_length=20_000)
    ordinary_provision = models.TextField(_("hvordan er det ordinære tilbudet i dag?"), blank=True, max_length=20_000)
    hearing_checked_on = models.DateField(_("hørsel sjekket"), null=True, blank=True)
    vision_checked_on = models.DateField(_("syn sjekket"), null=True, blank=True)
    other_services = models.CharField(_("andre tjenester rundt barnet"), max_length=300, blank=True)
    discussed_first = models.BooleanField(_("er dette drøftet med PPT først?"), null=True)
    discussed_with = models.CharField(_("når og med hvem?"), max_length=200, blank=True)
    child_view = models.TextField(_("hva sier barnet selv?"), blank=True, max_length=20_000)
    child_view_from = models.CharField(_("hvem snakket med barnet, og når?"), max_length=200, blank=True)
    child_view_not_heard = models.CharField(_("hvorfor er barnet ikke spurt?"), max_length=500, blank=True)
    guardians_view = models.TextField(_("hva sier foresatte?"), blank=True, max_length=20_000)
    """What each of them says, with the name before it; made from the rows of the guardians where there are any."""
    pupil_has_seen = models.BooleanField(_("eleven har sett hele henvisningen"), default=False)

    awaits_check = models.BooleanField(default=False, editable=False)
    """Sent, and neither complete nor decided. Kept by the database, as the next is: ``0002_what_a_referral_awaits``."""
    awaits_intake = models.BooleanField(default=False, editable=False)
    """Complete, and not decided."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="kind channel referrer_kind received_on language started_at saved_at wants_assessment discussed_first "
        "share_with_unit awaits_check awaits_intake pupil_has_seen",
        ordinary="referrer_name referrer_role contact_name contact_phone child_first_name child_last_name "
        "child_birth_date group",
        sensitive="child_language interpreter_language protected_address order_question main_reason concern strengths "
        "ordinary_provision hearing_checked_on vision_checked_on other_services discussed_with child_view "
        "child_view_from child_view_not_heard guardians_view",
        identity="identity_sealed identity_hash",
    )

    class Meta:
        indexes = [
            models.Index(fields=["scope", "-started_at"], name="referral_scope"),
            models.Index(fields=["unit", "-started_at"], name="referral_unit"),
            models.Index(fields=["scope"], condition=Q(awaits_check=True), name="referral_awaits_check"),
            models.Index(fields=["scope"], condition=Q(awaits_intake=True), name="referral_awaits_intake"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="referral_with_scope"),
            models.UniqueConstraint(fields=["scope"], name="one_referral_per_scope"),
            RowPolicy(rules=_REFERRAL),
        ]

    hides_place = False
    """Whether the child is hidden; the desk's queries answer it, and a unit reads its own as it is."""

    @property
    def place(self) -> str:
        """The unit's name, or that there is none; of a hidden child neither."""
        if self.hides_place:
            return gettext("skjult sted")
        return self.unit.name if self.unit else str(_("går ikke i barnehage eller skole"))

    @property
    def shown_group(self) -> str:
        """The class, unless the child is hidden."""
        return "" if self.hides_place else self.group

    @property
    def is_own(self) -> bool:
        """The family's own request: never returned, and nothing has to be there before it counts."""
        return self.referrer_kind in (self.Referrer.GUARDIAN, self.Referrer.PUPIL, self.Referrer.ADULT)

    @property
    def child_name(self) -> str:
        """As the referrer wrote it."""
        return f"{self.child_first_name} {self.child_last_name}".strip()


class ReferralGuardian(ScopedModel):
    """A guardian as the referrer knows them; the clerk checks before it becomes a guardian in the folder."""

    referral = models.ForeignKey(Referral, models.PROTECT, related_name="guardians", db_index=False)
    first_name = models.CharField(_("fornavn"), max_length=80)
    last_name = models.CharField(_("etternavn"), max_length=80)
    relation = models.CharField(_("hvem er det?"), max_length=20, choices=Guardian.Relation.choices)
    has_parental_responsibility = models.BooleanField(_("har foreldreansvar"), default=True)
    lives_with_child = models.BooleanField(_("barnet bor her"), default=True)
    phone = models.CharField(_("telefon"), max_length=20, blank=True)
    interpreter_language = models.CharField(_("behov for tolk"), max_length=60, blank=True)
    own_view = models.TextField(_("hva sier hen?"), blank=True, max_length=20_000)
    """In their own words, as they told it."""
    own_view_on = models.DateField(null=True, blank=True)
    """The day they wrote it themselves in the portal; empty where the unit wrote down what they said."""
    has_seen_referral = models.BooleanField(_("har sett hele henvisningen"), default=False)
    """Seen as it stands now (``ReferralViewing``): when the text changes, it is to be shown again."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        ordinary="first_name last_name phone interpreter_language",
        sensitive="relation has_parental_responsibility lives_with_child own_view own_view_on has_seen_referral",
    )

    class Meta:
        indexes = [models.Index(fields=["referral", "scope", "last_name"], name="referral_guardians")]
        constraints = [
            parent("guardian_of_referral", "referrals_referral", "referral_id"),
            RowPolicy(rules=_DRAFT_PARTS),
        ]

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}"


class TriedMeasure(ScopedModel):
    """What the unit has tried, for how long, with what effect."""

    referral = models.ForeignKey(Referral, models.PROTECT, related_name="measures", db_index=False)
    what = models.CharField(_("hva er prøvd?"), max_length=300)
    period = models.CharField(_("hvor lenge?"), max_length=80, blank=True)
    effect = models.CharField(_("hva ble bedre?"), max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="position", sensitive="what period effect")

    class Meta:
        indexes = [models.Index(fields=["referral", "scope", "position"], name="referral_measures")]
        constraints = [
            parent("measure_of_referral", "referrals_referral", "referral_id"),
            RowPolicy(rules=_DRAFT_PARTS),
        ]


class ReferralAttachment(ScopedModel):
    """A file beside the referral: the pedagogical report, a mapping, a scanned signature."""

    referral = models.ForeignKey(Referral, models.PROTECT, related_name="attachments", db_index=False)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    is_report = models.BooleanField(_("dette er den pedagogiske rapporten"), default=False)
    added_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="is_report added_at")

    class Meta:
        indexes = [models.Index(fields=["referral", "scope", "added_at"], name="referral_files")]
        constraints = [
            parent("attachment_of_referral", "referrals_referral", "referral_id"),
            parent("attachment_file", "documents_storedfile", "file_id"),
            RowPolicy(rules=_DRAFT_PARTS),
        ]


class ReferralViewing(ScopedModel):
    """One of the family was shown the whole referral with its attachments before it was sent: how, when, by whom."""

    referral = models.ForeignKey(Referral, models.PROTECT, related_name="viewings", db_index=False)
    who = models.CharField(_("hvem har sett henvisningen?"), max_length=161)
    is_pupil = models.BooleanField(default=False)
    how = models.CharField(_("hvordan?"), max_length=20, choices=Channel.choices)
    seen_on = models.DateField(_("når?"), default=clock.today)
    interpreter = interpreter_field()
    interpreter_language = models.CharField(_("språk"), max_length=60, blank=True)
    shown_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    reader = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    """Who read it in the portal, signed in as oneself."""
    version = models.PositiveSmallIntegerField(null=True)
    """Which version of it that was, in the portal."""
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="is_pupil registered_at version", ordinary="who", sensitive="how seen_on interpreter interpreter_language"
    )

    class Meta:
        indexes = [models.Index(fields=["referral", "scope", "registered_at"], name="referral_viewings")]
        constraints = [
            parent("viewing_of_referral", "referrals_referral", "referral_id"),
            RowPolicy(rules=PEOPLE | {"PORTAL": "mine:si"}),
        ]


class ReferralSubmission(ScopedModel):
    """The moment it was sent: the clock starts here. Can happen once, however often the button is pressed."""

    referral = models.OneToOneField(Referral, models.PROTECT, related_name="submission")
    submitted_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    submitted_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="submitted_at")

    class Meta:
        indexes = [models.Index(fields=["submitted_at"], name="submission_at")]
        constraints = [
            parent("submission_of_referral", "referrals_referral", "referral_id"),
            RowPolicy(rules=PEOPLE | {"PORTAL": "mine:si", "CLERK": "all:si"}),
        ]


class DeficiencyNotice(ScopedModel):
    """What is missing, asked of the unit with a date. The clock runs on."""

    referral = models.ForeignKey(Referral, models.PROTECT, related_name="deficiencies", db_index=False)
    missing = models.TextField(_("hva mangler?"), max_length=4_000)
    answer_by = models.DateField(_("svar innen"))
    asked_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    asked_at = models.DateTimeField(default=clock.now)
    answer = models.TextField(_("svar fra skolen eller barnehagen"), blank=True, max_length=20_000)
    answered_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="answer_by asked_at answered_at", sensitive="missing answer"
    )

    class Meta:
        indexes = [models.Index(fields=["referral", "scope", "-asked_at"], name="referral_missing")]
        constraints = [parent("notice_of_referral", "referrals_referral", "referral_id"), RowPolicy(rules=_REFERRAL)]


class CompletenessCheck(ScopedModel):
    """A clerk has looked: everything is there, the child is found or registered."""

    referral = models.OneToOneField(Referral, models.PROTECT, related_name="completeness")
    checked_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    checked_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="checked_at")

    class Meta:
        constraints = [parent("check_of_referral", "referrals_referral", "referral_id"), RowPolicy(rules=_SHARED)]
