"""A case has taken long: those who decide are asked about help for the child now, and answer with a reason."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import employ, make_unit, make_user
from tettpaa.access.problems import NotNow
from tettpaa.access.roles import Role
from tettpaa.cases.actions.interim_questions import answer
from tettpaa.cases.models import IndividualCase, InterimQuestion
from tettpaa.cases.tests.test_preliminary_answer import night
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.models import Release

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
LIST = "/portal/enhet/vedtak/"


@pytest.mark.commitment("K4.4a")
@pytest.mark.parametrize(("days_ago", "asked"), [(90, 0), (91, 2)])
def test_the_one_who_decides_is_asked_when_the_norm_is_passed_and_once(acting_as, days_ago, asked):
    people = Arranged(days_ago)
    people.take_in(acting_as)
    for _hour in range(2):
        night()
    with seeding():
        assert InterimQuestion.objects.count() == asked
        assert Release.objects.filter(title="Hjelp mens saken går").count() == bool(asked)


def test_it_stands_on_the_list_and_in_the_case_until_it_is_answered_with_a_reason(acting_as, signed_in):
    people = Arranged(100)
    case = people.take_in(acting_as)
    night()
    rektor, question = signed_in(people.eirik), "Skal kommunen fatte et midlertidig vedtak"
    assert question in rektor.get(LIST).text
    page = signed_in(people.nora).get(f"/saker/{case.pk}/mens-vi-venter/").text
    assert question in page
    assert "ikke besvart" in page
    with seeding():
        row = InterimQuestion.objects.get(rule="interim_decision_school")
    address = f"{LIST}{case.pk}/hjelp/{row.pk}/"
    shown = rektor.get(address).text
    assert "opplæringslova § 11-6" in shown
    assert "Lesekurs to ganger i uka." in shown
    assert rektor.post(address, {"answer": "yes", "reason": " "}).status_code == 422
    assert rektor.post(address, {"answer": "yes", "reason": "To timer fra mandag."}).status_code == 302
    assert question not in rektor.get(LIST).text
    page = signed_in(people.nora).get(f"/saker/{case.pk}/mens-vi-venter/").text
    assert "To timer fra mandag." in page
    with acting_as(people.eirik):
        row = InterimQuestion.objects.get(pk=row.pk)
        assert (row.answered_on, row.answered_by_id) == (TODAY, people.eirik.pk)
        answer(question=row, says="yes", reason="To timer fra mandag.", by=people.eirik)  # pressed twice
        with pytest.raises(NotNow, match="alt besvart"):
            answer(question=row, says="no", reason="x", by=people.eirik)


def test_the_neighbour_school_is_neither_shown_nor_asked(acting_as, signed_in):
    people = Arranged(100)
    case = people.take_in(acting_as)
    night()
    with seeding():
        other = make_unit("Solvik skole (eksempel)")
        rektor = make_user("Ingvild Strøm", Role.HEAD_TEACHER)
        employ(rektor, other)
        row = InterimQuestion.objects.first()
    assert "midlertidig" not in signed_in(rektor).get(LIST).text
    assert signed_in(rektor).get(f"{LIST}{case.pk}/hjelp/{row.pk}/").status_code == 404
    with acting_as(rektor):
        assert not InterimQuestion.objects.exists()


def test_the_data_says_what_each_kind_is_asked_and_by_which_law():
    rules = ruleset(TODAY)
    school = {rule.key for rule in rules.interim_of("individual_education")}
    assert school == {"interim_decision_school", "help_without_assessment_school"}
    kindergarten = rules.interim_of("special_educational_assistance")
    assert [rule.key for rule in kindergarten] == ["help_without_assessment_kindergarten"]
    help_at_school = rules.interim["help_without_assessment_school"].references
    assert [rules.reference(key).section for key in help_at_school] == ["11-1", "11-3", "11-4", "11-5"]
    assert [rules.reference(key).section for key in kindergarten[0].references] == ["37"]


def test_a_case_that_is_told_or_closed_is_asked_nothing(acting_as):
    people = Arranged(100)
    people.take_in(acting_as)
    with seeding():
        IndividualCase.objects.update(decided_on=TODAY - dt.timedelta(days=1))
    night()
    with seeding():
        assert not InterimQuestion.objects.exists()
