"""For each page of the URL map: somebody it is for, and the child of the demo that gives it most to show."""

import datetime as dt
import io
import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from allauth.mfa.models import Authenticator
from django.apps import apps
from django.contrib.auth.hashers import make_password
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model
from django.test import Client
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData, CollectedClientData
from PIL import Image

from tests.support.database import seeding
from tests.support.people import let_in
from tests.support.worlds import make_file, saved
from tests.test_architecture import ADDRESSES
from tettpaa.access.employee_measures import MEASURES, Shown
from tettpaa.access.invitations import make_link
from tettpaa.access.models import Grant, Invitation, Scope, UnknownSignIn, User
from tettpaa.access.pages import PageSpec
from tettpaa.access.roles import GrantBasis, Role, ScopeKind
from tettpaa.assessments.models import AssessmentSigning, ExpertAssessment, StandardText
from tettpaa.cases.models import (
    CaseDecider,
    CaseNote,
    CaseScope,
    GuardianCopy,
    HelpAsked,
    HelpDeviation,
    IndividualCase,
    InterimQuestion,
    SecrecyRelease,
    Step,
    TransferQuestion,
)
from tettpaa.cli.demo.content import cast
from tettpaa.core import clock
from tettpaa.core.doorways import Doorway
from tettpaa.documents.models import DocumentShield, FinalDocument, Signature
from tettpaa.papers.models import CaseDocument, DocumentReview, TemplateVersion
from tettpaa.people.models import Child
from tettpaa.referrals.models import IntakeDecision, ReadingVersion, Referral, ReferralReading
from tettpaa.retention.models import AccessItem, AccessRequest

OTHERWISE = {
    "ansatte/malinger/<slug:key>/": {"key": "open_cases"},
    "maler/innebygd/<slug:key>/<slug:language>/": {"key": "school"},
}
TEXTS = {"kind": "table", "key": "works", "language": "nn"}
"""What stands in addresses about templates, besides a version: a kind of section, one of its sections, a language."""

TRIES, ENOUGH = 40, 3
"""So many children are tried for a page, until so many have answered; the one with the fullest page is shown."""

EACH_ROLE = {
    "",
    "saker/<uuid:case_id>/",
    "portal/familie/<uuid:case_id>/",
    "portal/enhet/henvisninger/",
    "portal/enhet/saker/",
}
"""Pages on which roles see different things; the others are opened by one of those they are for."""

PASSWORD = "et langt passord"
DAY = dt.timedelta(days=1)
PAGES: dict[str, PageSpec] = {
    address: pattern.callback.page
    for address, pattern in ADDRESSES
    if getattr(pattern.callback, "page", None)
    and "GET" in pattern.callback.page.methods
    and "/oidc/" not in address
    and not address.endswith("/neste/")
}
"""Without those that only lead on: the way to a provider and back (walked by ``access/tests/test_openid.py``) and the
next case of a list (``desk/tests/test_work_lists.py``)."""


@dataclass(frozen=True, eq=False)
class Visitor:
    """Somebody with a browser, signed in or not."""

    name: str
    client: Client
    user: User | None = None


COLUMNS = ("name", "birth_date", "unit", "received_on", "assigned_on", "holder")
"""What the columns of the file with running cases hold."""


@dataclass(frozen=True)
class Visit:
    """One page, opened by somebody."""

    path: str
    by: Visitor
    size: int
    is_page: bool = True


def _ask_about_help(rektor: User) -> None:
    """A case of this leader's own school, asked about help while it goes on."""
    here = Grant.objects.filter(user=rektor).values("scope_id")
    waits = CaseDecider.objects.filter(scope_id__in=here, by_unit=True, case__decided_on=None, case__closed_on=None)
    found = waits.latest("pk")
    rule = "interim_decision_school"
    saved(InterimQuestion(case_id=found.case_id, scope_id=found.scope_id, rule=rule, rule_version="x"))


def _ask_about_the_help(guardian: User) -> None:
    """Six weeks after the decision: a guardian and the school are asked, and somebody has said that help is lacking."""
    own = CaseScope.objects.filter(
        kind=CaseScope.Kind.PERSON, scope_id__in=Grant.objects.filter(user=guardian).values("scope_id")
    )
    mine = own.filter(case__decider__by_unit=True).latest("pk")
    unit = CaseScope.objects.get(case=mine.case_id, kind=CaseScope.Kind.UNIT)
    common = {"case_id": mine.case_id, "round": "six_weeks"}
    asked = common | {"answer_by": clock.today() + 14 * DAY, "who_name": "x"}
    saved(HelpAsked(**asked, scope_id=mine.scope_id, who="guardian", guardian_id=mine.guardian_id))
    saved(HelpAsked(**asked, scope_id=unit.scope_id, who="unit"))
    decider = CaseDecider.objects.get(case=mine.case_id)
    saved(HelpDeviation(**common, scope_id=decider.scope_id, who="unit", question="unit_gets"))


class Visits:
    """Asks the service itself which addresses answer, as each of the cast."""

    def __init__(self, signed_in: Callable[[User], Client]) -> None:
        """The demo must be loaded."""
        self._rows: dict[str, list[tuple[Any, Any]]] = {}
        with seeding():
            known = {user.email: user for user in User.objects.filter(is_active=True)}
            users = [known[one.email] for one in cast.members() if one.role in Role.values]
            self._give_local_accounts(users[:2])
            UnknownSignIn.objects.create(provider="kommunen", door="unit", issuer="x", subject="x", name="Kim Lie")
            self._sign_one()
            _ask_about_help(known["eirik@tett-paa.example"])
            _ask_about_the_help(known["sara@tett-paa.example"])
            ask_for_a_file()
            close_one_long_ago()
            shut_one()
            hold_one_for_guardians()
            self._show_a_draft_to(known["sara@tett-paa.example"])
        self.cast = [Visitor(user.name, signed_in(user), user) for user in users]
        rektor = next(one for one in self.cast if one.user and one.user.role == Role.HEAD_TEACHER)
        rektor.client.post("/portal/enhet/henvisninger/start/")
        leader = next(one for one in self.cast if one.user and one.user.role == Role.PROFESSIONAL_LEAD)
        self._send_a_file(leader.client)
        adviser = next(one for one in self.cast if one.user and one.user.role == Role.PP_ADVISER)
        write_documents(leader.client, adviser)
        guardian = next(one for one in self.cast if one.user and one.user.role == Role.GUARDIAN)
        guardian.client.post("/portal/familie/henvisning/start/")
        with seeding():
            self._let_read(rektor.user, guardian.user)
            self._scopes = dict(Scope.objects.values_list("pk", "subject_id"))
            self._granted = {user.pk: self._folders(user) for user in users}
        for visitor in self.cast[:2]:
            visitor.client.post("/konto/bekreft/", {"password": PASSWORD})
        away = signed_in(users[0])
        away.post("/logg-inn/las/na/")
        halfway = Client()
        halfway.post("/konto/logg-inn/", {"login": users[0].email, "password": PASSWORD})
        self.strangers = [
            Visitor("ingen", Client()),
            Visitor("halvveis inne", halfway),
            Visitor("borte fra plassen", away),
        ]

    def of(self, address: str) -> list[Visit]:
        """The fullest page, or one for each role where roles see different things; empty when nobody gets an answer."""
        found = (visit for visitor in self._visitors(PAGES[address]) if (visit := self._of(address, visitor)))
        return list(found if address in EACH_ROLE else itertools.islice(found, 1))

    def _visitors(self, spec: PageSpec) -> list[Visitor]:
        """One of each role that may; those without and with an account for a page that anybody may open."""
        if spec.permission is None:
            outside = [one for one in self.cast if one.user and one.user.doorway is Doorway.PORTAL]
            return [*self.strangers, *self.cast[:2], *outside[:1]]
        may = [one for one in self.cast if one.user and spec.permission in one.user.definition.permissions]
        return list({one.user.role: one for one in reversed(may) if one.user}.values())

    def _of(self, address: str, visitor: Visitor) -> Visit | None:
        answered: list[Visit] = []
        for path in self._paths(address, visitor):
            answer = visitor.client.get(path)
            if answer.status_code == 200:
                is_page = answer["Content-Type"].startswith("text/html")
                answered.append(Visit(path, visitor, len(answer.content), is_page=is_page))
            if len(answered) == ENOUGH or (answered and not answered[0].is_page):
                break
        return max(answered, key=lambda visit: visit.size, default=None)

    def _paths(self, address: str, visitor: Visitor) -> Iterator[str]:
        """The address with rows that belong together in it, those of this person's own children first."""
        spec = PAGES[address]
        address = re.sub(
            r"<slug:(\w+)>",
            lambda found: OTHERWISE.get(address, {}).get(found[1]) or TEXTS.get(found[1], found[0]),
            address,
        )
        names = re.findall(r"<(?:\w+:)?(\w+)>", address)
        if "token" in names:
            yield self._link()
            return
        if not names:
            yield f"/{address}"
            return
        about = {"pk": "mfa.Authenticator"} | spec.about
        mine = self._granted[visitor.user.pk] if visitor.user else set()
        together = self._together([about[name] for name in names])
        own = [found for found in together if {folder for folder, _pk in found} & mine]
        others = [] if visitor.user and visitor.user.doorway is Doorway.PORTAL else together
        for found in [*own, *others][:TRIES]:
            yield "/" + re.sub(r"<[^>]+>", "{}", address).format(*(pk for _folder, pk in found))

    def _together(self, labels: list[str]) -> list[tuple[tuple[Any, Any], ...]]:
        """Rows of one child; where a page is about two of a kind (two children), any two of them."""
        rows = [self._objects(label) for label in labels]
        if len(set(labels)) < len(labels):
            return list(itertools.islice(itertools.permutations(rows[0], len(labels)), TRIES))
        return [found for found in itertools.product(*rows) if len({folder for folder, _pk in found}) < 2]

    def _link(self) -> str:
        """A one-time link that nobody has used."""
        user = self.cast[-1].user
        assert user is not None
        with seeding():
            return make_link(user, Invitation.Purpose.FIRST_SIGN_IN, None).path

    def _objects(self, label: str) -> list[tuple[Any, Any]]:
        """Every row of this model with the compartment that its child's things lie in."""
        if label == "text":
            return [(None, key) for key, measure in MEASURES.items() if measure.shown is not Shown.OWN]
        if label not in self._rows:
            with seeding():
                self._rows[label] = [
                    (self._folder(row), row.pk) for row in apps.get_model(label).objects.order_by("-pk")
                ]
        return self._rows[label]

    def _folder(self, row: Model) -> Any:
        scope = getattr(row, "scope_id", None)
        return self._scopes.get(scope) or scope

    def _folders(self, user: User) -> set[Any]:
        scopes = Grant.objects.filter(user=user).values_list("scope_id", flat=True)
        return {self._scopes.get(scope) or scope for scope in scopes}

    @staticmethod
    def _sign_one() -> None:
        """The demo's sent assessments are older than the service, so none of them has its document here."""
        assessment = ExpertAssessment.objects.filter(case__step=Step.SENT, case__closed_on=None).earliest("pk")
        holder, scope = assessment.case.holder, assessment.scope
        file = make_file(scope)
        final = saved(FinalDocument(scope=scope, document=assessment.document, file=file, sha256=file.sha256))
        saved(Signature(scope=scope, final=final, user=holder, name=holder.name, title="PP-rådgiver"))
        saved(AssessmentSigning(scope=scope, assessment=assessment, final=final, signed_by=holder))
        saved(StandardText(title="Lydbøker", language="nb", html="<p>Lydbøker hjelper mange.</p>", written_by=holder))

    @staticmethod
    def _send_a_file(client: Client) -> None:
        """Running cases in a file, looked through, with something to mend in the second line."""
        lines = (
            "Navn;Født;Skole;Mottatt;Fordelt;Rådgiver\n"
            + 2 * "Ali Prøve;4.3.2017;ingen;1.9.2026;5.9.2026;Nora Brekke\n"
        )
        found = client.post("/saker/fra-fil/", {"file": SimpleUploadedFile("saker.csv", lines.encode())})
        client.post(found.url, {f"felt-{name}": place for place, name in enumerate(COLUMNS)})

    @staticmethod
    def _show_a_draft_to(user: User) -> None:
        """A second child for one of the guardians, with a draft to comment; the child is about to move."""
        case = IndividualCase.objects.filter(step=Step.HEARING).exclude(kind="").earliest("pk")
        shared = CaseScope.objects.filter(case=case)
        own = shared.filter(kind=CaseScope.Kind.PERSON).exclude(guardian=None).earliest("pk")
        for link in (shared.get(kind=CaseScope.Kind.FAMILY), own):
            let_in(user, link.scope, GrantBasis.GUARDIAN)
        family = shared.get(kind=CaseScope.Kind.FAMILY).scope_id
        saved(TransferQuestion(case=case, scope_id=family, to_place="PPT i Lier (eksempel)", moved_on=clock.today()))
        asked = {"service": "bup", "recipient": "BUP i Lier (eksempel)", "purpose": "x", "information": "x"}
        saved(SecrecyRelease(case=case, scope_id=family, **asked, until_on=clock.today() + 30 * DAY))

    @staticmethod
    def _let_read(unit: Any, reader: Any) -> None:
        """A draft of the unit's that a guardian reads before it is sent."""
        referral, until = Referral.objects.filter(started_by=unit).latest("started_at"), clock.now() + DAY
        place = saved(Scope(kind=ScopeKind.REFERRAL_READING))
        for user, basis in ((unit, GrantBasis.UNIT_STAFF), (reader, GrantBasis.DRAFT_READER)):
            let_in(user, place, basis)
        reading = ReferralReading(scope=place, referral=referral, who=reader.name, user=reader, invited_by=unit)
        reading.code_hash, reading.code_until, reading.access_until = bytes(32), until, until
        text = [{"heading": "Hva er vanskelig, og siden når?", "text": "Leser sakte siden 2. trinn."}]
        shown = {"child_name": "Elias Prøve", "place": "Granåsen skole (eksempel)", "text": text, "shown_by": unit}
        saved(ReadingVersion(scope=place, reading=saved(reading), **shown))

    @staticmethod
    def _give_local_accounts(users: list[User]) -> None:
        """A password for each, and for the first all that a sign-in can be made safer with."""
        User.objects.filter(pk__in=[user.pk for user in users]).update(password=make_password(PASSWORD))
        everything = {"totp": {"secret": "x"}, "recovery_codes": {"seed": "x", "used_mask": 0}, "webauthn": a_passkey()}
        for kind, data in everything.items():
            Authenticator.objects.create(user_id=users[0].pk, type=kind, data=data)


def write_documents(leader: Client, adviser: Visitor) -> None:
    """A template that is being changed, a letter that is finished, and a note that a colleague is asked to read."""
    with seeding():
        versions = {one.template.key: one for one in TemplateVersion.objects.select_related("template")}
        case = IndividualCase.objects.filter(holder=adviser.user, closed_on=None).latest("pk")
    leader.post(f"/maler/{versions['observation'].pk}/utkast/")
    for key in ("observation", "receipt"):
        made = adviser.client.post(f"/dokumenter/ny/{case.pk}/", {"version": str(versions[key].pk)})
        if key == "receipt":
            adviser.client.post(f"{made['Location']}ferdig/")
    with seeding():
        note = CaseDocument.objects.get(version=versions["observation"])
        saved(DocumentReview(written=note, scope=note.scope, reader=adviser.user, asked_by=adviser.user))


def ask_for_a_file() -> None:
    """A guardian has asked to see what we have; one paper is found, nothing is decided."""
    case = IndividualCase.objects.filter(holder__email="nora@tett-paa.example", closed_on=None).earliest("pk")
    asked = saved(AccessRequest(case=case, scope=case.scope, asked_for="Alt om barnet", due_on=clock.today()))
    text = "Vi snakket om lesing."
    saved(AccessItem(request=asked, scope=case.scope, position=1, title="Notat", made_on=clock.today(), text=text))
    drawing, out = Image.new("RGB", (200, 120), "white"), io.BytesIO()
    drawing.save(out, "PNG")
    file = make_file(case.scope, content=out.getvalue(), kind="image/png")
    saved(AccessItem(request=asked, scope=case.scope, position=2, title="Tegning", made_on=clock.today(), file=file))


def hold_one_for_guardians() -> None:
    """A letter to the guardians of a pupil who decides alone waits for a decision."""
    case = IndividualCase.objects.filter(holder__email="nora@tett-paa.example", closed_on=None).earliest("pk")
    saved(GuardianCopy(case=case, scope=case.scope, file=make_file(case.scope), title="Ny kontaktperson i PPT"))


def shut_one() -> None:
    """A note that lay in the wrong file waits for the leader's decision."""
    note = CaseNote.objects.exclude(locked_at=None).earliest("pk")
    shut = {"kind": "note", "paper_id": note.pk, "reason": "Lagt i feil sak", "shut_by": note.written_by}
    saved(DocumentShield(scope=note.scope, case_number=note.case.number, **shut))


def close_one_long_ago() -> None:
    """The demo is younger than the time that papers wait."""
    case = IndividualCase.objects.exclude(closed_on=None).earliest("pk")
    IndividualCase.objects.filter(pk=case.pk).update(closed_on=date(2012, 6, 1), received_on=date(2011, 9, 5))
    Child.objects.filter(pk=case.child_id).update(birth_date=date(1998, 3, 4))
    return_one()


def return_one() -> None:
    """A referral that was answered with advice, and so never became a case."""
    like = Referral.objects.exclude(unit=None).latest("pk")
    scope = Scope(kind=ScopeKind.REFERRAL)
    scope.save()
    referral = saved(Referral(scope=scope, unit_id=like.unit_id, kind=like.kind, received_on=date(2021, 4, 1)))
    leader = User.objects.filter(role=Role.PROFESSIONAL_LEAD).earliest("pk")
    weighed = {"severity": "low", "soundness": "can_wait", "expediency": "advice", "grounds": "x"}
    when = clock.now() - dt.timedelta(days=2000)
    saved(
        IntakeDecision(scope=scope, referral=referral, outcome="advice", decided_by=leader, decided_at=when, **weighed)
    )


def a_passkey() -> dict[str, Any]:
    """A key in the list, as a browser would have registered it; nobody signs in with it."""
    public_key = ES256.from_ctap1(b"\x04" + b"\x01" * 64)
    credential = AttestedCredentialData.create(bytes(16), b"x", public_key)
    flags = AuthenticatorData.FLAG.AT | AuthenticatorData.FLAG.UP
    attested = AttestationObject.create("none", AuthenticatorData.create(bytes(32), flags, 0, credential), {})
    client = CollectedClientData.create(CollectedClientData.TYPE.CREATE, b"x", "https://tettpaa.example")
    response = {"clientDataJSON": websafe_encode(client), "attestationObject": websafe_encode(attested)}
    key = websafe_encode(b"x")
    return {"name": "Nøkkel", "credential": {"id": key, "rawId": key, "type": "public-key", "response": response}}
