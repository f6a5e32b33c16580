"""The family sees all of a referral before a unit sends it; who, how and when is written, and a change is shown again."""

import pytest

from tests.support.database import seeding
from tettpaa.portal.tests.test_unit_referral import ORDER, VOICES, browser, rektor, show, words, written
from tettpaa.referrals.models import Referral, ReferralGuardian

pytestmark = pytest.mark.usefixtures("db")
__all__ = ["browser", "rektor"]


def test_the_family_sees_it_whole_before_it_is_sent_and_again_when_it_changes(browser):
    at = written(browser)
    assert "Alt er med" in words(browser.get(at + "se-over/"))
    assert "vi leste den sammen" not in words(browser.get(at + "se-over/"))
    shown = words(browser.get(at + "vis/"))
    assert "har sett henvisningen" in shown
    assert "vist av Turid Moen" in shown
    browser.post(at + "bestillingen/", {**ORDER, "do": "next"})
    assert "Alt er med" in words(browser.get(at + "se-over/"))
    browser.post(at + "bestillingen/", {**ORDER, "concern": "Leser sakte og stokker bokstaver.", "do": "next"})
    assert "La alle foresatte se hele henvisningen" in words(browser.get(at + "se-over/"))
    with seeding():
        Referral.objects.update(child_birth_date="2011-01-01")
    assert show(browser, at).status_code == 302
    assert "La eleven se hele henvisningen" in words(browser.get(at + "se-over/"))
    ahead = browser.post(at + "vis/", {"who": "pupil", "how": "paper", "seen_on": "2099-01-01"})
    assert ahead.status_code == 422
    assert browser.post(at + "vis/", {"who": "pupil", "how": "paper", "seen_on": "2026-01-02"}).status_code == 302
    assert "Alt er med" in words(browser.get(at + "se-over/"))
    with seeding():
        assert Referral.objects.get().guardians_view == "Sara Tesfay: Vi ser det samme hjemme."


def test_who_needs_an_interpreter_sees_it_with_one(browser):
    at = written(browser)
    browser.post(at + "stemmer/", {**VOICES, "guardians-0-interpreter_language": "tigrinja", "do": "next"})
    with seeding():
        who = str(ReferralGuardian.objects.get().pk)
    plain = {"who": who, "how": "meeting", "seen_on": "2026-01-02", "interpreter": "not_needed"}
    assert "behov for tolk" in words(browser.post(at + "vis/", plain))
    with_one = plain | {"interpreter": "interpreter", "interpreter_language": "tigrinja"}
    assert browser.post(at + "vis/", with_one).status_code == 302
