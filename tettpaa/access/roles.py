"""Permissions as one enum, roles as named lists of them with a description in plain words."""

import enum
from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _

from tettpaa.access.database_roles import DbRole
from tettpaa.core.doorways import Doorway


class Permission(enum.Enum):
    """One thing a role may do. Which child it may do it for is another question: grants answer that."""

    MY_DAY = _("se sin egen dag")
    CASE_LIST = _("se listen over saker")
    CASE_READ = _("lese en sak")
    CASE_WORK = _("arbeide i en sak: notat, samtykke, steg")
    CASE_CLOSE = _("avslutte en sak")
    CONCERN_REPORT = _("melde fra til barnevernet")
    CASE_REOPEN = _("åpne en avsluttet sak igjen")
    CASE_ENTER = _("føre inn en sak som alt er i gang")
    CASE_IMPORT = _("føre inn mange saker fra en fil")
    CHILD_READ = _("lese et barns mappe")
    CHILD_REGISTER = _("registrere barn og foresatte")
    YEAR_PROMOTE = _("flytte barna til et nytt skoleår")
    CHILD_MERGE = _("slå sammen to mapper om samme barn")
    ADDRESS_GRADE = _("gi bare navngitte tilgang til et barn")
    PORTAL_OPENING = _("gi en foresatt innsyn i portalen")
    REFERRAL_READ = _("lese en henvisning")
    REFERRAL_REGISTER = _("registrere henvisninger og se etter om alt er med")
    INTAKE_DECIDE = _("bestemme i inntak")
    ASSESSMENT_WRITE = _("skrive sakkyndig vurdering")
    ASSESSMENT_READ = _("lese en sakkyndig vurdering")
    ASSESSMENT_CONTROL = _("kvalitetssikre en sakkyndig vurdering")
    FILE_READ = _("åpne filer")
    POST_SEND = _("skrive ut og sende brev på papir")
    SEARCH = _("søke")
    UNIT_READ = _("se skoler og barnehager")
    UNIT_MANAGE = _("endre skoler, barnehager og ansatte")
    STAFF_READ = _("se hvem som arbeider i tjenesten")
    STAFF_MANAGE = _("registrere ansatte, stillinger og hvem som slutter")
    SYSTEM_WORK_READ = _("se systemarbeidet")
    SYSTEM_WORK_REGISTER = _("registrere aktiviteter: systemrettet, individrettet og internt arbeid")
    SYSTEM_WORK_MANAGE = _("rette kollegers aktiviteter og se timene til hver ansatt")
    QUALITY_READ = _("se om vi holder det vi har lovet")
    LIST_REVIEW = _("merke en liste som gjennomgått")
    LIST_SHARE = _("dele en visning av saker med en rolle")
    LIST_EXPORT = _("laste ned listen over saker som regneark")
    ROLES_READ = _("se hva rollene kan gjøre")
    TRAINING_REGISTER = _("registrere opplæring i personvern")
    CONDUCT_PUBLISH = _("publisere etiske retningslinjer")
    ACCESS_REQUEST = _("behandle krav om innsyn og retting")
    DISPOSAL_READ = _("se hva som kan kasseres, og når")
    DISPOSAL_APPROVE = _("godkjenne kassasjon")
    DISPOSAL_STOP = _("stanse kassasjon")
    SHIELD_DECIDE = _("avgjøre hva som skal skje med et sperret dokument")
    USER_MANAGE = _("invitere, sperre og hjelpe brukere")
    UNIT_SUBSTITUTE = _("velge vikar for lederen av en skole eller barnehage")
    UNIT_REFER = _("henvise fra skolen eller barnehagen")
    UNIT_DECIDE = _("registrere vedtak")
    UNIT_REPORT = _("skrive pedagogisk rapport")
    PARTNER_READ = _("lese dokumentene som er delt med en samarbeidspart")
    FAMILY_READ = _("se hvor saken er")
    FAMILY_REFER = _("be PPT om hjelp selv")
    FAMILY_ANSWER = _("svare på samtykke og kommentere utkast")
    ACCESS_FOLLOW_UP = _("følge opp hvem som har tilgang, og hvem som har lest")
    TEMPLATE_READ = _("se malene")
    TEMPLATE_MANAGE = _("lage, publisere og trekke tilbake maler")
    UNUSUAL_READING = _("følge opp uvanlig lesing")
    MEASURES_TREAT = _("registrere at målinger av ansatte er behandlet")
    OWN_ACCOUNT = _("endre egen innlogging og eget språk")


class Role(models.TextChoices):
    """The roles of the service, its units and its families (glossary A2)."""

    PP_ADVISER = "pp_adviser", _("PP-rådgiver")
    SPEECH_THERAPIST = "speech_therapist", _("logoped")
    EDUCATIONAL_AUDIOLOGIST = "educational_audiologist", _("audiopedagog")
    PROFESSIONAL_LEAD = "professional_lead", _("fagleder")
    HEAD_OF_SERVICE = "head_of_service", _("tjenesteleder")
    CLERK = "clerk", _("merkantil medarbeider")
    MUNICIPAL_ARCHIVIST = "municipal_archivist", _("kommunens arkivar")
    SYSTEM_ADMINISTRATOR = "system_administrator", _("systemadministrator")
    HEAD_TEACHER = "head_teacher", _("rektor")
    KINDERGARTEN_HEAD = "kindergarten_head", _("styrer")
    CONTACT_TEACHER = "contact_teacher", _("kontaktlærer")
    PEDAGOGICAL_LEADER = "pedagogical_leader", _("pedagogisk leder")
    DECISION_OFFICER = "decision_officer", _("saksbehandler hos vedtaksmyndigheten")
    PARTNER = "partner", _("samarbeidspart utenfor PPT")
    GUARDIAN = "guardian", _("foresatt")
    PUPIL = "pupil", _("elev som har fylt 15 år")


@dataclass(frozen=True)
class RoleDefinition:
    """What a role may do, where it comes in, and what the database lets it be."""

    description: Lazy | str
    db_role: DbRole
    permissions: frozenset[Permission]

    @property
    def doorway(self) -> Doorway:
        """Portal roles have a login of their own; all others sit at the desk."""
        return Doorway.PORTAL if self.db_role is DbRole.PORTAL else Doorway.DESK


_P = Permission
_DESK = {_P.ROLES_READ, _P.SEARCH, _P.UNIT_READ, _P.STAFF_READ, _P.QUALITY_READ, _P.OWN_ACCOUNT}
_CASEWORK = _DESK | {
    _P.MY_DAY,
    _P.CASE_LIST,
    _P.CASE_READ,
    _P.CASE_WORK,
    _P.CASE_CLOSE,
    _P.CONCERN_REPORT,
    _P.CASE_ENTER,
    _P.CHILD_READ,
    _P.ACCESS_REQUEST,
    _P.PORTAL_OPENING,
    _P.REFERRAL_READ,
    _P.ASSESSMENT_WRITE,
    _P.ASSESSMENT_READ,
    _P.ASSESSMENT_CONTROL,
    _P.LIST_REVIEW,
    _P.FILE_READ,
    _P.POST_SEND,
    _P.SYSTEM_WORK_READ,
    _P.SYSTEM_WORK_REGISTER,
    _P.TEMPLATE_READ,
}
_OVERVIEW = {_P.LIST_SHARE, _P.LIST_EXPORT}
_SYSTEM_WORK = {_P.SYSTEM_WORK_READ, _P.SYSTEM_WORK_REGISTER, _P.SYSTEM_WORK_MANAGE}
_TEMPLATES = {_P.TEMPLATE_READ, _P.TEMPLATE_MANAGE}
_UNIT = {_P.UNIT_REFER, _P.UNIT_DECIDE, _P.UNIT_REPORT, _P.FILE_READ, _P.OWN_ACCOUNT}
_TEACHER = {_P.UNIT_REPORT, _P.FILE_READ, _P.OWN_ACCOUNT}
_FAMILY = {_P.FAMILY_READ, _P.FAMILY_REFER, _P.FAMILY_ANSWER, _P.FILE_READ, _P.OWN_ACCOUNT}

_TEACHER_TEXT = _(
    "Skriver pedagogisk rapport sammen med lederen, om de barna lederen har valgt, så lenge barnet går der. "
    "Ser ikke saken og ingen andre barn. Kan være vikar for lederen, og gjør da det samme som lederen, "
    "til og med siste dag."
)
_ADVISER_TEXT = _(
    "Arbeider i sakene de har fått ansvar for. Ser ikke kollegers saker og finner dem ikke i søk. "
    "Kan bes om å kvalitetssikre en vurdering, og ser da den saken. "
    "Registrerer arbeidet sitt og ser tjenestens systemarbeid."
)

ROLES: dict[Role, RoleDefinition] = {
    Role.PP_ADVISER: RoleDefinition(_ADVISER_TEXT, DbRole.STAFF, frozenset(_CASEWORK)),
    Role.SPEECH_THERAPIST: RoleDefinition(_ADVISER_TEXT, DbRole.STAFF, frozenset(_CASEWORK)),
    Role.EDUCATIONAL_AUDIOLOGIST: RoleDefinition(_ADVISER_TEXT, DbRole.STAFF, frozenset(_CASEWORK)),
    Role.PROFESSIONAL_LEAD: RoleDefinition(
        _(
            "Leder inntak, fordeler saker og kvalitetssikrer. Ser alle saker i seksjonen, men ikke dem som er sperret, "
            "og ikke testprotokollene."
        ),
        DbRole.LEADER,
        frozenset(
            _CASEWORK
            | _SYSTEM_WORK
            | _OVERVIEW
            | _TEMPLATES
            | {
                _P.CASE_REOPEN,
                _P.ACCESS_FOLLOW_UP,
                _P.UNUSUAL_READING,
                _P.MEASURES_TREAT,
                _P.CASE_IMPORT,
                _P.TRAINING_REGISTER,
                _P.CONDUCT_PUBLISH,
                _P.INTAKE_DECIDE,
                _P.CHILD_REGISTER,
                _P.YEAR_PROMOTE,
                _P.CHILD_MERGE,
                _P.ADDRESS_GRADE,
                _P.REFERRAL_REGISTER,
                _P.UNIT_MANAGE,
                _P.UNIT_SUBSTITUTE,
                _P.DISPOSAL_READ,
                _P.DISPOSAL_STOP,
                _P.SHIELD_DECIDE,
                _P.STAFF_MANAGE,
            }
        ),
    ),
    Role.HEAD_OF_SERVICE: RoleDefinition(
        _(
            "Ser lister, tidsbruk og tall for hele tjenesten. "
            "Leser tekst i en sak bare når det er gitt tilgang til den."
        ),
        DbRole.HEAD,
        frozenset(
            _DESK
            | _SYSTEM_WORK
            | _OVERVIEW
            | _TEMPLATES
            | {
                _P.MY_DAY,
                _P.CASE_LIST,
                _P.CASE_READ,
                _P.LIST_REVIEW,
                _P.STAFF_MANAGE,
                _P.UNUSUAL_READING,
                _P.MEASURES_TREAT,
                _P.TRAINING_REGISTER,
                _P.CONDUCT_PUBLISH,
            }
        ),
    ),
    Role.CLERK: RoleDefinition(
        _(
            "Registrerer henvisninger, barn og foresatte, ser etter om alt er med, og sender ut. "
            "Ser ikke journal, utkast eller testprotokoller."
        ),
        DbRole.CLERK,
        frozenset(
            _DESK
            | {
                _P.MY_DAY,
                _P.CASE_LIST,
                _P.CASE_READ,
                _P.CASE_ENTER,
                _P.TRAINING_REGISTER,
                _P.CHILD_READ,
                _P.CHILD_REGISTER,
                _P.YEAR_PROMOTE,
                _P.REFERRAL_READ,
                _P.REFERRAL_REGISTER,
                _P.UNIT_SUBSTITUTE,
                _P.LIST_REVIEW,
                _P.FILE_READ,
                _P.POST_SEND,
            }
        ),
    ),
    Role.MUNICIPAL_ARCHIVIST: RoleDefinition(
        _(
            "Avgjør hva som skal kasseres når tiden er ute, og kan stanse det. "
            "Ser saksnummer, sakstype og datoer, men verken navn eller innhold."
        ),
        DbRole.REPORT,
        frozenset(
            {
                _P.ROLES_READ,
                _P.DISPOSAL_READ,
                _P.DISPOSAL_APPROVE,
                _P.DISPOSAL_STOP,
                _P.SHIELD_DECIDE,
                _P.OWN_ACCOUNT,
            }
        ),
    ),
    Role.SYSTEM_ADMINISTRATOR: RoleDefinition(
        _(
            "Inviterer og sperrer brukere, og holder enhetene og lista over ansatte i orden. "
            "Ser ingen barn og ingen saker."
        ),
        DbRole.ADMIN,
        frozenset(
            {
                _P.ROLES_READ,
                _P.UNIT_READ,
                _P.UNIT_MANAGE,
                _P.UNIT_SUBSTITUTE,
                _P.STAFF_READ,
                _P.TRAINING_REGISTER,
                _P.STAFF_MANAGE,
                _P.USER_MANAGE,
                _P.QUALITY_READ,
                _P.OWN_ACCOUNT,
            }
        ),
    ),
    Role.HEAD_TEACHER: RoleDefinition(
        _(
            "Henviser elever ved egen skole og får vurderingen. "
            "Registrerer vedtaket når kommunen har bestemt at rektor gjør det. Ser ikke PPTs journal."
        ),
        DbRole.PORTAL,
        frozenset(_UNIT),
    ),
    Role.KINDERGARTEN_HEAD: RoleDefinition(
        _("Henviser barn i egen barnehage og ser hvor saken er. Kommunen fatter vedtaket. Ser ikke PPTs journal."),
        DbRole.PORTAL,
        frozenset(_UNIT - {_P.UNIT_DECIDE}),
    ),
    Role.CONTACT_TEACHER: RoleDefinition(_TEACHER_TEXT, DbRole.PORTAL, frozenset(_TEACHER)),
    Role.PEDAGOGICAL_LEADER: RoleDefinition(_TEACHER_TEXT, DbRole.PORTAL, frozenset(_TEACHER)),
    Role.DECISION_OFFICER: RoleDefinition(
        _(
            "Får vurderingene som kommunen selv skal gjøre vedtak etter, og registrerer vedtaket. "
            "Ser ikke PPTs journal."
        ),
        DbRole.PORTAL,
        frozenset({_P.UNIT_DECIDE, _P.FILE_READ, _P.OWN_ACCOUNT}),
    ),
    Role.PARTNER: RoleDefinition(
        _(
            "Arbeider i en annen tjeneste som hjelper barnet. Leser bare de dokumentene som er delt, "
            "til og med siste dag. Ser ikke saken, og finner ingen barn."
        ),
        DbRole.PORTAL,
        frozenset({_P.PARTNER_READ, _P.FILE_READ, _P.OWN_ACCOUNT}),
    ),
    Role.GUARDIAN: RoleDefinition(
        _("Ser hvor saken er, samtykker, leser utkastet og sier hva de mener. Bare når en ansatt har åpnet for det."),
        DbRole.PORTAL,
        frozenset(_FAMILY),
    ),
    Role.PUPIL: RoleDefinition(
        _("Eleven bestemmer selv fra 15 år, og ser det samme som foresatte ellers ville sett."),
        DbRole.PORTAL,
        frozenset(_FAMILY),
    ),
}

AT_DESK = tuple(role for role, definition in ROLES.items() if definition.doorway is Doorway.DESK)
"""The roles of those who work in the service."""
FAMILY = frozenset({Role.GUARDIAN, Role.PUPIL})
"""Let in by those who have the case, and by nobody else."""


class GrantBasis(models.TextChoices):
    """Why an access exists (glossary A2)."""

    ASSIGNED = "assigned", _("saksansvarlig")
    CO_ASSIGNED = "co_assigned", _("medsaksbehandler")
    SUBSTITUTE = "substitute", _("vikar for saksansvarlig")
    TEAM_QUESTION = "team_question", _("svarer på et spørsmål til kompetanseteamet")
    INTAKE = "intake", _("deltaker i inntak")
    QUALITY_CONTROL = "quality_control", _("kvalitetssikrer")
    UNIT_CONTACT = "unit_contact", _("PPTs kontaktperson for skolen eller barnehagen")
    GUARDIAN = "guardian", _("foresatt med foreldreansvar")
    PUPIL = "pupil", _("elev som har fylt 15 år")
    UNIT_STAFF = "unit_staff", _("ansatt ved skolen eller i barnehagen")
    NAMED_TEACHER = "named_teacher", _("læreren som lederen har valgt for barnet")
    DECIDING_OFFICE = "deciding_office", _("saksbehandler hos vedtaksmyndigheten")
    DRAFT_READER = "draft_reader", _("leser et utkast til henvisning")
    PARTNER = "partner", _("samarbeidspart utenfor PPT")
    EMERGENCY = "emergency", _("bruker av nødtilgang")


class ScopeKind(models.TextChoices):
    """What a compartment holds. Access is given to one compartment at a time."""

    UNIT = "unit", _("skole eller barnehage")
    FOLDER = "folder", _("barnets mappe")
    REFERRAL = "referral", _("henvisning")
    REFERRAL_READING = "referral_reading", _("utkast til henvisning som én i familien leser")
    UNIT_REPORT = "unit_report", _("pedagogisk rapport som skolen eller barnehagen skriver")
    CASE_STAFF = "case_staff", _("saken, bare for PPT")
    CASE_FAMILY = "case_family", _("saken, delt med familien")
    CASE_UNIT = "case_unit", _("saken, delt med skolen eller barnehagen")
    CASE_DECISION = "case_decision", _("saken, delt med vedtaksmyndigheten")
    CASE_PARTNER = "case_partner", _("det som er delt med én samarbeidspart")
    CASE_PERSON = "case_person", _("det én person har sagt i saken")
    CASE_TEACHER = "case_teacher", _("det PPT og én lærer har skrevet til hverandre")
    CASE_PROTOCOLS = "case_protocols", _("testprotokollene i saken")
    ONE_GUARDIAN = "guardian_copy", _("det én foresatt har fått etter gjennomgang")
    ARCHIVE = "archive", _("det som er bevart av avsluttede saker")
    IMPORT = "import", _("fil med saker som skal føres inn")
