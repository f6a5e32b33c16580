"""The sentences of the rules about a case, in words, and the names of its steps for staff and for families."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from tettpaa.cases.rules import CaseClock, CaseStep, ClockState, state_diagram
from tettpaa.core import clock
from tettpaa.core.rule_kinds import KindRules
from tettpaa.core.rule_types import Ending
from tettpaa.core.rulesets import newest, ruleset
from tettpaa.core.sentences import Sentence
from tettpaa.core.wording import Phrasebook, in_a_row, in_words, long_date
from tettpaa.participation.wording import SENTENCES as PARTICIPATION
from tettpaa.people.wording import SENTENCES as PEOPLE

if TYPE_CHECKING:
    from tettpaa.cases.reading import EducationPlanRead

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
    CaseStep.SERVICE_STARTED: _("hjelpen er i gang"),
    CaseStep.REPORT_SENT: _("rapport sendt"),
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
    CaseStep.SERVICE_STARTED: _("Hjelpen er i gang"),
    CaseStep.REPORT_SENT: _("Rapporten er sendt"),
    CaseStep.FOLLOW_UP: _("Vi følger opp"),
    CaseStep.CLOSED: _("Saken er avsluttet"),
}
FAMILY_ASSESSMENT_PUPIL = _("Vi finner ut hva du trenger")
FAMILY_SENT_KINDERGARTEN = _("Kommunen skal bestemme")

HELP_ANSWERS = {"yes": _("ja"), "partly": _("delvis"), "no": _("nei"), "unknown": _("vet ikke")}
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
    "cases.clock.started": ngettext_lazy(
        "Hjelpen kom i gang etter %(days)s dag.", "Hjelpen kom i gang etter %(days)s dager.", "days"
    ),
    "cases.clock.aim": _("Målet vårt er at hjelpen er i gang innen %(days)s dager. Dag %(days)s er %(on)s."),
    "cases.clock.over_aim": ngettext_lazy(
        "Det er %(days)s dag over målet.", "Det er %(days)s dager over målet.", "days"
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
    "cases.clock.expected.help": _("Etter planen begynner hjelpen %(on)s."),
    "cases.clock.expected_over.help": ngettext_lazy(
        "Etter planen begynner hjelpen %(on)s. Det er %(days)s dag over målet.",
        "Etter planen begynner hjelpen %(on)s. Det er %(days)s dager over målet.",
        "days",
    ),
    "cases.clock.plan_passed": _("Planen var %(on)s. Lag en ny plan."),
}

CALCULATED = {
    "cases.calculated.plan": _("%(on)s, etter planen i saken."),
    "cases.calculated.unit": _("%(on)s, midtverdien av de %(cases)s siste sakene av samme type her."),
    "cases.calculated.service": _("%(on)s, midtverdien av de %(cases)s siste sakene av samme type i hele tjenesten."),
    "cases.calculated.too_few": _("For få saker til å anslå."),
    "cases.calculated.passed": _("Dagen er passert. Lag en plan."),
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
    "cases.date.started_on": _("da hjelpen kom i gang"),
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
    "cases.obstacle.consent_help_waiting": _("Vi mangler samtykke til hjelpen. Be om samtykke før du går videre."),
    "cases.obstacle.consent_help_refused": _("Det er svart nei til hjelpen. Da kan vi ikke gi den."),
    "cases.obstacle.consent_help_withdrawn": _(
        "Samtykket til hjelpen er trukket tilbake. Stopp hjelpen, eller be om nytt samtykke."
    ),
    "cases.obstacle.consent_help_expired": _("Samtykket til hjelpen har gått ut. Be om nytt samtykke."),
    "cases.obstacle.not_started": _("Registrer når hjelpen kom i gang. Tiden teller til da."),
    "cases.obstacle.no_draft": _("Start utkastet til sakkyndig vurdering først."),
    "cases.promise.call_first": _("Ring først. Skriv når du ringte."),
    "cases.promise.say_why": _("Skriv hvorfor. Den som fikk løftet, får lese det."),
    "cases.promise.day_passed": _("Datoen er passert. Velg i dag eller en senere dag."),
    "cases.promise.same_day": _("Velg en annen dag, eller skriv noe annet."),
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
    "cases.reminder.decision_consent": _(
        "Samtykke til vedtaket er ikke registrert hos oss. Spør skolen eller barnehagen om det er gitt."
    ),
}

ENDINGS = {
    "cases.ending.not_of_kind": _("En sak av denne typen kan ikke ende slik."),
    "cases.ending.no_decision": _("Registrer vedtaket først."),
    "cases.ending.other_decision": _("Vedtaket som er registrert, sier noe annet. Velg det som står i vedtaket."),
    "cases.ending.awaits_decision": _(
        "Vurderingen er sendt, og saken venter på vedtak. Det gjelder også når PPT har svart nei: PPT gir råd."
    ),
    "cases.ending.nobody_said_no": _("Registrer hvem som har sagt nei, under «Samtykker og stemmer»."),
    "cases.ending.by_whom": _("Skriv hvem som trakk saken."),
    "cases.ending.where_to": _("Skriv hvilken kommune barnet har flyttet til."),
    "cases.ending.who_helps": _("Skriv hvem som hjelper nå."),
    "cases.ending.written": _("Skriv hvilken dato det kom skriftlig. Har dere det bare muntlig, be om det på papir."),
    "cases.ending.not_started": _("Registrer først når hjelpen kom i gang."),
    "cases.ending.open_appeal": _("En klage er ikke avgjort. Registrer utfallet først."),
    "cases.ending.still_waiting": _("Vi venter fortsatt på %(whom)s. Registrer svaret, eller avslutt ventingen."),
}

MEANWHILE = {
    "cases.meanwhile.nothing": _("Skriv hva barnet får mens vi venter, eller skriv hvorfor barnet ikke får noe."),
    "cases.meanwhile.both": _("Barnet får noe, eller ingenting. Ta bort det som ikke stemmer."),
    "cases.meanwhile.what": _("Skriv hva barnet får."),
    "cases.meanwhile.who": _("Skriv hvem som gjør det."),
    "cases.meanwhile.long_ago": _("Datoen er mer enn ett år siden. Se om årstallet er riktig."),
    "cases.meanwhile.check_before_start": _("Dagen da dere ser hvordan det går, må være etter at tiltaket begynte."),
    "cases.meanwhile.check_passed": _("Dagen da dere ser hvordan det går, er passert. Velg en dato fram i tid."),
    "cases.meanwhile.check_far_off": _("Det er mer enn ett år til. Velg en tidligere dato."),
}

INTAKE = {
    "cases.intake.no_start": _("Skriv når dere begynner. Familien får vite datoen."),
    "cases.intake.start_passed": _("Datoen er passert. Velg i dag eller en senere dag."),
    "cases.intake.start_far_off": _("Det er mer enn ett år til. Velg en tidligere dato."),
    "cases.intake.no_reason": _("Velg hvorfor det kan vente. At det er for få folk, er ingen grunn."),
}

FAMILY_ENDINGS = {
    "granted": _("Kommunen har gjort vedtak, og du har fått det."),
    "partly_granted": _("Kommunen har gjort vedtak om en del av det. Du har fått vedtaket."),
    "refused": _("Kommunen har gjort vedtak om avslag. Du har fått vedtaket, og der står grunnen."),
    "withdrawn": _("Saken er trukket."),
    "no_consent": _("En som må samtykke, har sagt nei. Da kan vi ikke lage en vurdering."),
    "moved": _("Barnet har flyttet. PPT i den nye kommunen kan hjelpe dere videre."),
    "service_started": _("Hjelpen er i gang."),
    "help_given": _("Barnet har fått hjelpen, og trenger ikke mer nå."),
    "consultation": _("Dere har fått råd, og trenger ikke mer fra oss nå."),
    "upper_secondary": _("Eleven har begynt i videregående opplæring. Der er det fylkeskommunens PPT som hjelper."),
    "other_service": _("En annen tjeneste hjelper dere videre."),
}

FAMILY_OFFERS = {
    "kindergarten_speech_therapy": _(
        "Hjelp fra logoped i barnehagen er et tilbud. Det er ikke et vedtak. Du kan ringe oss hvis du er uenig."
    ),
    "audiology_follow_up": _(
        "Oppfølging fra audiopedagog er et tilbud. Det er ikke et vedtak. Du kan ringe oss hvis du er uenig."
    ),
    "disability_adaptation": _(
        "PPT gir råd. Det er kommunen som bestemmer hva barnet får av tilrettelegging i barnehagen."
    ),
}
"""Kinds of case without a decision: what they are, so that nobody waits for one, or for a way to appeal."""

ENTERING = {
    "cases.enter.before_birth": _("Henvisningen kan ikke ha kommet før barnet ble født, %(on)s."),
    "cases.enter.not_assigned": _(
        "Skriv når saken ble fordelt. Er den ikke fordelt, skal henvisningen registreres i stedet."
    ),
    "cases.enter.decided_not_sent": _("Skriv når vurderingen ble sendt. Vedtaket kom etter den."),
    "cases.enter.not_of_kind": _("Saker av denne typen har ikke dette steget. La feltet stå tomt."),
    "cases.enter.next.consent_help": _("Hent inn samtykke til hjelpen"),
    "cases.enter.next.start_help": _("Avtal når hjelpen begynner"),
    "cases.enter.told_not_decided": _("Skriv når vedtaket ble fattet. Familien kan ikke ha fått det før."),
    "cases.enter.consent_ahead": _("Samtykket er datert %(on)s, og det er fram i tid. Rett datoen."),
    "cases.enter.pupil_too_young": _("Eleven var ikke fylt %(age)s år den dagen. Da er det foresatte som samtykker."),
    "cases.enter.next_passed": _("Fristen for neste steg, %(on)s, er passert. Velg i dag eller en senere dag."),
    "cases.enter.next.contact": _("Ta kontakt med foresatte og lag en plan"),
    "cases.enter.next.consent": _("Hent inn samtykke til sakkyndig vurdering"),
    "cases.enter.next.plan": _("Se over saken og lag en plan"),
    "cases.enter.next.await_decision": _("Følg med på at vedtaket blir fattet"),
    "cases.enter.next.await_told": _("Følg med på at familien får vedtaket"),
    "cases.enter.next.agree_follow_up": _("Avtal oppfølging med skolen og familien"),
    "cases.enter.next.follow_up": _("Spør hvordan det går"),
}

SENTENCES = (
    CLOCK
    | CALCULATED
    | DATES
    | OBSTACLES
    | ENDINGS
    | ENTERING
    | MEANWHILE
    | INTAKE
    | {f"cases.step.{step.value}": label for step, label in STEPS.items()}
)

phrasebook = Phrasebook(PEOPLE, PARTICIPATION, SENTENCES)
say = phrasebook.say
say_all = phrasebook.say_all


def interim_question(key: str) -> tuple[str, str]:
    """A question to those who decide, and the law it rests on, in words."""
    rules = ruleset(clock.today())
    rule = rules.interim[key]
    return in_words(rule.title), in_a_row([in_words(rules.reference(one).label) for one in rule.references])


def say_clock(clock: CaseClock, *, unit_kind: str = "") -> list[str]:
    """The clock in words; `unit_kind` («school», «kindergarten») says whose part comes after PPT's."""
    return [say(_for_unit(said, unit_kind)) for said in clock.sentences]


def say_education_plan(plan: "EducationPlanRead | None") -> str:
    """What is known of the pupil's education plan, in one sentence."""
    if plan is None:
        return gettext("Ingen har svart på om eleven har en plan.")
    if not plan.has_plan:
        return gettext("Eleven har ingen individuell opplæringsplan.")
    if plan.evaluated_on is None:
        return gettext("Planen er fra %(day)s. Den er ikke evaluert ennå.") % {
            "day": long_date(plan.dated or clock.today())
        }
    days = {"day": long_date(plan.dated or clock.today()), "evaluated": long_date(plan.evaluated_on)}
    return gettext("Planen er fra %(day)s. Sist evaluert %(evaluated)s.") % days


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
    picture = state_diagram([kind.steps for kind in newest().kinds.values()], lambda step: str(STEPS[step]))
    return (
        "# The steps of an individual case\n\n"
        "Made from `TRANSITIONS` in `tettpaa/cases/rules/steps.py` and the steps of each kind in\n"
        "`tettpaa/core/law/kinds.toml`; a test compares them. A kind that lacks a step goes past it, in its own order\n"
        "([kinds.md](kinds.md)). A closed case that is opened again goes back to the step it was closed from.\n\n"
        f"```mermaid\n{picture}```\n"
    )


def endings_page() -> str:
    """The page in the docs that shows how each kind of case may end: written by this program, never by hand."""
    rules = ruleset(clock.today())
    lines = [
        "# How a case may end",
        "",
        "Made from `tettpaa/core/law/endings.toml` and `kinds.toml`; `make check` compares them. Every ending is told",
        "to the family and to the unit in a letter. «etter vedtak» means that the decision is registered and that the",
        "family has got it. A «no» in PPT's assessment is no ending where the kind has a decision: it is advice, and",
        "the one who decides still decides.",
        "",
        "| slutt | kode | " + " | ".join(kind.title.nb for kind in rules.kinds.values()) + " | krever |",
        "|---|---|" + "---|" * len(rules.kinds) + "---|",
    ]
    for ending in rules.endings.values():
        cells = [_ending_cell(ending, kind) for kind in rules.kinds.values()]
        lines.append(f"| {ending.title.nb} | `{ending.key}` | {' | '.join(cells)} | {_ending_asks(ending)} |")
    return "\n".join(lines) + "\n"


def _ending_cell(ending: Ending, kind: KindRules) -> str:
    """When a case of this kind may end like this."""
    if not ending.suits(kind):
        return "–"
    if ending.outcome:
        return "etter vedtak"
    if ending.after_assessment or not (kind.has_decision or ending.needs_start):
        return "når som helst"
    if ending.needs_start:
        return "etter at hjelpen er i gang"
    return "før vurderingen er sendt, eller etter vedtak" if kind.needs_assessment else "når som helst"


def _ending_asks(ending: Ending) -> str:
    asks = {"by_whom": "hvem som trakk", "where_to": "hvilken kommune", "who_helps": "hvem som hjelper"}
    said = [asks[ending.asks]] if ending.asks else []
    said += ["datoen det kom skriftlig"] if ending.written else []
    said += ["et nei i saken"] if ending.needs_no else []
    said += ["vedtaket"] if ending.outcome else []
    said += ["datoen hjelpen kom i gang"] if ending.needs_start else []
    return ", ".join(said) or "ingenting mer"


def _for_unit(said: Sentence, unit_kind: str) -> Sentence:
    wanted = f"{said.key}.{unit_kind}"
    return Sentence(wanted, said.params) if said.key == "cases.clock.unit" and wanted in CLOCK else said
