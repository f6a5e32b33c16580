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
from tests.support.people import employ, make_unit, make_user
from tests.test_architecture import ADDRESSES
from tettpaa.access.roles import Role
from tettpaa.assessments.actions import remarks
from tettpaa.assessments.tests.writing import Writing
from tettpaa.referrals.models import Referral

DOCUMENT = json.loads(project_file("docs", "openapi.json").read_text("utf-8"))
OPERATIONS = {one["operationId"]: path for path, item in DOCUMENT["paths"].items() for one in item.values()}
ASKED_AT_OTHERS = {"/konto/ekstra/nokler/logg-inn/"}
"""Answered by allauth, and asked by a script of ours. Its other pages have answers for scripts too, which nobody asks for."""
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

    def __init__(self, client: Client, opened: str, rows: dict[str, Any]) -> None:
        page = client.get(opened)
        assert page.status_code == 200
        self.cookies = {name: one.value for name, one in client.cookies.items()}
        self.headers = {"Accept": "application/json", "X-Requested-With": "fetch", "X-Autosave": "1"}
        self.headers["X-CSRFToken"] = self.cookies.get(settings.CSRF_COOKIE_NAME, "")
        document = json.loads(json.dumps(DOCUMENT))
        for item in document["paths"].values():
            for operation in item.values():
                for one in operation.get("parameters", []):
                    one["schema"] = {"type": "string", "enum": [rows.get(one["name"], ""), str(uuid4())]}
                    # Any number is described; a text is saved by the one that stands now, so those are tried more.
                for one in operation.get("requestBody", {}).get("content", {}).values():
                    one["schema"]["properties"].get("base_revision", {})["enum"] = [
                        str(rows.get("revision", 0) + more) for more in range(4)
                    ]
        self.schema = schemathesis.openapi.from_dict(document)
        self.schema.app = WSGIHandler()
        self.statuses: list[int] = []

    def all(self, name: str, mode: GenerationMode) -> None:
        operation = self.schema.find_operation_by_id(name)

        @given(case=operation.as_strategy(generation_mode=mode))
        @pace(max_examples=EACH, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        def ask(case: Case) -> None:
            answer = case.call(headers=self.headers, cookies=self.cookies)
            self.statuses.append(answer.status_code)
            case.validate_response(answer, checks=PROMISES)

        with one_connection():
            ask()


@contextmanager
def one_connection() -> Iterator[None]:
    """A request does not close the test's own connection, as it would one that is older than its time."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
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
    rows = {"section_id": str(section.pk), "remark_id": str(remark.pk), "revision": section.revision}
    return Asking(signed_in(work.nora), f"/vurderinger/{work.assessment.pk}/", rows)


@pytest.fixture
def leader(db, signed_in) -> Asking:
    """A head teacher with a referral begun."""
    with seeding():
        turid = make_user("Turid Moen", Role.HEAD_TEACHER)
        employ(turid, make_unit())
    client = signed_in(turid)
    page = client.post("/portal/enhet/henvisninger/start/")["Location"]
    with seeding():
        return Asking(client, page, {"referral_id": str(Referral.objects.get().pk)})


@pytest.fixture
def nobody(db) -> Asking:
    return Asking(Client(), "/konto/logg-inn/", {})


def who_asks(name: str) -> str:
    return "nobody" if name.startswith("mfa") else "leader" if name.startswith("portal:") else "adviser"


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_answer_is_one_that_is_described(name, request, record_property):
    asking = request.getfixturevalue(who_asks(name))
    asking.all(name, GenerationMode.POSITIVE)
    assert {200, 204} & set(asking.statuses), "no request was taken"
    if who_asks(name) != "nobody":  # who asks for a challenge sends nothing that could be wrong
        asking.all(name, GenerationMode.NEGATIVE)
    tell(record_property, "json", asked=len(asking.statuses), leaks=[])
