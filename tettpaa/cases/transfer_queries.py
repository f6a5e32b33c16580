"""What a new unit may be given, who is asked, and what they have answered."""

import datetime as dt
import uuid
from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.models import Grant
from tettpaa.access.roles import GrantBasis
from tettpaa.cases import queries
from tettpaa.cases.models import CaseScope, IndividualCase, TransferAnswer, TransferPackage, TransferQuestion
from tettpaa.cases.rules.sharing import STATUS, agreed, who_answers
from tettpaa.core import clock
from tettpaa.documents.models import Dispatch, FinalDocument, Release
from tettpaa.people.models import Enrolment
from tettpaa.people.rules import has_turned

LOOKED_BACK = dt.timedelta(days=60)


@dataclass(frozen=True)
class Asked:
    """One who is asked, and what they allow; ``None`` when they have not answered."""

    guardian_id: uuid.UUID | None
    name: str
    allowed: frozenset[str] | None
    how: str = ""


def documents(case: IndividualCase, family_scope: int) -> list[dict[str, str]]:
    """The finished documents that the family has: what they can read, they can agree to."""
    inside = CaseScope.objects.filter(case=case).values("scope_id")
    finished = FinalDocument.objects.filter(scope_id__in=inside).values_list("sha256", flat=True)
    known = {bytes(one) for one in finished}
    shared = Release.objects.filter(scope_id=family_scope, ended_at=None).select_related("file").order_by("released_at")
    return [
        {
            "key": str(one.file_id),
            "title": f"{one.title}, {timezone.localdate(one.released_at):%d.%m.%Y}",
        }
        for one in shared
        if bytes(one.file.sha256) in known
    ]


def later_documents(case: IndividualCase, found: TransferQuestion) -> list[str]:
    """Finished documents that have come after the family was asked: nobody has said yes to them."""
    asked_about = {one["key"] for one in found.documents}
    return [one["title"] for one in documents(case, found.scope_id) if one["key"] not in asked_about]


def question(case: IndividualCase) -> TransferQuestion | None:
    """The one in force."""
    return TransferQuestion.objects.filter(case=case, closed_at=None).first()


def new_place(case: IndividualCase, found: TransferQuestion) -> str:
    """Where the child moves to; of a hidden child only that it moves."""
    return _("det nye stedet") if case.hides_place else found.to_place


def who_decides(case: IndividualCase) -> list[tuple[uuid.UUID | None, str]]:
    """Those who decide what is shared, with their names; nobody's id is the pupil."""
    around = queries.guardians(case)
    names = {one.pk: one.name for one in around}
    required = who_answers(
        [(one.pk, one.has_parental_responsibility or one.by_mandate) for one in around],
        pupil_decides=pupil_decides(case),
    )
    return [(who, names[who] if who else case.child.name) for who in required]


def asked(case: IndividualCase, found: TransferQuestion) -> list[Asked]:
    """Those who must answer, with their latest answer."""
    latest = {row.guardian_id: row for row in _answers(case, found)}
    return [
        Asked(
            guardian_id=who,
            name=name,
            allowed=frozenset(latest[who].allowed) if who in latest else None,
            how=str(latest[who].get_channel_display()) if who in latest else "",
        )
        for who, name in who_decides(case)
    ]


def shared_by_all(case: IndividualCase, found: TransferQuestion) -> frozenset[str] | None:
    """What all of them allow; ``None`` while somebody has not answered."""
    people = asked(case, found)
    answers = {one.guardian_id: one.allowed for one in people if one.allowed is not None}
    return agreed([one.guardian_id for one in people], answers)


def is_stopped(package: TransferPackage) -> bool:
    """Whether somebody allows less than what lies in it, so that it is not sent: a new one is made."""
    return Dispatch.objects.filter(file_id=package.file_id, wants_a_yes=True).exclude(held_at=None).exists()


def pupil_decides(case: IndividualCase) -> bool:
    """From the age that the law sets for questions of education, today."""
    return has_turned(case.child.birth_date, queries.rules_of(case).age("education"), clock.today())


def unit_is_let_in(case: IndividualCase) -> bool:
    """Whether the child's unit may know of the case: it referred the child, or those who decide have said yes."""
    waiting = TransferQuestion.objects.filter(case=case, closed_at=None, opened_at=None, to_unit_id=case.unit_id)
    return case.unit_id is not None and not waiting.exists()


def moved() -> list[Enrolment]:
    """Places begun lately by a child with an open case from before that still is the old unit's."""
    today = clock.today()
    recent = Enrolment.objects.filter(ends_on=None, starts_on__range=(today - LOOKED_BACK, today))
    behind = IndividualCase.objects.filter(
        child_id=OuterRef("child_id"), closed_on=None, received_on__lt=OuterRef("starts_on")
    ).exclude(unit_id=OuterRef("unit_id"))
    return list(recent.filter(Exists(behind)))


def moved_away() -> list[TransferQuestion]:
    """Children who have moved out of the service, and whose unit still has a way in."""
    open_now = Grant.objects.filter(scope_id=OuterRef("scope_id"), basis=GrantBasis.UNIT_STAFF, ends_at=None)
    inside = CaseScope.objects.filter(Exists(open_now), case_id=OuterRef("case_id"), kind=CaseScope.Kind.UNIT)
    gone = TransferQuestion.objects.filter(to_unit=None, closed_at=None, moved_on__lte=clock.today())
    return list(gone.filter(Exists(inside)))


def choices(found: TransferQuestion, status: str) -> list[tuple[str, str]]:
    """What can be said yes to: that there is a case (``status`` are its words), and each document."""
    return [(STATUS, status), *((one["key"], one["title"]) for one in found.documents)]


def _answers(case: IndividualCase, found: TransferQuestion) -> list[TransferAnswer]:
    return list(TransferAnswer.objects.filter(case=case, question=found).order_by("registered_at"))
