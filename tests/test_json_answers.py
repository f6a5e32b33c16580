"""What our own scripts are answered in JSON is described (`docs/openapi.json`), and each answer is as described.

The requests are made from the description by schemathesis, signed in as somebody who may: right ones, and ones that are
off in each way it knows.
"""

import inspect
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import CodeType, FunctionType
from typing import Any
from uuid import uuid4

import pytest
import schemathesis
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as pace
from schemathesis import Case, GenerationMode
from schemathesis import checks as known

from tests.support.database import project_file, seeding
from tests.support.matrices import tell
from tests.support.people import employ, make_child, make_unit, make_user
from tests.support.reports import reported
from tests.support.worlds import saved
from tests.test_architecture import ADDRESSES
from tettpaa.access.roles import Role
from tettpaa.assessments.actions import remarks
from tettpaa.assessments.tests.writing import Writing
from tettpaa.documents.models import Section
from tettpaa.papers.actions import writing
from tettpaa.papers.models import TemplateVersion
from tettpaa.referrals.models import Referral

DOCUMENT = json.loads(project_file("docs", "openapi.json").read_text("utf-8"))
OPERATIONS = {one["operationId"]: path for path, item in DOCUMENT["paths"].items() for one in item.values()}
ASKED_AT_OTHERS = {"/konto/ekstra/nokler/logg-inn/"}
"""Answered by allauth, and asked by a script of ours. Its other pages have answers for scripts too, which nobody asks for."""
FORM = "application/x-www-form-urlencoded"
EACH = 40
"""Requests to each operation, right ones and as many that are off."""
PROMISES = [
    known.not_a_server_error,
    known.status_code_conformance,
    known.content_type_conformance,
    known.response_schema_conformance,
]


def parts(code: CodeType) -> Iterator[CodeType]:
    """A function's own code, and that of the functions written inside it."""
    yield code
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield from parts(one)


def speaks_json(view: Callable[..., Any], seen: set[Any] | None = None) -> bool:
    """The function, or one of ours that it calls by name, makes an answer in JSON or looks at who wants one."""
    function, seen = inspect.unwrap(view), set() if seen is None else seen
    if not isinstance(function, FunctionType) or not function.__module__.startswith("tettpaa.") or function in seen:
        return False
    seen.add(function)
    codes = list(parts(function.__code__))
    names = {name for code in codes for name in code.co_names}
    if "JsonResponse" in names or any("application/json" in code.co_consts for code in codes):
        return True
    return any(speaks_json(function.__globals__[name], seen) for name in names & function.__globals__.keys())


def test_every_address_that_answers_in_json_is_described_and_no_other():
    speaking = {
        "/" + re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", address)
        for address, pattern in ADDRESSES
        if speaks_json(pattern.callback)
    }
    assert speaking | ASKED_AT_OTHERS == DOCUMENT["paths"].keys()


def test_every_operation_is_an_address_that_takes_its_method():
    there = {"/" + re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", address): pattern for address, pattern in ADDRESSES}
    for path, item in DOCUMENT["paths"].items():
        for method, operation in item.items():
            assert method.upper() in there[path].callback.page.methods
            assert operation["operationId"].split(":")[-1] == there[path].name


class Asking:
    """Sends what schemathesis makes through the whole service, as a script of a page that is open does."""

    def __init__(self, client: Client, opened: str, rows: dict[str, tuple[Any, int]]) -> None:
        page = client.get(opened)
        assert page.status_code == 200
        self.cookies = {name: one.value for name, one in client.cookies.items()}
        self.headers = {"Accept": "application/json", "X-Requested-With": "fetch", "X-Autosave": "1"}
        self.headers["X-CSRFToken"] = self.cookies.get(settings.CSRF_COOKIE_NAME, "")
        self.plain: dict[str, tuple[Any, dict[str, str]]] = {}
        document = json.loads(json.dumps(DOCUMENT))
        for item in document["paths"].values():
            for operation in item.values():
                row, revision = rows.get(operation["operationId"], rows.get("all", ("", 0)))
                for one in operation.get("parameters", []):
                    one["schema"] = {"type": "string", "enum": [str(row), str(uuid4())]}
                # Any number is described; a text is saved by the one that stands now, so those are tried more.
                for one in operation.get("requestBody", {}).get("content", {}).values():
                    tried = [str(revision + more) for more in range(3)]
                    one["schema"]["properties"].get("base_revision", {})["enum"] = tried
                self.plain[operation["operationId"]] = (row, {"html": "<p>Tekst.</p>", "base_revision": str(revision)})
        self.schema = schemathesis.openapi.from_dict(document)
        self.schema.app = WSGIHandler()
        self.statuses: list[int] = []

    def one(self, name: str) -> int:
        """What somebody who does it right is answered."""
        operation = self.schema.find_operation_by_id(name)
        row, body = self.plain[name]
        about = {one["name"]: str(row) for one in operation.definition.raw.get("parameters", [])}
        sent = {"body": body, "media_type": FORM} if "requestBody" in operation.definition.raw else {}
        return self._ask(operation.Case(path_parameters=about, **sent))

    def _ask(self, case: Case) -> int:
        with one_connection():
            answer = case.call(headers=self.headers, cookies=self.cookies)
        case.validate_response(answer, checks=PROMISES)
        return int(answer.status_code)

    def all(self, name: str, mode: GenerationMode) -> None:
        operation = self.schema.find_operation_by_id(name)

        @given(case=operation.as_strategy(generation_mode=mode))
        @pace(max_examples=EACH, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        def ask(case: Case) -> None:
            self.statuses.append(self._ask(case))

        ask()


@contextmanager
def one_connection() -> Iterator[None]:
    """A request does not close the test's own connection, as it would one that is older than its time."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)


@pytest.fixture
def adviser(db, acting_as, signed_in) -> Asking:
    """Nora, with the editor open and a remark to settle."""
    work = Writing(acting_as)
    work.assessment = work.write_all()
    with acting_as(work.nora):
        section = work.section("reasons")
        said = {"text": "Hva mener du?", "quote": "", "suggestion": ""}
        remark = remarks.write_remark(assessment=work.assessment, section=section, by=work.nora, **said)
        template = TemplateVersion.objects.get(
            template__key="invitation", published_at__isnull=False, withdrawn_at=None
        )
        document = writing.start(case=work.read_case(), version=template, by=work.nora)
        letter = Section.objects.filter(document_id=document.document_id).earliest("position")
    rows = {"assessments:save": (section.pk, section.revision), "papers:save": (letter.pk, letter.revision)}
    rows |= {"assessments:settle_remark": (remark.pk, 0), "papers:export": (template.pk, 0)}
    return Asking(signed_in(work.nora), f"/vurderinger/{work.assessment.pk}/", rows)


@pytest.fixture
def leader(db, signed_in) -> Asking:
    """A head teacher with a referral begun, and a report to write."""
    with seeding():
        turid = make_user("Turid Moen", Role.HEAD_TEACHER)
        unit = make_unit()
        employ(turid, unit)
    client = signed_in(turid)
    page = client.post("/portal/enhet/henvisninger/start/")["Location"]
    with seeding():
        referral = Referral.objects.get()
        report = reported(make_child(unit=unit), referral, turid)["papers.UnitReport"]
        section = saved(Section(document_id=report.pk, scope_id=report.scope_id, key="strengths", position=1))
        return Asking(client, page, {"all": (referral.pk, 0), "portal:save_report": (section.pk, 0)})


@pytest.fixture
def nobody(db) -> Asking:
    return Asking(Client(), "/konto/logg-inn/", {})


def who_asks(name: str) -> str:
    return "nobody" if name.startswith("mfa") else "leader" if name.startswith("portal:") else "adviser"


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_answer_is_one_that_is_described(name, request, record_property):
    asking = request.getfixturevalue(who_asks(name))
    assert asking.one(name) in {200, 204}
    asking.all(name, GenerationMode.POSITIVE)
    if who_asks(name) != "nobody":  # who asks for a challenge sends nothing that could be wrong
        asking.all(name, GenerationMode.NEGATIVE)
    tell(record_property, "json", asked=1 + len(asking.statuses), leaks=[])
