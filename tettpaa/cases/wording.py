"""The sentences of the rules about a case, in words, and the names of its steps for staff and for families."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from tettpaa.cases.rules import CaseClock, CaseStep, ClockState, state_diagram
from tettpaa.core.sentences import Sentence
from tettpaa.core.wording import Phrasebook
from tettpaa.participation.wording import SENTENCES as PARTICIPATION
from tettpaa.people.wording import SENTENCES as PEOPLE

STEPS = {
    CaseStep.RECEIVED: _("mottatt"),
    CaseStep.COMPLETENESS: _("mangelsjekk"),
    CaseStep.INTAKE: _("til inntak"),
    CaseStep.ASSIGNED: _("fordelt"),
    CaseStep.ASSESSMENT: _("under utredning"),
    CaseStep.DRAFT: _("utkast"),
    CaseStep.HEARING: _("til kommentar"),
    CaseStep.QUALITY_CONTROL: _("til kvalitetssikring"),
    CaseStep.SIGNED: _("signert"),
    CaseStep.SENT: _("sendt, venter på vedtak"),
    CaseStep.DECIDED: _("vedtak registrert"),
    CaseStep.FOLLOW_UP: _("i oppfølging"),
    CaseStep.CLOSED: _("avsluttet"),
}

FAMILY_STEPS = {
    CaseStep.RECEIVED: _("Vi har fått henvisningen"),
    CaseStep.COMPLETENESS: _("Vi ser etter om alt er med"),
    CaseStep.INTAKE: _("Vi vurderer henvisningen"),
    CaseStep.ASSIGNED: _("Du har fått en fast kontakt"),
    CaseStep.ASSESSMENT: _("Vi finner ut hva barnet trenger"),
    CaseStep.DRAFT: _("Vi skriver"),
    CaseStep.HEARING: _("Du leser og sier hva du mener"),
    CaseStep.QUALITY_CONTROL: _("En kollega leser gjennom"),
    CaseStep.SIGNED: _("Vurderingen er ferdig"),
    CaseStep.SENT: _("Skolen skal bestemme"),
    CaseStep.DECIDED: _("Vedtaket er klart"),
    CaseStep.FOLLOW_UP: _("Vi følger opp"),
    CaseStep.CLOSED: _("Saken er avsluttet"),
}
FAMILY_ASSESSMENT_PUPIL = _("Vi finner ut hva du trenger")
FAMILY_SENT_KINDERGARTEN = _("Kommunen skal bestemme")

STATES = {
    ClockState.ON_TRACK: _("i rute"),
    ClockState.NEAR: _("nærmer seg veiledende tid"),
    ClockState.OVER: _("over veiledende tid"),
}

CLOCK = {
    "cases.clock.running": ngettext_lazy("Saken har tatt %(days)s dag.", "Saken har tatt %(days)s dager.", "days"),
    "cases.clock.told": ngettext_lazy(
        "Familien fikk vedtaket etter %(days)s dag.", "Familien fikk vedtaket etter %(days)s dager.", "days"
    ),
    "cases.clock.ended": ngettext_lazy(
        "Saken ble avsluttet etter %(days)s dag.", "Saken ble avsluttet etter %(days)s dager.", "days"
    ),
    "cases.clock.norm": _("Veiledende tid for hele saken er %(days)s dager. Dag %(days)s er %(on)s."),
    "cases.clock.over": ngettext_lazy(
        "Det er %(days)s dag over veiledende tid.", "Det er %(days)s dager over veiledende tid.", "days"
    ),
    "cases.clock.service": ngettext_lazy("PPTs del: %(days)s dag.", "PPTs del: %(days)s dager.", "days"),
    "cases.clock.unit": ngettext_lazy(
        "Vedtaksstedets del: %(days)s dag.", "Vedtaksstedets del: %(days)s dager.", "days"
    ),
    "cases.clock.unit.school": ngettext_lazy("Skolens del: %(days)s dag.", "Skolens del: %(days)s dager.", "days"),
    "cases.clock.unit.kindergarten": ngettext_lazy(
        "Barnehagens del: %(days)s dag.", "Barnehagens del: %(days)s dager.", "days"
    ),
    "cases.clock.sent_not_told": _("Vurderingen er sendt. Tiden teller til familien har fått vedtaket."),
    "cases.clock.decided_not_told": _("Vedtaket er fattet. Tiden teller til familien har fått det."),
    "cases.clock.waiting": _("Venter på %(whom)s siden %(since)s. Tiden teller også mens vi venter."),
    "cases.clock.waited": ngettext_lazy(
        "Ventet på %(whom)s i %(days)s dag. Dagen er med i tiden.",
        "Ventet på %(whom)s i %(days)s dager. Dagene er med i tiden.",
        "days",
    ),
    "cases.clock.expected": _("Etter planen får familien vedtaket %(on)s."),
    "cases.clock.expected_over": ngettext_lazy(
        "Etter planen får familien vedtaket %(on)s. Det er %(days)s dag over veiledende tid.",
        "Etter planen får familien vedtaket %(on)s. Det er %(days)s dager over veiledende tid.",
        "days",
    ),
    "cases.clock.plan_passed": _("Planen var %(on)s. Lag en ny plan."),
}

DATES = {
    "cases.date.received_on": _("mottak av henvisningen"),
    "cases.date.intake_on": _("inntak"),
    "cases.date.assigned_on": _("fordeling"),
    "cases.date.assessment_on": _("start på utredningen"),
    "cases.date.signed_on": _("signering"),
    "cases.date.sent_on": _("sending av vurderingen"),
    "cases.date.decided_on": _("vedtaket"),
    "cases.date.told_on": _("da familien fikk vedtaket"),
    "cases.date.closed_on": _("avslutning"),
    "cases.date.ahead": _("Datoen for %(what)s (%(on)s) er fram i tid. Skriv en dato til og med i dag."),
    "cases.date.before": _(
        "Datoen for %(later)s (%(later_on)s) kan ikke være før datoen for %(earlier)s (%(earlier_on)s)."
    ),
}

OBSTACLES = {
    "cases.step.not_next": _("Saken er «%(now)s». Den kan ikke gå rett til «%(wanted)s»."),
    "cases.obstacle.referral_lacks": _("Henvisningen mangler %(what)s. Be om det som mangler."),
    "cases.obstacle.not_complete": _("Merk henvisningen som komplett, eller be om det som mangler."),
    "cases.obstacle.not_accepted": _("Saken er ikke tatt inn. Avgjør henvisningen i inntak først."),
    "cases.obstacle.no_holder": _("Velg hvem som skal ha saken."),
    "cases.obstacle.impartiality_not_declared": _("Vi mangler habilitetserklæring fra saksansvarlig."),
    "cases.obstacle.disqualified": _("Saksansvarlig har meldt inhabilitet. Fordel saken til en kollega."),
    "cases.obstacle.consent_waiting": _(
        "Vi mangler samtykke til sakkyndig vurdering. Be om samtykke før du går videre."
    ),
    "cases.obstacle.consent_refused": _("Det er svart nei til sakkyndig vurdering. Da kan ikke PPT lage vurderingen."),
    "cases.obstacle.consent_withdrawn": _(
        "Samtykket til sakkyndig vurdering er trukket tilbake. Stopp arbeidet, eller be om nytt samtykke."
    ),
    "cases.obstacle.consent_expired": _("Samtykket til sakkyndig vurdering har gått ut. Be om nytt samtykke."),
    "cases.obstacle.consent_unresolved": _(
        "Vi vet ikke hvem som skal samtykke. Bekreft hvem som har foreldreansvar, først."
    ),
    "cases.obstacle.no_draft": _("Start utkastet til sakkyndig vurdering først."),
    "cases.obstacle.child_not_heard": _("Skriv barnets syn, eller skriv hvorfor barnet ikke er hørt."),
    "cases.obstacle.guardian_view_missing": _("Skriv synet til %(who)s, eller skriv hvordan dere har spurt."),
    "cases.obstacle.best_interests_missing": _("Vurder barnets beste."),
    "cases.obstacle.hearing_not_sent": _("Send utkastet til kommentar først."),
    "cases.obstacle.hearing_open": _(
        "%(who)s har ikke svart på utkastet. Vent på svaret, eller gå videre når kommentartiden er ute etter %(until)s."
    ),
    "cases.obstacle.hearing_not_explained": _(
        "%(who)s har ikke fått utkastet på papir eller forklart. Tiden til å svare begynner når det er gjort."
    ),
    "cases.obstacle.no_refusal_plan": _(
        "Skriv hva familien er informert om, og hva skolen eller barnehagen gjør i stedet."
    ),
    "cases.obstacle.not_approved": _("En kollega må lese og godkjenne vurderingen før den kan signeres."),
    "cases.obstacle.approved_by_author": _(
        "Den som har skrevet vurderingen, kan ikke godkjenne den selv. Velg en kollega."
    ),
    "cases.obstacle.not_signed": _("Signer vurderingen før den blir sendt."),
    "cases.obstacle.not_sent": _("Send vurderingen før vedtaket blir registrert."),
    "cases.obstacle.no_decision_date": _("Skriv datoen for vedtaket."),
    "cases.obstacle.told_before_decided": _(
        "Familien kan ikke ha fått et vedtak som ikke er fattet. Skriv datoen for vedtaket."
    ),
    "cases.obstacle.family_not_told": _("Registrer når familien fikk vedtaket. Tiden teller til da."),
    "cases.obstacle.no_closing_reason": _("Velg grunn til avslutning."),
    "cases.obstacle.no_follow_up": _("Avtal en oppfølging med dato, eller skriv hvorfor den ikke trengs."),
    "cases.obstacle.open_tasks": ngettext_lazy(
        "%(count)s oppgave er fortsatt åpen.", "%(count)s oppgaver er fortsatt åpne.", "count"
    ),
    "cases.obstacle.closing_not_told": _("Skriv når og hvordan familien fikk vite at saken blir avsluttet."),
    "cases.reminder.decision_consent": _(
        "Samtykke til vedtaket er ikke registrert hos oss. Spør skolen eller barnehagen om det er gitt."
    ),
}

SENTENCES = CLOCK | DATES | OBSTACLES | {f"cases.step.{step.value}": label for step, label in STEPS.items()}

phrasebook = Phrasebook(PEOPLE, PARTICIPATION, SENTENCES)
say = phrasebook.say
say_all = phrasebook.say_all


def say_clock(clock: CaseClock, *, unit_kind: str = "") -> list[str]:
    """The clock in words; `unit_kind` («school», «kindergarten») says whose part comes after PPT's."""
    return [say(_for_unit(said, unit_kind)) for said in clock.sentences]


def family_step(step: str, *, unit_kind: str = "school", is_pupil: bool = False) -> str:
    """What a family reads about where the case is; a pupil who has turned fifteen is spoken to directly."""
    wanted = CaseStep(step)
    if wanted is CaseStep.SENT and unit_kind == "kindergarten":
        return str(FAMILY_SENT_KINDERGARTEN)
    if wanted is CaseStep.ASSESSMENT and is_pupil:
        return str(FAMILY_ASSESSMENT_PUPIL)
    return str(FAMILY_STEPS[wanted])


def diagram_page() -> str:
    """The page in the docs that shows the steps: written by this program, never by hand."""
    picture = state_diagram(lambda step: str(STEPS[step]))
    return (
        "# The steps of an individual case\n\n"
        "Made from `TRANSITIONS` in `tettpaa/cases/rules/steps.py`; a test compares the two. The first arrow out of a\n"
        "step is the usual way on. A kind of case that lacks a step goes past it. A closed case that is opened again\n"
        "goes back to the step it was closed from.\n\n"
        f"```mermaid\n{picture}```\n"
    )


def _for_unit(said: Sentence, unit_kind: str) -> Sentence:
    wanted = f"{said.key}.{unit_kind}"
    return Sentence(wanted, said.params) if said.key == "cases.clock.unit" and wanted in CLOCK else said
