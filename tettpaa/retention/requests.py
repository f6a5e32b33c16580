"""Registering a request for the file, deciding paper by paper, answering in writing, and handing out."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.rules.time_used import add_months
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.documents import rendering
from tettpaa.documents.actions import files
from tettpaa.people.models import Guardian
from tettpaa.retention import collecting, masking_files, printing, requesting
from tettpaa.retention.models_requests import AccessItem, AccessRequest, AccessRequestAnswer, FileCorrection

Choice = AccessItem.Choice


@action
def register(
    *, case: IndividualCase, guardian: Guardian | None, asked_for: str, received_on: dt.date, by: User
) -> AccessRequest:
    """Somebody asks. What may be asked for is collected at once, and the day for the answer follows from the rules."""
    require(by, Permission.ACCESS_REQUEST)
    if received_on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid."), field="received_on")
    requesting.refuse_who_may_not(case, guardian)
    months = ruleset(clock.today()).number("access_request_months")
    due_on = add_months(received_on, months)
    request = AccessRequest(
        case=case, scope_id=case.scope_id, guardian=guardian, asked_for=asked_for, received_on=received_on,
        due_on=due_on, registered_by=by,
    )  # fmt: skip
    request.save()
    for position, found in enumerate(collecting.everything(case, guardian), start=1):
        _keep(request, position, found)
    audit("access_request.registered", about=request, due_on=due_on)
    return request


def _keep(request: AccessRequest, position: int, found: collecting.Found) -> None:
    """As it was when it was asked for."""
    AccessItem(
        request=request,
        scope_id=request.scope_id,
        position=position,
        title=found.title[:160],
        made_on=found.made_on,
        text=found.text,
        file_id=found.file_id,
        third_party=found.third_party,
        is_test=found.is_test,
        source_id=found.source_id,
    ).save()


@action
def decide(*, item: AccessItem, values: dict[str, Any], by: User) -> None:
    """What becomes of one paper. Masking and withholding need a ground in the law and a reason."""
    require(by, Permission.ACCESS_REQUEST)
    requesting.refuse_when_answered(item.request)
    choice, masked = values["choice"], values["masked"].strip()
    if choice != Choice.GIVE and not values["ground"]:
        raise Problem(_("Velg hjemmelen for å holde noe tilbake."), field="ground")
    needs_reason = choice != Choice.GIVE or item.is_test or requesting.pupil_decides(item.request)
    if needs_reason and not values["reason"].strip():
        raise Problem(_("Skriv hvorfor."), field="reason")
    if choice == Choice.MASK and item.text:
        _must_stand_there(item.text, masked)
    areas = masking_files.areas_of(item, values, masked) if choice == Choice.MASK and not item.text else []
    change(
        item,
        choice=choice,
        masked=masked if choice == Choice.MASK else "",
        areas=[area.kept() for area in areas],
        masked_file=None,
        looked_over_by=None,
        looked_over_at=None,
        ground=values["ground"] if choice != Choice.GIVE else "",
        reason=values["reason"].strip(),
        third_party=values["third_party"],
        decided_by=by,
        decided_at=clock.now(),
    )
    if areas:
        change(item, masked_file=masking_files.made(item, areas, by))
    audit("access_request.decided", about=item, choice=choice, ground=values["ground"])


def _must_stand_there(text: str, masked: str) -> None:
    """Every word to be masked, as it is written there."""
    missing = [words for words in requesting.phrases(masked) if words not in text]
    if missing:
        said = _("Dette står ikke i teksten: %(words)s. Skriv det nøyaktig slik det står.")
        raise Problem(said % {"words": missing[0]}, field="masked")
    if not masked:
        raise Problem(_("Skriv hva som skal sladdes."), field="masked")


@action
def look_over(*, item: AccessItem, by: User) -> None:
    """Somebody has seen every page of the masked file as it is given out."""
    require(by, Permission.ACCESS_REQUEST)
    requesting.refuse_when_answered(item.request)
    if item.masked_file_id is None:
        raise NotNow(_("Det er ingen sladdet fil å se over."))
    change(item, looked_over_by=by, looked_over_at=clock.now())
    audit("access_request.looked_over", about=item, file=item.masked_file_id)


@action
def answer(*, request: AccessRequest, by: User) -> AccessRequestAnswer:
    """The decision in writing, with what is given out; refused while a paper is undecided."""
    require(by, Permission.ACCESS_REQUEST)
    requesting.refuse_when_answered(request)
    items = list(request.items.all())
    if any(not item.choice for item in items):
        raise NotNow(_("Bestem hva som skal skje med hvert dokument først."))
    if requesting.not_looked_over(items):
        raise NotNow(_("Se over hver sladdet fil først."))
    pdf = rendering.render(printing.answer(request, items, by))
    file = files.store_own_pdf(scope_id=request.scope_id, name=_("Svar på krav om innsyn.pdf"), pdf=pdf, by=by)
    made = AccessRequestAnswer(
        request=request, scope_id=request.scope_id, outcome=requesting.outcome(items), file=file, decided_by=by
    )
    made.save()
    audit("access_request.answered", about=made, outcome=made.outcome)
    return made


@action
def hand_out(*, answered: AccessRequestAnswer, on: dt.date, how: str, by: User) -> None:
    """It is given out: when, how, by whom. Once."""
    require(by, Permission.ACCESS_REQUEST)
    if answered.handed_out_on is not None:
        raise NotNow(_("Det er alt gitt ut."))
    if on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid."), field="handed_out_on")
    change(answered, handed_out_on=on, handed_out_how=how.strip(), handed_out_by=by)
    audit("access_request.handed_out", about=answered, on=on, file=answered.file_id)


@action
def correct(*, case: IndividualCase, guardian: Guardian | None, values: dict[str, str], by: User) -> FileCorrection:
    """What somebody says is wrong, and what we did; a disagreement follows the paper into every later answer."""
    require(by, Permission.ACCESS_REQUEST)
    made = FileCorrection(case=case, scope_id=case.scope_id, guardian=guardian, registered_by=by, **values)
    made.save()
    audit("file.corrected", about=made, outcome=made.outcome)
    return made
