"""The letters about time and endings, in the language of the case: short, whole, and with somebody to call."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils.html import escape
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from tettpaa.access.models import User
from tettpaa.cases import queries
from tettpaa.cases.models import (
    AnnouncedDate,
    CaseDecider,
    ClosingReason,
    Closure,
    CountyNotice,
    DecisionRegistration,
    DelayNotice,
    IndividualCase,
    PreliminaryAnswer,
)
from tettpaa.cases.wording import FAMILY_ENDINGS, FAMILY_OFFERS
from tettpaa.core import clock
from tettpaa.core.wording import long_date
from tettpaa.documents.document_data import Recipient, RenderedDocument, Sender, Signature, Subject, Template
from tettpaa.documents.richtext import clean
from tettpaa.organisation.models import Municipality
from tettpaa.people.models import Child

DECIDED = (ClosingReason.GRANTED, ClosingReason.PARTLY_GRANTED, ClosingReason.REFUSED)


@dataclass(frozen=True)
class Letter:
    """What a letter says: each part is a heading (or none) and its paragraphs."""

    mark: str
    title: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    signed_by: User
    sender: Sender | None = None
    """Who decides, when it is they who write; otherwise it is PPT."""


def document(case: IndividualCase, letter: Letter, to: Sequence[str]) -> RenderedDocument:
    """The pages. Call it inside the language of the case."""
    html = "".join(
        (f"<h2>{escape(heading)}</h2>" if heading else "") + "".join(f"<p>{escape(text)}</p>" for text in texts)
        for heading, texts in letter.parts
    )
    now = clock.now()
    role = letter.sender.name if letter.sender else str(letter.signed_by.get_role_display())
    return RenderedDocument(
        template=Template.PLAIN_LETTER,
        language="nn" if case.language == "nn" else "nb",
        title=letter.title,
        document_id=f"{letter.mark}-{case.number}",
        rule_set=case.rule_version,
        dated=clock.today(),
        sender=letter.sender or service(case),
        case_number=case.number,
        secrecy=_("Unntatt offentlighet: offentleglova § 13, jf. forvaltningsloven § 13"),
        recipients=tuple(Recipient(name=name) for name in to),
        subject=Subject(name=case.child.name, birth_date=case.child.birth_date),
        body=clean(html).tree,
        signatures=(Signature(name=letter.signed_by.name, role=role, at=now),),
    )


def service(case: IndividualCase) -> Sender:
    """PPT's own letterhead."""
    if case.unit is not None:
        home = case.unit.municipality.name
    else:
        home = Child.objects.values_list("home_municipality__name", flat=True).get(pk=case.child_id)
    municipality = home or Municipality.objects.values_list("name", flat=True).first() or ""
    return Sender(
        name=_("Pedagogisk-psykologisk tjeneste"),
        part_of=_("%(name)s kommune") % {"name": municipality},
        phone=settings.SERVICE_PHONE,
    )


def decider(found: CaseDecider, case: IndividualCase) -> Sender:
    """The letterhead of the one who decides: the office, or the school whose rektor does it for the municipality."""
    part_of = _("%(name)s kommune") % {"name": found.office.municipality.name}
    if found.by_unit and case.unit is not None:
        if case.hides_place:
            return Sender(name=capfirst(case.place), part_of=part_of)
        return Sender(name=case.unit.name, part_of=part_of, phone=case.unit.phone)
    address = tuple(line for line in found.office.address.splitlines() if line.strip())
    return Sender(name=found.office.name, part_of=part_of, address=address, phone=found.office.phone)


def preliminary(
    case: IndividualCase, answer: PreliminaryAnswer, by: User, *, meanwhile: str, holder: str, sender: Sender | None
) -> Letter:
    """Why it takes more than a month, when it comes, and what one can do meanwhile."""
    expected = (
        _("Vi regner med at dere får vedtaket %(on)s.") % {"on": long_date(answer.expected_on)}
        if answer.expected_on
        else _("Vi kan ikke si en dato ennå. Vi skriver til dere når vi kan det.")
    )
    parts = (
        ("", (preliminary_opening(case, answer), answer.reason, expected)),
        (_("Mens dere venter"), (meanwhile,)),
        (_("Dette har dere rett til"), _rights()),
        (_("Spør oss"), (_contact(holder, sender),)),
    )
    return Letter("FS", _("Foreløpig svar"), parts, by, sender)


def preliminary_opening(case: IndividualCase, answer: PreliminaryAnswer) -> str:
    """The first sentences: what came when, and that a month is not enough."""
    if answer.counted_from == PreliminaryAnswer.CountedFrom.ASSESSMENT and case.sent_on:
        said = _("Vi fikk vurderingen fra PPT %(on)s. Vi rekker ikke å fatte vedtak innen 1 måned.")
        return said % {"on": long_date(case.sent_on)}
    said = _("Vi fikk henvisningen %(on)s. Vi rekker ikke å svare innen 1 måned.")
    return said % {"on": long_date(case.received_on)}


def announced(case: IndividualCase, date: AnnouncedDate, delay: DelayNotice | None, *, holder: str) -> Letter:
    """A date for the family; when it has moved, with why and what the child gets meanwhile."""
    on = long_date(date.announced_on)
    who = date.office or date.announced_by.name
    decides = queries.kind_of(case).has_decision
    if delay is None:
        said = (
            _("Vi regner med at dere får vedtaket %(on)s. Det er %(who)s som har sagt det.")
            if decides
            else _("Vi regner med at hjelpen begynner %(on)s. Det er %(who)s som har sagt det.")
        )
        title = _("Når kommer vedtaket?") if decides else _("Når begynner hjelpen?")
        short = (("", (said % {"on": on, "who": who},)), (_("Spør oss"), (_contact(holder, None),)))
        return Letter("VD", title, short, date.announced_by)
    late = _("Vi blir forsinket. Vi sa %(before)s. Ny dato er %(on)s. Vi beklager.")
    parts = (
        ("", (late % {"before": long_date(delay.replaced_on), "on": on},)),
        (_("Hvorfor blir det senere?"), (delay.reason,)),
        (_("Hva får barnet mens vi venter?"), (delay.meanwhile,)),
        (_("Dette har dere rett til"), _rights()),
        (_("Spør oss"), (_contact(holder, None),)),
    )
    return Letter("MF", _("Melding om forsinkelse"), parts, date.announced_by)


def county_notice(
    case: IndividualCase, decision: DecisionRegistration, basis: str, told: tuple[str, str, str], by: User
) -> Letter:
    """To the county: who, which decision, and the three things that the regulation asks for."""
    difficulties, measures, meaning = told
    said = {"name": case.child.name, "day": long_date(case.child.birth_date), "school": case.place}
    asks = (
        _("Meldingen gjelder inntak til et bestemt utdanningsprogram.")
        if basis == CountyNotice.Basis.PROGRAMME
        else _("Meldingen gjelder inntak til en særskilt tilrettelagt skole.")
    )
    parts = (
        (
            "",
            (
                _("Vi melder %(name)s, født %(day)s, elev ved %(school)s.") % said,
                asks,
                _("Eleven har selv samtykket til meldingen."),
            ),
        ),
        (_("Siste vedtak"), (_("Vedtak %(day)s.") % {"day": long_date(decision.decided_on)}, decision.summary)),
        (_("Vanskene som ligger til grunn for vedtaket"), (difficulties,)),
        (_("Tiltak i grunnskolen"), (measures,)),
        (_("Hva vanskene betyr for videregående opplæring"), (meaning,)),
        (_("Vedlegg"), (_("Den siste sakkyndige vurderingen følger etter dette brevet."),)),
    )
    return Letter("MFK", _("Melding til fylkeskommunen"), tuple((h, tuple(filter(None, t))) for h, t in parts), by)


def ended(case: IndividualCase, closure: Closure, *, message: str, by: User) -> Letter:
    """The case is over: why, what it means for them, and how to come back. Appeal is only named where there is one."""
    kind = queries.kind_of(case)
    said = [_("Vi har avsluttet saken."), str(FAMILY_ENDINGS[closure.reason])]
    said += [str(FAMILY_OFFERS[case.kind])] if case.kind in FAMILY_OFFERS else []
    parts: list[tuple[str, tuple[str, ...]]] = [("", (*said, *([message] if message else ())))]
    if kind.has_appeal_text and closure.reason in DECIDED:
        appeal = _("Er dere uenige i vedtaket, kan dere klage. I vedtaket står det hvordan, og hvor lang tid dere har.")
        parts.append((_("Er dere uenige?"), (appeal,)))
    again = _("Dere kan ta kontakt igjen når dere vil. Trenger barnet hjelp på nytt, kan dere be om en ny henvisning.")
    parts.append((_("Hvis noe endrer seg"), (again,)))
    parts.append((_("Dette har dere rett til"), (_("Dere kan se dokumentene i saken. Dere kan få tolk."),)))
    parts.append((_("Spør oss"), (_contact(queries.user_name(case.holder_id), None),)))
    return Letter("AV", _("Saken er avsluttet"), tuple(parts), by)


def ended_for_unit(case: IndividualCase, closure: Closure, *, by: User) -> Letter:
    """What the unit needs to know: that it is over, in short why, and what is theirs to do."""
    school = case.unit is not None and case.unit.is_school
    yours = (
        _("Skolen skal fortsatt følge med på om eleven har godt nok utbytte av opplæringen, og melde fra hvis ikke.")
        if school
        else _("Barnehagen skal fortsatt følge med på hvordan barnet har det, og ta kontakt hvis noe endrer seg.")
    )
    said = _("PPT har avsluttet saken. Grunnen er: %(why)s.") % {"why": closure.get_reason_display()}
    parts = (("", (said, yours)), (_("Spør oss"), (_contact(queries.user_name(case.holder_id), None),)))
    return Letter("AE", _("Saken er avsluttet"), parts, by)


def new_contact(case: IndividualCase, holder: User, *, by: User) -> Letter:
    """Who has the case from today, to the family."""
    said = _("%(name)s har fra i dag ansvaret for saken til %(child)s i PPT. Ring eller skriv til %(name)s.")
    return _new_contact(said % {"name": holder.name, "child": case.child.first_name}, by)


def new_contact_for_unit(case: IndividualCase, holder: User, *, by: User) -> Letter:
    """Who has the case from today, to the unit, which reads the child's name at the top."""
    said = _("%(name)s har fra i dag ansvaret for denne saken i PPT. Ring eller skriv til %(name)s.")
    return _new_contact(said % {"name": holder.name}, by)


def _new_contact(said: str, by: User) -> Letter:
    known = _("Det som alt er avtalt, gjelder fortsatt. Dere trenger ikke å gjøre noe nå.")
    return Letter("NK", _("Ny kontaktperson i PPT"), (("", (said, known)),), by)


def concern(case: IndividualCase, seen: str, child_words: str, known: str, *, by: User) -> Letter:
    """A report to the child welfare service, in the reporter's own name."""
    told = _("De foresatte vet at jeg melder fra.") if known == "yes" else _("De foresatte vet ikke at jeg melder fra.")
    place = _("Barnet går på %(place)s.") if case.unit and case.unit.is_school else _("Barnet går i %(place)s.")
    where = place % {"place": case.unit.name} if case.unit else _("Barnet går ikke i barnehage eller skole.")
    if case.hides_place:
        where = _("Hvor barnet går, står ikke her, for barnet er skjermet. Ring meg.")
    parts: list[tuple[str, tuple[str, ...]]] = [
        ("", (_("Jeg melder fra etter plikten jeg har i arbeidet mitt i PPT."), where)),
        (_("Dette har jeg sett eller hørt"), tuple(line for line in seen.splitlines() if line.strip())),
    ]
    if child_words:
        parts.append(
            (_("Dette har barnet selv sagt"), tuple(line for line in child_words.splitlines() if line.strip()))
        )
    parts.append((_("De foresatte"), (told,)))
    phone = {"who": by.name, "phone": settings.SERVICE_PHONE}
    parts.append((_("Spør meg"), (_("%(who)s, %(phone)s.") % phone,)))
    return Letter("BM", _("Melding til barnevernet"), tuple(parts), by)


def child_welfare(case: IndividualCase) -> str:
    """The service that gets the report: where the child lives."""
    home = Child.objects.values_list("home_municipality__name", flat=True).get(pk=case.child_id)
    name = home or (case.unit.municipality.name if case.unit else "")
    return _("Barnevernstjenesten i %(name)s kommune") % {"name": name} if name else _("Barnevernstjenesten")


def waiting_words(case: IndividualCase) -> str:
    """What stands where nobody has written what the child gets meanwhile."""
    if case.unit is None:
        return _("Spør oss om hva barnet kan få nå.")
    if case.unit.is_school:
        return _("Skolen skal gi tilpasset opplæring også nå. Spør kontaktlæreren om hva eleven får.")
    return _("Barnehagen skal gi barnet et godt tilbud også nå. Spør barnehagen om hva barnet får.")


def _rights() -> tuple[str, ...]:
    return (
        _("Dere kan se dokumentene i saken og si hva dere mener. Dere kan få tolk."),
        _("Synes dere at det tar for lang tid, kan dere klage på tiden. Skriv til kommunen."),
    )


def _contact(holder: str, sender: Sender | None) -> str:
    if sender is not None:
        where = {"who": sender.name, "phone": sender.phone or settings.SERVICE_PHONE}
        return _("%(who)s har saken nå. Ring %(phone)s.") % where
    if holder:
        said = _("%(who)s i PPT har ansvar for saken. Ring %(phone)s.")
        return said % {"who": holder, "phone": settings.SERVICE_PHONE}
    return _("Ring PPT på %(phone)s.") % {"phone": settings.SERVICE_PHONE}
