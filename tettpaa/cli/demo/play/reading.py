"""A scene at the kindergarten: a mother reads the draft before it is sent, and finds something to put right."""

from tettpaa.access.models import User
from tettpaa.cli.demo.play.role import CasePlay
from tettpaa.referrals import actions, queries
from tettpaa.referrals.actions import inviting
from tettpaa.referrals.actions import reading as acts
from tettpaa.referrals.models import ReferralReading, ReferralResponse


def plan(play: CasePlay) -> None:
    """The invitation the day after the draft was begun, and the reading the same evening."""
    begun, reader = play.cast.days["received"], play.portal_user(play.cast.child.guardians[0])
    if reader is not None:
        play.plan(begun + 1, 9, play.leader, invite)
        play.plan(begun + 1, 19, reader, read)


def invite(play: CasePlay, by: User) -> None:
    """The leader writes who the mother is, and gives her a code; what she does with it is an act of her own."""
    referral, first = play.referral(), play.cast.child.guardians[0]
    row = {
        "first_name": first.first,
        "last_name": first.last,
        "relation": first.relation,
        "lives_with_child": first.lives_with_child,
        "phone": first.phone,
        "interpreter_language": first.interpreter,
        "own_view": "",
    }
    actions.replace_guardians(referral=referral, guardians=[row], by=by)
    key = str(queries.parts(referral)["guardians"][0].pk)
    _reading, play.code = inviting.invite(referral=referral, who=key, by=by)


def read(play: CasePlay, by: User) -> None:
    """She opens it, and asks them to put something right; she has not said that she has read all of it."""
    born = play.cast.child.birth_date(play.stage.now.date())
    found = ReferralReading.objects.get(pk=acts.redeem(code=play.code, born=born, by=by))
    text = play.cast.text("reader_correction")
    acts.respond(reading=found, kind=ReferralResponse.Kind.CORRECTION, text=text, by=by)
