"""A pedagogical report that a unit writes, made past the policies."""

import datetime as dt
from typing import Any

from django.db.models import Model

from tests.support.people import let_in, make_scope
from tettpaa.access.models import User, in_action
from tettpaa.access.roles import GrantBasis, ScopeKind
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.models import Document
from tettpaa.papers.models import TemplateVersion, UnitReport
from tettpaa.referrals.models import Referral


def reported(child: Any, referral: Referral, rektor: User) -> dict[str, Model]:
    """Beside a referral, with the leader let in."""
    scope = make_scope(ScopeKind.UNIT_REPORT, child.scope)
    let_in(rektor, scope, GrantBasis.UNIT_STAFF)
    rules = ruleset(dt.date(2026, 11, 23)).version
    document = Document(scope=scope, kind="unit_report", title="Rapport", rule_version=rules)
    version = TemplateVersion.objects.get(template__key="pedagogical_report_school")
    about = {"unit": referral.unit, "referral": referral, "child_name": child.name, "version": version}
    report = UnitReport(pk=document.pk, scope=scope, document=document, **about)
    with in_action():
        document.save()
        report.save()
    return {"papers.UnitReport": report}
