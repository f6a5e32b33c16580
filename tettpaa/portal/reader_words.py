"""Roles and reasons that a family may meet in the log of who has read: the words of ``access``, kept in English too."""

from django.utils.translation import gettext_noop as _

WORDS = (
    _("PP-rådgiver"),
    _("logoped"),
    _("audiopedagog"),
    _("fagleder"),
    _("tjenesteleder"),
    _("merkantil medarbeider"),
    _("kommunens arkivar"),
    _("systemadministrator"),
    _("rektor"),
    _("styrer"),
    _("saksbehandler hos vedtaksmyndigheten"),
    _("saksansvarlig"),
    _("medsaksbehandler"),
    _("vikar for saksansvarlig"),
    _("svarer på et spørsmål til kompetanseteamet"),
    _("deltaker i inntak"),
    _("kvalitetssikrer"),
    _("PPTs kontaktperson for skolen eller barnehagen"),
    _("ansatt ved skolen eller i barnehagen"),
    _("bruker av nødtilgang"),
    _("samarbeidspart utenfor PPT"),
)
