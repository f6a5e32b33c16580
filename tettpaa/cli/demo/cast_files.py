"""Attaches the cast's files by the action that pages use: inspected, encrypted, audited. Only the day is set back."""

import io
from datetime import datetime, time, timedelta

from django.db import connections
from django.utils import timezone

from tettpaa.access.models import Scope, User, in_action
from tettpaa.access.session import Actor, acting
from tettpaa.cli.demo.content import cast
from tettpaa.cli.demo.content.attachments import Attachment, attachments
from tettpaa.core.doorways import Doorway, through
from tettpaa.documents.actions.files import store_file
from tettpaa.referrals.models import Referral, ReferralAttachment


def attach_all() -> int:
    """Every file of the cast; how many."""
    with through(Doorway.OWNER):
        lead = User.objects.using("owner").get(email=cast.member("hanne").email)
    count = 0
    with acting(Actor(lead.pk, lead.doorway, lead.definition.db_role)), in_action():
        for one in attachments(timezone.localdate()):
            count += _attach(one, lead)
    connections["default"].close()
    return count


def _attach(one: Attachment, lead: User) -> int:
    child = cast.case(one.case_key).child
    found = Referral.objects.filter(child_first_name=child.first, child_last_name=child.last)
    referral = found.filter(group=child.group).first()
    if referral is None:
        return 0
    scope = Scope.objects.get(pk=referral.scope_id)
    file = store_file(scope=scope, name=one.filename, data=io.BytesIO(one.content), by=lead)
    day = timezone.localdate() + timedelta(days=one.day)
    ReferralAttachment(
        scope_id=referral.scope_id,
        referral=referral,
        file=file,
        is_report=one.is_report,
        added_at=datetime.combine(day, time(9), timezone.get_current_timezone()),
    ).save()
    return 1
