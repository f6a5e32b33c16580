"""What the service does with its templates: draft, publish, withdraw. What is published is never changed."""

import json
import re
import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.db import IntegrityError
from django.utils.text import slugify
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require, undone_alone
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import Changed, NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.papers.models import DocumentTemplate, TemplateVersion
from tettpaa.papers.queries import templates
from tettpaa.papers.rules.content import KEY, Content, Fault, Section, faults_before_use, read, written
from tettpaa.papers.wording import say

LARGEST_FILE = 500_000


class FaultyTemplate(Problem):
    """What is wrong with a content, each with where it stands."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        """All of it at once."""
        super().__init__([say(one.said) for one in faults])
        self.faults = faults


@action
def make_template(*, content: Content, by: User, key: str = "") -> TemplateVersion:
    """A new template with a draft."""
    require(by, Permission.TEMPLATE_MANAGE)
    _refuse_faults(content, key)
    template = DocumentTemplate(key=_free_key(key or _key_of(content)))
    template.save()
    audit("template.made", about=template, key=template.key)
    return _new_draft(template, content, by)


@action
def start_draft(*, version: TemplateVersion, by: User) -> TemplateVersion:
    """A draft with what this version says. A template has one draft; a second press finds it."""
    require(by, Permission.TEMPLATE_MANAGE)
    found = TemplateVersion.objects.filter(
        template_id=version.template_id, published_at=None, withdrawn_at=None
    ).first()
    return found or _new_draft(version.template, templates.content(version), by)


@action
def save_content(
    *, version: TemplateVersion, base_revision: int, by: User, change_to: Callable[[Content], Content]
) -> TemplateVersion:
    """One change of a draft. Two who edit at once do not overwrite each other."""
    require(by, Permission.TEMPLATE_MANAGE)
    current = TemplateVersion.objects.select_for_update(of=("self",)).select_related("template").get(pk=version.pk)
    _refuse_finished(current)
    if current.revision != base_revision:
        raise Changed(_("En annen har endret malen mens du skrev. Se over, og lagre på nytt."))
    after = change_to(templates.content(current))
    _refuse_faults(after, current.template.key)
    data = written(after)
    if data == current.content:
        return current
    change(current, content=data, before=current.content, revision=current.revision + 1)
    audit("template.changed", about=current, revision=current.revision)
    return current


@action
def undo(*, version: TemplateVersion, by: User) -> None:
    """The draft is as it was before the last change; pressing again takes the undoing back."""
    require(by, Permission.TEMPLATE_MANAGE)
    current = TemplateVersion.objects.select_for_update().get(pk=version.pk)
    _refuse_finished(current)
    if current.before is None:
        raise NotNow(_("Det er ikke noe å angre."))
    change(current, content=current.before, before=current.content, revision=current.revision + 1)
    audit("template.undone", about=current, revision=current.revision)


@action
def publish(*, version: TemplateVersion, by: User) -> None:
    """From now on new documents are made from it; the one before is replaced. Documents in use go on as they are."""
    require(by, Permission.TEMPLATE_MANAGE)
    current = TemplateVersion.objects.select_for_update(of=("self",)).select_related("template").get(pk=version.pk)
    _refuse_finished(current)
    content, faults = read(current.content, key=current.template.key, laws=frozenset(templates.laws().references))
    faults += faults_before_use(content) if content else ()
    if faults:
        raise FaultyTemplate(faults)
    now, before = clock.now(), templates.in_use(current.template_id)
    if before is not None:
        change(before, withdrawn_at=now, withdrawn_by_id=by.pk)
        audit("template.replaced", about=before, by_version=current.pk)
    change(current, published_at=now, published_by_id=by.pk, before=None)
    audit("template.published", about=current, number=current.number)


@action
def withdraw(*, version: TemplateVersion, by: User) -> None:
    """No new documents from it; a draft is thrown away. Documents in use go on."""
    require(by, Permission.TEMPLATE_MANAGE)
    current = TemplateVersion.objects.select_for_update().get(pk=version.pk)
    if current.withdrawn_at is not None:
        return
    change(current, withdrawn_at=clock.now(), withdrawn_by_id=by.pk)
    audit("template.withdrawn" if current.published_at else "template.discarded", about=current)


def exported(version: TemplateVersion) -> str:
    """The content as a file that another service can take in."""
    data = {"key": version.template.key} | version.content
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


@action
def take_in(*, text: str, by: User) -> TemplateVersion:
    """A file from another service becomes a new template, as a draft. All that is wrong is told at once."""
    require(by, Permission.TEMPLATE_MANAGE)
    if len(text) > LARGEST_FILE:
        raise Problem(_("Filen er for stor til å være en mal."), field="text")
    try:
        data: Any = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as broken:
        line = getattr(broken, "lineno", 1)
        raise Problem(
            _("Linje %(line)s er skrevet feil. Se etter komma, anførselstegn og klammer.") % {"line": line},
            field="text",
        ) from broken
    key = data.get("key", "") if isinstance(data, dict) else ""
    content, faults = read(data, laws=frozenset(templates.laws().references))
    if content is None or faults:
        raise FaultyTemplate(faults)
    return make_template(content=content, by=by, key=key if isinstance(key, str) and KEY.fullmatch(key) else "")


def with_section(content: Content, section: Section) -> Content:
    """The section in its place, or last when it is new."""
    kept = [section if one.key == section.key else one for one in content.sections]
    if all(one.key != section.key for one in content.sections):
        kept.append(section)
    return replace(content, sections=tuple(kept))


def without_section(content: Content, key: str) -> Content:
    """All but this one."""
    return replace(content, sections=tuple(one for one in content.sections if one.key != key))


def moved(content: Content, key: str, *, up: bool) -> Content:
    """The section one place up or down; at the end it stays."""
    sections = list(content.sections)
    place = next((n for n, one in enumerate(sections) if one.key == key), None)
    if place is None:
        return content
    other = place - 1 if up else place + 1
    if 0 <= other < len(sections):
        sections[place], sections[other] = sections[other], sections[place]
    return replace(content, sections=tuple(sections))


def new_section_key(content: Content, title: str) -> str:
    """A key from the name, unlike those that are there."""
    base = re.sub(r"[^a-z0-9]+", "_", slugify(title)).strip("_")[:30]
    base = base if KEY.fullmatch(base) else "avsnitt"
    taken = {one.key for one in content.sections}
    return next(name for name in [base, *(f"{base}_{n}" for n in range(2, 100))] if name not in taken)


def _new_draft(template: DocumentTemplate, content: Content, by: User) -> TemplateVersion:
    last = (
        TemplateVersion.objects.filter(template=template).order_by("-number").values_list("number", flat=True).first()
    )
    made = TemplateVersion(template=template, number=(last or 0) + 1, content=written(content), made_by=by)
    try:
        with undone_alone():
            made.save()
    except IntegrityError as twice:
        raise NotNow(_("En kollega startet et utkast akkurat nå. Last siden på nytt.")) from twice
    audit("template.drafted", about=made, number=made.number)
    return made


def _refuse_finished(version: TemplateVersion) -> None:
    if not version.is_draft:
        raise NotNow(_("Denne utgaven er publisert eller trukket tilbake og kan ikke endres. Lag et nytt utkast."))


def _refuse_faults(content: Content, key: str) -> None:
    """Writes it and reads it again, so that no way in is less strict than another."""
    _read, faults = read(written(content), key=key, laws=frozenset(templates.laws().references))
    if faults:
        raise FaultyTemplate(faults)


def _key_of(content: Content) -> str:
    base = re.sub(r"[^a-z0-9]+", "_", slugify(content.title.nb)).strip("_")[:30]
    return base if KEY.fullmatch(base) else f"mal_{uuid.uuid4().hex[:6]}"


def _free_key(key: str) -> str:
    taken = set(DocumentTemplate.objects.filter(key__startswith=key[:30]).values_list("key", flat=True))
    return next(name for name in [key, *(f"{key[:30]}_{n}" for n in range(2, 1000))] if name not in taken)
