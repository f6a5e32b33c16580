"""Templates and their versions, read."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet

from tettpaa.access.asking import one
from tettpaa.core import clock
from tettpaa.core.rule_types import RuleSet
from tettpaa.core.rulesets import ruleset
from tettpaa.papers.models import DocumentTemplate, TemplateVersion
from tettpaa.papers.rules.content import CONCERN_REPORT, Content, Group, read


@dataclass(frozen=True)
class Listed:
    """One template with the version that says what it is now: the one in use, else the newest."""

    template: DocumentTemplate
    version: TemplateVersion
    content: Content
    draft: TemplateVersion | None


def laws() -> RuleSet:
    """The rules of today: which places in the law a section may name."""
    return ruleset(clock.today())


def content(version: TemplateVersion) -> Content:
    """What a version says. It was checked when it was saved, under the laws of that day."""
    found, _faults = read(version.content, key=version.template.key)
    if found is None:
        raise ValueError(f"version {version.pk} holds no template")
    return found


def listed() -> list[Listed]:
    """All templates, by name."""
    rows: dict[Any, list[TemplateVersion]] = {}
    for version in TemplateVersion.objects.select_related("template").order_by("-number"):
        rows.setdefault(version.template_id, []).append(version)
    found = [_listed(versions) for versions in rows.values()]
    return sorted(found, key=lambda row: row.content.title.nb)


def by_group(rows: Iterable[Listed]) -> list[tuple[Group, list[Listed]]]:
    """In the groups of the page, without the empty ones."""
    kept = list(rows)
    groups = [(group, [row for row in kept if row.content.group is group]) for group in Group]
    return [(group, found) for group, found in groups if found]


def usable() -> list[Listed]:
    """Those that a new document can be made from."""
    rows = TemplateVersion.objects.filter(published_at__isnull=False, withdrawn_at=None).select_related("template")
    found = [Listed(row.template, row, content(row), None) for row in rows if row.template.key != CONCERN_REPORT]
    return sorted(found, key=lambda row: row.content.title.nb)


def version(pk: uuid.UUID) -> TemplateVersion:
    """One version, or 404."""
    return one(TemplateVersion.objects.select_related("template"), pk=pk)


def template(pk: uuid.UUID) -> DocumentTemplate:
    """One template, or 404."""
    return one(DocumentTemplate.objects.all(), pk=pk)


def versions(template: DocumentTemplate) -> list[TemplateVersion]:
    """Newest first."""
    rows = TemplateVersion.objects.filter(template=template).select_related("template").order_by("-number")
    return list(rows.annotate(author=F("made_by__name"), publisher=F("published_by__name")))


def shown_first(rows: list[TemplateVersion]) -> TemplateVersion:
    """The one in use, else the draft, else the newest."""
    in_use = next((row for row in rows if row.is_in_use), None)
    return in_use or next((row for row in rows if row.is_draft), None) or rows[0]


def earlier(version: TemplateVersion) -> TemplateVersion | None:
    """The version before it that has been in use."""
    rows: QuerySet[TemplateVersion] = TemplateVersion.objects.filter(
        Q(published_at__isnull=False), template_id=version.template_id, number__lt=version.number
    )
    return rows.select_related("template").order_by("-number").first()


def in_use(template_id: uuid.UUID) -> TemplateVersion | None:
    """The version that new documents are made from."""
    rows = TemplateVersion.objects.filter(template_id=template_id, published_at__isnull=False, withdrawn_at=None)
    return rows.select_related("template").first()


def _listed(rows: list[TemplateVersion]) -> Listed:
    shown = shown_first(rows)
    return Listed(shown.template, shown, content(shown), next((row for row in rows if row.is_draft), None))
