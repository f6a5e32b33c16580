"""The kinds of case by their names in lists; the rules of each are data."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CaseKind(models.TextChoices):
    """What the referral is about; the rules of each kind are data (``core/law``)."""

    INDIVIDUAL_EDUCATION = "individual_education", _("individuelt tilrettelagt opplæring")
    SPECIAL_EDUCATIONAL_ASSISTANCE = "special_educational_assistance", _("spesialpedagogisk hjelp")
    KINDERGARTEN_SPEECH_THERAPY = "kindergarten_speech_therapy", _("logopedhjelp i barnehage")
    AUDIOLOGY_FOLLOW_UP = "audiology_follow_up", _("oppfølging fra audiopedagog")
    DEFERRED_SCHOOL_START = "deferred_school_start", _("utsatt skolestart")
    EARLY_SCHOOL_START = "early_school_start", _("tidlig skolestart")
    EXEMPTION_PART = "exemption_part", _("fritak fra en del av opplæringsplikten")
    EXEMPTION_WHOLE = "exemption_whole", _("fritak fra hele opplæringsplikten")
    PRESCHOOL_SIGN_LANGUAGE = "preschool_sign_language", _("tegnspråkopplæring i barnehagealder")
    SCHOOL_SIGN_LANGUAGE = "school_sign_language", _("opplæring i og på norsk tegnspråk")
    PERSONAL_ASSISTANCE = "personal_assistance", _("personlig assistanse i skolen")
    PHYSICAL_ADAPTATION = "physical_adaptation", _("fysisk tilrettelegging og tekniske hjelpemidler")
    ADULT_EDUCATION = "adult_education", _("opplæring for voksne")
    DISABILITY_ADAPTATION = "disability_adaptation", _("tilrettelegging for barn med nedsatt funksjonsevne")
