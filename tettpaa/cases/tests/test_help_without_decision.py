"""Help that is offered without a decision: it waits on the list, begins, and a no stops it."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import let_in, make_user
from tettpaa.access.models import Scope
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases import queries
from tettpaa.cases.actions import consents, working
from tettpaa.cases.models import SharedProgress
from tettpaa.cases.reading import read
from tettpaa.cases.tests.test_every_kind import Way
from tettpaa.participation.models import Channel, ConsentKind
from tettpaa.people.models import Guardian

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()


def test_help_waits_on_the_list_until_it_begins_and_says_so(acting_as, signed_in):
    way = Way(acting_as, "kindergarten_speech_therapy")
    case = way.take_in()
    browser = signed_in(way.holder)
    page = browser.get(f"/saker/{case.pk}/").text
    assert "Hjelpen er i gang" in page
    assert "Start utredningen" not in page
    assert f"/saker/{case.pk}/vedtak/" not in page
    assert browser.get(f"/saker/{case.pk}/vedtak/").status_code == 404
    address = f"/saker/{case.pk}/hjelpen/"
    refused = browser.post(address, {"started_on": TODAY.isoformat()})
    assert refused.status_code == 422
    assert "Vi mangler samtykke til hjelpen" in refused.text
    way.consent("help")
    ahead = browser.post(address, {"started_on": (TODAY + dt.timedelta(days=1)).isoformat()})
    assert "fram i tid" in ahead.text
    assert browser.post(address, {"started_on": TODAY.strftime("%d.%m.%Y")}).status_code == 302
    assert browser.post(address, {"started_on": TODAY.strftime("%d.%m.%Y")}).status_code == 422
    page = browser.get(f"/saker/{case.pk}/").text
    assert "Hjelpen kom i gang etter 20 dager." in page
    with acting_as(way.head):
        assert SharedProgress.objects.get().started_on == TODAY


def test_a_no_to_the_help_stops_it_and_another_child_s_holder_cannot_start_it(acting_as, signed_in):
    way = Way(acting_as, "kindergarten_speech_therapy")
    case = way.take_in()
    with seeding():
        stranger = make_user("Mari Foss", Role.SPEECH_THERAPIST)
        assert let_in(stranger, Scope.objects.first(), GrantBasis.CO_ASSIGNED)
    assert signed_in(stranger).post(f"/saker/{case.pk}/hjelpen/", {"started_on": TODAY.isoformat()}).status_code == 404
    with acting_as(way.holder):
        mother = Guardian.objects.get(first_name="Sara")
        consents.record_consent(
            case=way.fresh(), kind=ConsentKind.HELP, guardian=mother, agreed=False, answered_on=TODAY,
            channel=Channel.PHONE, by=way.holder,
        )  # fmt: skip
        with pytest.raises(NotNow, match="Det er svart nei til hjelpen"):
            working.start_service(case=way.fresh(), started_on=TODAY, by=way.holder)
        with pytest.raises(Problem, match="spør vi ikke om dette"):
            consents.record_consent(
                case=way.fresh(), kind=ConsentKind.DECISION, guardian=mother, agreed=True, answered_on=TODAY,
                channel=Channel.PHONE, by=way.holder,
            )  # fmt: skip


def test_an_adult_consents_alone_and_no_child_is_asked_for(acting_as):
    way = Way(acting_as, "adult_education")
    way.take_in()
    with acting_as(way.holder):
        reading = read(way.fresh())
        assert [party.role.value for party in queries.who_consents(reading, "assessment").parties] == ["adult"]
        assert list(queries.readers(reading)) == [None]
        assert not queries.readiness(reading).asks_voices
