"""The letters of the intake: taken in, not opened but advised, and that it takes more than a month."""

import datetime as dt
from collections.abc import Iterable

from django.conf import settings
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tettpaa.access.models import User
from tettpaa.cases.letters import Letter
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.rules.intake import Start
from tettpaa.core import clock
from tettpaa.core.rule_waits import InterimRule
from tettpaa.core.rulesets import ruleset
from tettpaa.core.wording import in_a_row, in_words, long_date
from tettpaa.documents.document_data import Recipient, RenderedDocument, Sender, Signature, Subject, Template
from tettpaa.documents.richtext import clean
from tettpaa.organisation.models import Municipality
from tettpaa.referrals.models import IntakeDecision, Referral

NOT_OPENED = {
    IntakeDecision.Outcome.RETURN: gettext_lazy("Vi åpner ikke en sak nå."),
    IntakeDecision.Outcome.ADVICE: gettext_lazy(
        "Vi åpner ikke en sak nå. Dere får råd i stedet, slik dere er enige om."
    ),
    IntakeDecision.Outcome.REFER_ON: gettext_lazy("Vi åpner ikke en sak nå. En annen tjeneste kan hjelpe dere bedre."),
}


def taken_in(*, holder: str, start: Start, gets: str, by: User) -> Letter:
    """Who has it, when it begins, and what the child gets until then."""
    said = [_("Vi tar inn saken. %(who)s har ansvar for den.") % {"who": holder}]
    if start.on:
        said.append(starts(start))
    parts = (("", tuple(said)), (_("Hva får barnet mens vi venter?"), tuple(gets.splitlines())), _ask())
    return Letter("TI", _("Vi tar inn saken"), parts, by)


def starts(start: Start) -> str:
    """When we begin and why it can wait. Too few people is no reason, and no words here can say so."""
    reason = in_words(ruleset(clock.today()).wait_reasons[start.reason].title)
    on = long_date(start.on) if start.on else ""
    return _("Vi begynner %(on)s. Grunnen til at det kan vente, er at %(why)s.") % {"on": on, "why": reason}


def not_opened(*, outcome: str, advice: str, by: User) -> Letter:
    """No case now, what we advise instead, and that one can always come back."""
    again = _("Dere kan alltid ta kontakt igjen, og be om en ny henvisning.")
    lines = tuple(line for line in advice.splitlines() if line.strip())
    parts = (("", (str(NOT_OPENED[IntakeDecision.Outcome(outcome)]),)), (_("Dette råder vi til"), lines), _ask(again))
    return Letter("RÅ", _("Svar på henvisningen"), parts, by)


def preliminary(*, received_on: dt.date, reason: str, expected_on: dt.date | None, by: User) -> Letter:
    """Why nothing is decided yet, and when it will be."""
    opening = _("Vi fikk henvisningen %(on)s. Vi rekker ikke å svare innen 1 måned.") % {"on": long_date(received_on)}
    expected = (
        _("Vi regner med å ha bestemt hva vi gjør %(on)s.") % {"on": long_date(expected_on)}
        if expected_on
        else _("Vi kan ikke si en dato ennå. Vi skriver til dere når vi kan det.")
    )
    rights = (
        _("Dere kan se dokumentene i saken og si hva dere mener. Dere kan få tolk."),
        _("Synes dere at det tar for lang tid, kan dere klage på tiden. Skriv til kommunen."),
    )
    meanwhile = _("Skolen eller barnehagen skal hjelpe barnet også nå. Spør dem om hva barnet får.")
    parts = (
        ("", (opening, reason, expected)),
        (_("Mens dere venter"), (meanwhile,)),
        (_("Dette har dere rett til"), rights),
        _ask(),
    )
    return Letter("FS", _("Foreløpig svar"), parts, by)


def _ask(*before: str) -> tuple[str, tuple[str, ...]]:
    return _("Spør oss"), (*before, _("Ring PPT på %(phone)s.") % {"phone": settings.SERVICE_PHONE})


def document(referral: Referral, letter: Letter, to: list[str]) -> RenderedDocument:
    """The pages of a letter about a referral that has no case. Call it inside the language of the referral."""
    html = "".join(
        (f"<h2>{escape(heading)}</h2>" if heading else "") + "".join(f"<p>{escape(text)}</p>" for text in texts)
        for heading, texts in letter.parts
    )
    today, by = clock.today(), letter.signed_by
    mark = str(referral.pk)[-12:].upper()
    return RenderedDocument(
        template=Template.PLAIN_LETTER,
        language="nn" if referral.language == "nn" else "nb",
        title=letter.title,
        document_id=f"{letter.mark}-{mark}",
        rule_set=ruleset(today).version,
        dated=today,
        sender=_service(referral),
        case_number=f"H-{mark}",
        secrecy=_("Unntatt offentlighet: offentleglova § 13, jf. forvaltningsloven § 13"),
        recipients=tuple(Recipient(name=name) for name in to),
        subject=Subject(name=referral.child_name, birth_date=referral.child_birth_date),
        body=clean(html).tree,
        signatures=(Signature(name=by.name, role=str(by.get_role_display()), at=clock.now()),),
    )


def _service(referral: Referral) -> Sender:
    unit = referral.unit
    home = unit.municipality.name if unit else Municipality.objects.values_list("name", flat=True).first() or ""
    part_of = _("%(name)s kommune") % {"name": home}
    return Sender(name=_("Pedagogisk-psykologisk tjeneste"), part_of=part_of, phone=settings.SERVICE_PHONE)


def interim(case: IndividualCase, rules: Iterable[InterimRule], *, by: User) -> Letter:
    """What those who decide are asked when a case has taken long, each question with the law it rests on."""
    known = ruleset(clock.today())
    opening = _("Henvisningen kom %(on)s, og familien har ikke fått vedtaket.") % {"on": long_date(case.received_on)}
    asked = tuple(
        (in_words(rule.title), (in_a_row([in_words(known.reference(key).label) for key in rule.references]),))
        for rule in rules
    )
    how = _("Svar ja eller nei i portalen, og skriv hvorfor. PPT og dere ser svaret i saken.")
    return Letter("MV", _("Hjelp mens saken går"), (("", (opening, how)), *asked, _ask()), by)
