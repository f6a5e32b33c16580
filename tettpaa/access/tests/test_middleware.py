"""One transaction per page, by one door, and nothing saved by a page that fails. All of it is committed."""

from collections import Counter
from contextlib import ExitStack, contextmanager
from types import SimpleNamespace

import pytest
from django.db import connections
from django.http import HttpResponse, StreamingHttpResponse
from django.test import Client
from django.urls import path

import tettpaa.urls
from tests.support.database import seeding
from tests.support.people import employ, make_case, make_child, make_unit, make_user
from tettpaa.access.logbook import audit
from tettpaa.access.models import AuditEvent, User
from tettpaa.access.pages import page
from tettpaa.access.problems import NotAllowed, NotNow
from tettpaa.access.roles import Permission, Role
from tettpaa.access.session import current_actor
from tettpaa.people.models import Child

pytestmark = pytest.mark.usefixtures("committed")


def write(request):
    audit("test.written")
    return HttpResponse("skrevet")


def crash(request):
    audit("test.written")
    raise RuntimeError("midt i siden")


def refuse(request):
    audit("test.written")
    raise NotAllowed("Spør saksansvarlig.")


def not_ready(request):
    audit("test.written")
    raise NotNow("Samtykket mangler.")


def answer_500(request):
    audit("test.written")
    return HttpResponse("gikk galt", status=500)


def write_on_get(request):
    audit("test.written")
    return HttpResponse("burde ikke gått")


def stream(request):
    names = list(Child.objects.values_list("first_name", flat=True))
    return StreamingHttpResponse(f"{name}\n" for name in names)


def stream_late(request):
    def lines():
        yield from Child.objects.values_list("first_name", flat=True)

    return StreamingHttpResponse(lines())


def who(request):
    with connections["default"].cursor() as cursor:
        cursor.execute("select current_user, current_setting('app.user_id', true)")
        role, user_id = cursor.fetchone()
    return HttpResponse(f"{role} {user_id} {current_actor().user_id}")


DESK = page(Permission.OWN_ACCOUNT, methods="GET POST")
urlpatterns = [
    *(path(f"prove/{view.__name__}/", DESK(view)) for view in (write, crash, answer_500, write_on_get, who)),
    *(path(f"prove/{view.__name__}/", DESK(view)) for view in (refuse, not_ready)),
    *(path(f"prove/{view.__name__}/", DESK(view)) for view in (stream, stream_late)),
    *tettpaa.urls.urlpatterns,
]
handler404, handler403, handler500 = tettpaa.urls.handler404, tettpaa.urls.handler403, tettpaa.urls.handler500


class InnerCrash:
    """A middleware inside ours that fails after the view has answered."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        self.get_response(request)
        raise RuntimeError("i et indre mellomledd")


@pytest.fixture
def people(settings):
    settings.ROOT_URLCONF = __name__
    with seeding():
        unit = make_unit()
        nora, jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
        rektor = make_user("Marte Lie", Role.HEAD_TEACHER)
        employ(rektor, unit)
        make_case(make_child(unit=unit), unit, nora)
        make_case(make_child("Ada", "Solli", unit=unit), unit, jonas)
    return SimpleNamespace(nora=nora, jonas=jonas, rektor=rektor)


@pytest.fixture
def nora(signed_in, people):
    browser = signed_in(people.nora)
    browser.raise_request_exception = False
    return browser


def written():
    with seeding():
        return AuditEvent.objects.filter(action="test.written").count()


@contextmanager
def queries_by_door():
    """Counts the statements on each connection."""
    seen = Counter()

    def counting(alias):
        def run(execute, sql, params, many, context):
            seen[alias] += 1
            return execute(sql, params, many, context)

        return run

    with ExitStack() as stack:
        for alias in ("default", "portal", "worker", "owner"):
            stack.enter_context(connections[alias].execute_wrapper(counting(alias)))
        yield seen


def test_a_page_that_succeeds_is_saved(nora):
    assert nora.post("/prove/write/").status_code == 200
    assert written() == 1


@pytest.mark.parametrize("path", ["crash", "answer_500"])
def test_a_page_that_fails_saves_nothing(nora, path):
    assert nora.post(f"/prove/{path}/").status_code == 500
    assert written() == 0


@pytest.mark.parametrize(("path", "status", "says"), [("refuse", 403, "saksansvarlig"), ("not_ready", 409, "mangler")])
def test_a_refusal_that_the_page_did_not_show_is_said_and_saves_nothing(nora, path, status, says):
    answer = nora.post(f"/prove/{path}/")
    assert (answer.status_code, says in answer.text) == (status, True)
    assert written() == 0


def test_a_crash_in_an_inner_middleware_saves_nothing(nora, settings):
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, f"{__name__}.InnerCrash"]
    assert nora.post("/prove/write/").status_code == 500
    assert written() == 0


def test_the_next_page_works_after_one_that_failed(nora):
    nora.post("/prove/crash/")
    assert nora.get("/prove/who/").status_code == 200


def test_a_page_that_only_shows_something_cannot_write(nora):
    assert nora.get("/prove/write_on_get/").status_code == 500
    assert written() == 0


def test_the_database_hears_who_asks_and_forgets_it_afterwards(nora, people):
    page_says = nora.get("/prove/who/").text
    assert page_says == f"tettpaa_staff_ro {people.nora.pk} {people.nora.pk}"
    assert nora.post("/prove/who/").text.startswith("tettpaa_staff ")
    with connections["default"].cursor() as cursor:
        cursor.execute("select current_user, coalesce(current_setting('app.user_id', true), '')")
        assert cursor.fetchone() == ("tettpaa_app", "")


def test_a_streamed_page_holds_only_what_was_read_inside_its_transaction(nora):
    assert nora.get("/prove/stream/").getvalue() == b"Elias\n"
    with pytest.raises(Exception, match="permission denied"):
        nora.get("/prove/stream_late/").getvalue()


def test_a_desk_page_asks_nothing_of_the_other_doors(nora):
    with queries_by_door() as seen:
        assert nora.get("/roller/").status_code == 200
        assert nora.post("/sok/", {"q": "elias"}).status_code == 200
    assert set(seen) == {"default"}


def test_a_portal_page_asks_nothing_of_the_desks_door(signed_in, people):
    browser = signed_in(people.rektor)
    with queries_by_door() as seen:
        assert browser.get("/portal/logg-inn/").status_code == 200
        assert browser.post("/portal/sprak/", {"language": "nn", "next": "/portal/logg-inn/"}).status_code == 302
        assert browser.post("/portal/logg-ut/").status_code == 302
    assert set(seen) == {"portal"}
    assert User.objects.get(pk=people.rektor.pk).language == "nn"


def test_a_session_is_worth_nothing_at_the_other_door(signed_in, people):
    portal, desk = signed_in(people.rektor), signed_in(people.nora)
    stolen = Client()
    stolen.cookies["tettpaa_desk"] = portal.cookies["tettpaa_portal"].value
    assert stolen.get("/roller/").url.startswith("/logg-inn/")
    stolen = Client()
    stolen.cookies["tettpaa_portal"] = desk.cookies["tettpaa_desk"].value
    assert stolen.get("/portal/logg-inn/").wsgi_request.user.is_anonymous


def test_each_door_answers_at_its_own_name_alone(signed_in, people, settings):
    settings.PORTAL_HOST, settings.ALLOWED_HOSTS = "portal.example", ["portal.example", "desk.example"]
    nora, rektor = signed_in(people.nora), signed_in(people.rektor)
    asked = {
        ("desk.example", "/roller/"): 200,
        ("portal.example", "/roller/"): 404,
        ("portal.example", "/portal/logg-inn/"): 200,
        ("Portal.example:443", "/portal/logg-inn/"): 200,
        ("desk.example", "/portal/logg-inn/"): 404,
        ("portal.example", "/logg-inn/"): 404,
        ("other.example", "/portal/logg-inn/"): 400,
    }
    for (host, place), status in asked.items():
        browser = rektor if place.startswith("/portal/") else nora
        assert browser.get(place, HTTP_HOST=host).status_code == status, (host, place)
    assert rektor.get("/", HTTP_HOST="portal.example").url == "/portal/"
    answer = nora.get("/roller/", HTTP_HOST="portal.example")
    assert "Nora" not in answer.text
    assert "frame-ancestors" in answer["Content-Security-Policy"]


@pytest.mark.parametrize(("alias", "table"), [("default", "access_portalsession"), ("portal", "access_desksession")])
def test_the_sessions_of_one_door_cannot_be_read_by_the_login_of_the_other(people, alias, table):
    with connections[alias].cursor() as cursor, pytest.raises(Exception, match="permission denied"):
        cursor.execute("select * from " + table)


def test_the_portals_login_cannot_become_staff(people):
    with connections["portal"].cursor() as cursor, pytest.raises(Exception, match="permission denied"):
        cursor.execute("set role tettpaa_leader")


def test_a_fetch_without_a_session_gets_401_so_that_no_text_is_lost(people):
    browser = Client()
    assert browser.post("/roller/", headers={"X-Autosave": "1"}).status_code == 401
    assert browser.get("/roller/", headers={"HX-Request": "true"}).status_code == 401
    assert browser.get("/roller/").status_code == 302
