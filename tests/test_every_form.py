"""Every form, fed with what nobody would write: it is valid or says in words what is wrong, and never breaks down."""

import datetime as dt
import inspect
import re
import traceback
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from allauth.core.context import request_context
from allauth.mfa.models import Authenticator
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.http import QueryDict
from django.urls import get_resolver
from django.utils.datastructures import MultiValueDict
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.support.database import seeding
from tests.support.worlds import World
from tettpaa.access.employee_measures import MEASURES
from tettpaa.access.forms import CodeForm
from tettpaa.access.models import UnknownSignIn, User
from tettpaa.access.sessions import SessionStore
from tettpaa.cases.secrecy_queries import Outside, Person
from tettpaa.cases.transfer_queries import Asked
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.papers.rules.content import Kind, Receiver
from tettpaa.participation.rules import ConsentState
from tettpaa.people.models import Guardian
from tettpaa.retention.models_requests import AccessItem

pytestmark = pytest.mark.usefixtures("db")
PER_FORM = 8
NASTY = [
    "",
    " ",
    "\x00",
    "Ola\x00Nordmann",
    "\x1b[31m\x07\x7f",
    "\u202eadroN\u202c",
    "\ufeff\u200b\u2066x",
    "\ud7ff\ue000\uffff",
    "🧒🏽" * 40,
    "x" * 100_000,
    "1" * 5_000,
    "<script>alert(1)</script>",
    "'; drop table people_child; --",
    "{{ 7*7 }}{% load x %}",
    "../../etc/passwd",
    "=cmd|' /C calc'!A0",
    "-1",
    "0",
    "99999999999999999999",
    "9223372036854775808",
    "1e400",
    "NaN",
    "٣",
    "²",
    "True",
    "null",
    "[]",
    "0001-01-01",
    "9999-12-31",
    "10000-01-01",
    "31.02.2026",
    "29.2.2023",
    "1.1.1",
    "0198c0de-0000-7000-8000-000000000000",
    "0198c0de00007000800000000000000000",
    "25:99",
]
TEXT = st.one_of(st.sampled_from(NASTY), st.text(max_size=60))
FILES = [("a.pdf", b"%PDF-1.4\x00"), ("\x00.pdf", b""), ("../../x.docx", b"PK\x03\x04"), ("a" * 400, b"\xff\xd8\xff")]


def every_form(base: type = forms.BaseForm) -> Iterator[type[Any]]:
    """All that the project has, once the addresses have been read."""
    assert get_resolver().url_patterns
    for form in base.__subclasses__():
        if form.__module__.startswith("tettpaa.") and ".tests" not in form.__module__:
            yield form
        yield from every_form(form)


PASSED_ON: dict[str, tuple[str, ...]] = {
    "KeyNameForm": ("instance",),
    "SignInForm": ("request",),
    "ToldHelpForm": ("who",),
    "desk.forms_unusual.FollowUpForm": ("card",),
    "TreatmentForm": ("measure",),
    **dict.fromkeys(
        ("desk.forms_shield.ChangeShieldForm", "desk.forms_shield.GradeForm", "desk.forms_shield.ShieldForm"), ("near",)
    ),
    **dict.fromkeys(("AppForm", "CodeAgain", "KeyForm", "NewPasswordForm", "PasswordAgainForm"), ("user",)),
}
"""What forms made from allauth's hand on without naming it."""
BASES = {
    "tettpaa.cases.forms.ColleagueForm",
    "tettpaa.cases.forms_voices.PeopleForm",
    "tettpaa.people.forms_named.NamedForm",
}
"""What others are made from; alone they lack the field that they speak of."""
FORMS = sorted(
    {one for one in every_form() if f"{one.__module__}.{one.__qualname__}" not in BASES},
    key=lambda form: (form.__module__, form.__qualname__),
)


ALWAYS = {
    "asks_pupil": True,
    "before": None,
    "card": SimpleNamespace(reader_id=1, week_on=clock.today(), lines=[]),
    "choices": [("a", "A")],
    "chooses_holder": True,
    "deciders": [("a", "A")],
    "found": None,
    "measure": MEASURES["open_cases"],
    "near": [],
    "pages": 2,
    "receivers": [("a", "A")],
    "who": "guardian",
}
"""What is the same whoever asks, by the name of the argument."""


class Given:
    """What a form is made with, by the name of the argument; the same words mean other things in a few."""

    def __init__(self, request: Any) -> None:
        self.world, self.request = World(), request
        request.user, request.session = self.world.users["adviser"], SessionStore()
        self.rows = self.world.rows["own"]
        self.users = User.objects.order_by("pk")
        self.guardians = list(Guardian.objects.order_by("pk"))
        case = self.rows["cases.IndividualCase"]
        rules = ruleset(clock.today())
        case.shielded = True
        self.usual: dict[str, Any] = {
            "assessment": self.rows["assessments.ExpertAssessment"],
            **ALWAYS,
            "asked": [Asked(guardian_id=one.pk, name=one.name, allowed=None) for one in self.guardians[:1]],
            "by": self.world.users["adviser"],
            "case": case,
            "cases": [case],
            "child": self.rows["people.Child"],
            "colleagues": self.users,
            "guardians": self.guardians,
            "endings": rules.endings_of(case.kind),
            "goes_on": True,
            "grounds": [("a", "A")],
            "instance": Authenticator(user=self.world.users["adviser"], type="webauthn", data={"name": "x"}),
            "item": AccessItem(title="x", text="x"),
            "kind": rules.kind(case.kind),
            "last": 10,
            **dict.fromkeys(("label", "me", "office"), "x"),
            "offered": [("a", "A")],
            "papers": ["x"],
            "people": self.guardians,
            "plan": None,
            "request": self.request,
            "rows": [case],
            "unit": self.world.unit,
            "units": [self.world.unit],
            "user": self.world.users["adviser"],
        }
        self.other = self._other()

    def _other(self) -> dict[str, Any]:
        pairs = [(str(one.pk), one.name) for one in self.guardians]
        return {
            "access.forms_clearance.TrainingForm.people": self.users,
            "cases.forms_apart.ShutForm.papers": [("note:a", "A")],
            "cases.forms_apart.TestUserForm.people": self.users,
            "cases.forms_visits.VisitForm.people": self.users,
            "portal.forms_report.TeacherForm.people": [(1, "A")],
            "papers.forms.SectionForm.kind": Kind.TEXT,
            "papers.forms_writing.SendForm.receivers": tuple(Receiver),
            "cases.forms_journal.TaskForm.people": self.users,
            "cases.forms_secrecy.AnswerForm.people": (Person("A", ConsentState.WAITING, str(self.guardians[0].pk)),),
            "papers.forms_writing.SendForm.outside": [Outside("a", "bup", "A", "A")],
            "cases.forms_journal.HandOverTaskForm.people": self.users,
            "organisation.forms.PersonForm.people": self.users,
            "organisation.forms_standing_in.OwnSubstituteForm.people": [(1, "A")],
            "organisation.forms_standing_in.SubstituteForm.people": [(1, "A")],
            "organisation.forms_standing_in.SubstituteForm.leaders": [(2, "B")],
            "organisation.forms.WhoIsItForm.found": UnknownSignIn(name="x", email="x@example.org"),
            "desk.intake.DecisionForm.people": [(self.world.users["adviser"], 1, None)],
            "desk.forms_intake_system.AnswerForm.people": [(self.world.users["adviser"], 1, None)],
            "referrals.forms.SeenForm.people": pairs,
            "retention.forms_requests.RequestForm.people": pairs,
        }

    def arguments(self, form: type[Any]) -> dict[str, Any]:
        """What it must have."""
        signature = next(
            (
                inspect.signature(one.__init__)
                for one in form.__mro__
                if "__init__" in vars(one) and one.__module__.startswith("tettpaa.")
            ),
            None,
        )
        wanted = [
            name
            for name, parameter in (signature.parameters if signature else {}).items()
            if parameter.kind is inspect.Parameter.KEYWORD_ONLY and parameter.default is inspect.Parameter.empty
        ]
        place = f"{form.__module__.removeprefix('tettpaa.')}.{form.__qualname__}"
        passed = PASSED_ON.get(place) or PASSED_ON.get(form.__name__)
        wanted += passed or (("user",) if form is CodeForm else ())
        return {name: self.other.get(f"{place}.{name}", self.usual.get(name)) for name in wanted}


def likely(field: Any) -> list[str]:
    """What would be right, so that the rest of the form is reached too."""
    if isinstance(field, forms.ModelChoiceField):
        return [str(one.pk) for one in field.queryset[:2]]
    if isinstance(field, forms.ChoiceField):
        flat = [pair for pair in field.choices if not isinstance(pair[1], list | tuple)]
        return [str(value) for value, _label in flat if value not in (None, "")][:4]
    if isinstance(field, forms.DateField):
        return [
            clock.today().isoformat(),
            f"{clock.today():%d.%m.%Y}",
            (clock.today() - dt.timedelta(days=400)).isoformat(),
        ]
    if isinstance(field, forms.BooleanField):
        return ["on"]
    return ["Ola", "7", "ola@example.org"]


def sent(form: Any, draw: Callable[..., Any]) -> tuple[QueryDict, MultiValueDict]:
    """A post: for each field something nasty, something likely, several of both, or nothing."""
    data, files = QueryDict(mutable=True), MultiValueDict()
    for name, field in form.fields.items():
        if isinstance(field, forms.FileField) and draw(st.booleans()):
            called, content = draw(st.sampled_from(FILES))
            files.setlist(form.add_prefix(name), [SimpleUploadedFile(called, content, "application/pdf")])
            continue
        value = st.one_of(TEXT, st.sampled_from(likely(field) or [""]))
        data.setlist(form.add_prefix(name), draw(st.lists(value, max_size=2)))
    return data, files


def feed(form: type[Any], known: Given) -> None:
    """Some posts to one form."""
    arguments = known.arguments(form)

    @settings(
        max_examples=PER_FORM,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(data=st.data())
    def post(data: Any) -> None:
        values, files = sent(form(**arguments), data.draw)
        bound = form(data=values, **({"files": files} if files else {}), **arguments)
        if not bound.is_valid():
            told = [text for texts in bound.errors.values() for text in texts]
            assert told
            assert all(re.search(r"[a-zæøå]{2}", text) for text in told), told
            assert not any("Traceback" in text or "psycopg" in text for text in told), told
        str(bound.as_div())

    post()


def test_every_form_is_valid_or_says_what_is_wrong(rf, capsys):
    broken = []
    with seeding():
        request = rf.post("/")
        known = Given(request)
        for form in FORMS:
            try:
                with transaction.atomic(), request_context(request):
                    feed(form, known)
            except Exception as error:  # noqa: BLE001  # whatever it is, it is told with all the others
                where = traceback.extract_tb(error.__traceback__)[-1]
                broken.append(
                    f"{form.__module__}.{form.__qualname__}: {error!r:.200} at {where.filename}:{where.lineno}"
                )
    with capsys.disabled():
        print(f"\n{len(FORMS)} forms × {PER_FORM} posts = {len(FORMS) * PER_FORM} posts of generated data")
    assert broken == [], "\n".join(broken)
    assert len(FORMS) > 120
