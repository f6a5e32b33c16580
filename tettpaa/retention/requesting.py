"""Reading requests for the file, and what stands in the way of one."""

import uuid
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from tettpaa.access.asking import one
from tettpaa.access.logbook import log_read
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.cases.models import CaseScope, IndividualCase
from tettpaa.cases.protocol_queries import may_read
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.masking import MASKABLE, Area
from tettpaa.documents.models import StoredFile
from tettpaa.people.models import Child, Guardian
from tettpaa.people.rules import age_on
from tettpaa.retention.models_requests import AccessItem, AccessRequest, AccessRequestAnswer, FileCorrection

GROUNDS = ("party_internal", "party_own_health", "party_others_health", "party_special_reasons")
"""The exceptions that a case here may have; each is a place in the act."""


def request(pk: uuid.UUID) -> AccessRequest:
    """One request, or 404; logged as read."""
    found = one(AccessRequest.objects.select_related("case__child", "guardian"), pk=pk)
    log_read("access_request", found)
    return found


def item(pk: uuid.UUID) -> AccessItem:
    """One paper of a request, or 404."""
    return one(AccessItem.objects.select_related("request__case__child", "request__guardian"), pk=pk)


def next_undecided(item: AccessItem) -> AccessItem | None:
    """The next paper of the same request that nobody has decided on, in the order of the list; first those after it."""
    rows = list(AccessItem.objects.filter(request_id=item.request_id, scope_id=item.scope_id))
    place = next((index for index, one in enumerate(rows) if one.pk == item.pk), 0)
    return next((one for one in rows[place + 1 :] + rows[:place] if not one.choice), None)


def answer_of(asked: AccessRequest) -> AccessRequestAnswer | None:
    """The answer, if there is one."""
    return AccessRequestAnswer.objects.filter(request=asked, scope_id=asked.scope_id).select_related("file").first()


def tests_left_out(asked: AccessRequest, user: User) -> bool:
    """Whether test protocols lie in the child's cases that this user does not read, and so could not collect."""
    places = CaseScope.objects.filter(case__child_id=asked.case.child_id, kind=CaseScope.Kind.PROTOCOLS)
    return any(not may_read(one.case, user) for one in places.select_related("case"))


def corrections(case: IndividualCase) -> QuerySet[FileCorrection]:
    """What somebody has said is wrong."""
    return FileCorrection.objects.filter(case=case, scope_id=case.scope_id).order_by("registered_on")


def newest_case(child_id: uuid.UUID) -> IndividualCase:
    """Where the request is kept: the newest case that one may see, or 404."""
    rows = IndividualCase.objects.filter(child_id=child_id).select_related("child").order_by("-received_on")
    first = rows.first()
    return first if first is not None else one(rows, pk=None)


def may_ask(child: Child) -> list[tuple[str, str]]:
    """Who may ask: guardians with confirmed responsibility, and the pupil from the age when one is a party oneself."""
    people = Guardian.objects.filter(
        child=child, scope_id=child.scope_id, has_parental_responsibility=True, ended_on=None
    ).exclude(responsibility_confirmed_at=None)
    found = [(str(one.pk), f"{one.name} ({one.get_relation_display()})") for one in people.order_by("last_name", "pk")]
    return [*found, ("", child.name)] if _is_party(child) else found


def _is_party(child: Child) -> bool:
    return age_on(child.birth_date, clock.today()) >= ruleset(clock.today()).age("own_party")


def refuse_who_may_not(case: IndividualCase, guardian: Guardian | None) -> None:
    """A pupil below the age is not shown what is secret by law; only confirmed responsibility opens anything."""
    allowed = {value for value, _name in may_ask(case.child)}
    if (str(guardian.pk) if guardian else "") not in allowed:
        raise Problem(_("Denne personen kan ikke få innsyn. Velg en annen."), field="who")


def pupil_decides(asked: AccessRequest) -> bool:
    """A guardian asks about a pupil who is a party oneself: each paper is decided for itself, with the reason."""
    return asked.guardian_id is not None and _is_party(asked.case.child)


def refuse_when_answered(asked: AccessRequest) -> None:
    """What is answered is not changed; ask anew."""
    if answer_of(asked) is not None:
        raise NotNow(_("Kravet er alt besvart. Registrer et nytt krav."))


def phrases(masked: str) -> list[str]:
    """What is to be masked, one on each line; the longest first, so that a part of one hides nothing of another."""
    return sorted({line.strip() for line in masked.splitlines() if line.strip()}, key=len, reverse=True)


def shown(paper: AccessItem) -> str:
    """The text as it is handed out. What is masked is not in it, not even as its length; its ground is."""
    text = paper.text
    if paper.choice == AccessItem.Choice.MASK:
        mark = exempted(paper.ground, paper.request.case.language)
        for words in phrases(paper.masked):
            text = text.replace(words, mark)
    return text


def exempted(ground: str, form: str) -> str:
    """What stands where something is masked: «[unntatt, forvaltningsloven § 19 …]»."""
    label = ruleset(clock.today()).reference(ground).label.in_form(form)
    return "[" + _("unntatt, %(law)s") % {"law": label} + "]"


def is_whole(area: dict[str, Any]) -> bool:
    """Whether an area that is kept covers its whole page."""
    return Area.whole(area["page"]).kept() == area


def maskable_pages(paper: AccessItem) -> int:
    """How many pages of the file can be masked here; none for a text, and for a kind of file that has no pages."""
    file = StoredFile.objects.filter(pk=paper.file_id).first() if paper.file_id else None
    if file is None or file.media_type not in MASKABLE:
        return 0
    return file.page_count or 1


def not_looked_over(items: Iterable[AccessItem]) -> list[AccessItem]:
    """Masked files that nobody has looked over since they were made."""
    return [one for one in items if one.masked_file_id and one.looked_over_at is None]


def outcome(items: list[AccessItem]) -> str:
    """All given, some, or nothing."""
    choices = {paper.choice for paper in items}
    if choices <= {AccessItem.Choice.GIVE}:
        return AccessRequestAnswer.Outcome.GRANTED
    return AccessRequestAnswer.Outcome.REFUSED if choices == {"withhold"} else AccessRequestAnswer.Outcome.PARTLY


def grounds(language: str) -> list[tuple[str, str]]:
    """The exceptions to choose from, each with its place in the act."""
    rules = ruleset(clock.today())
    found = [rules.reference(key) for key in GROUNDS]
    return [(one.key, f"{one.title.in_form(language)} ({one.label.in_form(language)})") for one in found]
