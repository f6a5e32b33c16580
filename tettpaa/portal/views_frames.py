"""«Last ned mal (Word)»: the decision, the education plan and the yearly evaluation begin from a frame."""

import uuid

from django.http import HttpResponse

from tettpaa.access.logbook import log_read
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases.models import SharedProgress
from tettpaa.cases.unit_frames import FrameKind
from tettpaa.documents import downloads, word_out
from tettpaa.portal import frames, queries
from tettpaa.portal.deciding import seat_of
from tettpaa.referrals.queries import unit_of

CASE = "cases.IndividualCase"


@page(Permission.UNIT_DECIDE, case_id=CASE)
def decision(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """For the one who decides here, and nobody else."""
    return _file(queries.case_to_decide(seat_of(request.user), case_id), FrameKind.DECISION)


@page(Permission.UNIT_REFER, case_id=CASE)
def plan(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Where the kind of case asks for an education plan."""
    return _file(queries.unit_case(unit_of(request.user), case_id), FrameKind.PLAN)


@page(Permission.UNIT_REFER, case_id=CASE)
def evaluation(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """The yearly evaluation."""
    return _file(queries.own_case(unit_of(request.user), case_id), FrameKind.EVALUATION)


def _file(progress: SharedProgress, frame: FrameKind) -> HttpResponse:
    log_read("unit_frame", progress)
    name, content = frames.word_file(progress, frame)
    return downloads.made(content, name, word_out.MEDIA_TYPE)
