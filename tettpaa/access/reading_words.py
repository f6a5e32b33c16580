"""What the read log says, in plain words: «Åpnet saken», «Leste sakkyndig vurdering». A test walks every code."""

from django.db import models
from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _


class Group(models.TextChoices):
    """What one can narrow the log to."""

    CASE = "case", _("Saken")
    JOURNAL = "journal", _("Journal og notater")
    ASSESSMENT = "assessment", _("Sakkyndig vurdering")
    FILE = "file", _("Filer")
    CHILD = "child", _("Barnets mappe")
    REFERRAL = "referral", _("Henvisning")
    PORTAL = "portal", _("Portalen")
    LIST = "list", _("Lister og søk")
    OTHER = "other", _("Annet")


_C, _J, _A, _F = Group.CASE, Group.JOURNAL, Group.ASSESSMENT, Group.FILE
_CONSENTS = _("Åpnet saken: samtykker og stemmer")
_ENDING = _("Åpnet saken: vedtak og avslutning")
_PLAN = _("Åpnet saken: plan")
_ACCESS = _("Åpnet saken: hvem har tilgang")
_TASKS = _("Åpnet saken: oppgaver")
_WRITE = _("Skrev eller endret et notat")
_FLIT = _("Åpnet saken: flytting")
_ASSESSED = _("Åpnet sakkyndig vurdering")

WORDS: dict[str, tuple[Group, Lazy | str]] = {
    "case": (_C, _("Åpnet saken")),
    "case.timeline": (_C, _("Åpnet saken: tidslinje")),
    "case.documents": (_F, _("Så listen over dokumenter i saken")),
    "case.journal": (_J, _("Leste journalen")),
    "case.note": (_J, _("Leste et notat")),
    "note": (_J, _("Leste et notat")),
    **dict.fromkeys(("case.write_note", "case.edit_note", "case.lock_note", "case.visit_note"), (_J, _WRITE)),
    "case.messages": (_C, _("Så hvem det er skrevet meldinger med")),
    "messages": (_C, _("Leste meldinger")),
    "case.protocols": (_F, _("Så testprotokollene i saken")),
    "case.shut": (_F, _("Sperret et dokument")),
    "document_shield": (_F, _("Leste et sperret dokument for å avgjøre hva som skal skje")),
    **dict.fromkeys(("case.attach", "case.detach"), (_J, _("Endret vedlegg til et notat"))),
    **dict.fromkeys(("case.tasks", "case.finish_task", "case.hand_over_task"), (_C, _TASKS)),
    **dict.fromkeys(
        (
            "case.next_step",
            "case.start_assessment",
            "case.start_service",
            "case.impartiality",
            "case.ask_again",
            "case.promises",
            "case.read_in",
            "case.visit",
        ),
        (_C, _("Arbeidet i saken")),
    ),
    **dict.fromkeys(
        (
            *("case.access", "case.transfer", "case.co_assign", "case.end_co_assignment", "case.end_access"),
            *(
                "case.give_access",
                "case.ask_team",
                "case.partner",
                "case.read_log",
                "case.keep_out",
                "case.lift_denial",
            ),
            "case.change_log",
        ),
        (_C, _ACCESS),
    ),
    **dict.fromkeys(("case.moving", "case.moves_away", "case.make_package"), (_C, _FLIT)),
    **dict.fromkeys(
        (
            *("case.voices", "case.consent", "case.withdraw", "case.guardian_view"),
            *("case.not_heard", "case.best_interests", "case.comment", "case.deliver", "case.consent_paper"),
            *("case.consent_exception", "case.end_exception", "case.refusal", "case.sharing"),
            *(
                "case.meeting_best",
                "case.ask_exchange",
                "case.exchange_answer",
                "case.exchange_paper",
                "case.end_exchange",
            ),
            "case.exchange_exception",
            *("case.pupil_portal", "case.close_pupil_portal", "case.portal", "case.close_portal"),
        ),
        (_C, _CONSENTS),
    ),
    **dict.fromkeys(
        (
            "case.plan",
            "case.education_plan",
            "case.meanwhile",
            "case.announce",
            "case.wait",
            "case.end_wait",
            "case.preliminary_answer",
        ),
        (_C, _PLAN),
    ),
    **dict.fromkeys(
        (
            *("case.decision", "case.told", "case.appeal", "case.follow_up", "case.outcome"),
            "case.help",
            *("case.close", "case.reopen"),
        ),
        (_C, _ENDING),
    ),
    "assessment": (_A, _("Leste sakkyndig vurdering")),
    "assessment.file": (_A, _("Åpnet den ferdige vurderingen")),
    "assessment.word": (_A, _("Lastet ned utkastet som Word-fil")),
    "section.history": (_A, _("Så tidligere utgaver av en tekst i vurderingen")),
    **dict.fromkeys(
        ("assessment.comment", "assessment.end_hearing", "assessment.hearing_pdf", "assessment.start"), (_A, _ASSESSED)
    ),
    "unit_report": (Group.REFERRAL, _("Leste en pedagogisk rapport")),
    "unit_frame": (Group.PORTAL, _("Lastet ned en mal med opplysninger om barnet")),
    "unit_reports": (Group.LIST, _("Så listen over pedagogiske rapporter")),
    "paper": (_F, _("Leste et dokument i saken")),
    "case.new_document": (_F, _("Så listen over dokumenter i saken")),
    "file": (_F, _("Åpnet en fil")),
    "child": (Group.CHILD, _("Åpnet barnets mappe")),
    "child.read_log": (Group.CHILD, _("Så hvem som har lest om barnet")),
    "child.change_log": (Group.CHILD, _("Så hvem som har gjort noe om barnet")),
    **dict.fromkeys(("referral", "referral_reading"), (Group.REFERRAL, _("Leste henvisningen"))),
    "concern_report": (Group.OTHER, _("Leste en melding til barnevernet")),
    "access_request": (_C, _("Åpnet et krav om innsyn")),
    "disposal_list": (Group.LIST, _("Så hva som kan kasseres")),
    "case_import": (Group.OTHER, _("Åpnet en fil med saker som skal føres inn")),
    "copies": (Group.PORTAL, _("Så i portalen hvilke dokumenter de har fått")),
    "partner_shares": (Group.PORTAL, _("Så i portalen hva som er delt med en samarbeidspart")),
    "shared_progress": (Group.PORTAL, _("Så i portalen hvor saken er")),
    **dict.fromkeys(
        (
            *(
                "cases",
                "cases.print",
                "county_notices",
                "hand_over",
                "cases.entered_today",
                "intake.board",
                "note_on_several",
            ),
            *(
                "new_note",
                "new_visit",
                "referrals.of_unit",
                "referrals.begun_by",
                "intake.minutes",
                "school_year",
                "referrals.readings",
                "referrals.waiting_for_check",
            ),
        ),
        (Group.LIST, _("Så en liste")),
    ),
    "access_review": (Group.LIST, _("Gikk gjennom hvem som har tilgang")),
    "cases.export": (Group.LIST, _("Lastet ned en liste")),
    "search": (Group.LIST, _("Søkte etter saker og tekst")),
    "children": (Group.LIST, _("Søkte etter barn")),
    "readings": (Group.LIST, _("Så hva som venter på at en kollega leser")),
    "my_day": (Group.LIST, _("Så Min dag")),
    "my_day.shared": (Group.LIST, _("Så Min dag")),
    "my_day.tasks": (Group.LIST, _("Så oppgavene sine")),
    "my_day.visits": (Group.LIST, _("Så besøkene sine")),
}


def sentence(what: str) -> str:
    """What was read. A code from an older version says only where it was."""
    known = WORDS.get(what)
    return str(known[1]) if known else str(_("Leste noe i saken"))


def codes(group: str) -> list[str] | None:
    """The codes of one group; ``None`` is all of them."""
    return [what for what, (of, _words) in WORDS.items() if of == group] if group in Group.values else None
