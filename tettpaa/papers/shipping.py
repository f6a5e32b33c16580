"""The templates that come with the program: read from their files, checked, put in use where nobody chose other.

Loading again changes nothing. A new edition from us takes the place of our own earlier one. Where the service has
published its own version, or has withdrawn the template, ours waits as a draft for them to look at.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tettpaa.access.models.protected import in_action
from tettpaa.core import clock
from tettpaa.core.rulesets import newest
from tettpaa.papers.rules.content import Content, faults_before_use, read, written

FOLDER = Path(__file__).parent / "shipped"


class ShippedTemplateError(ValueError):
    """One of our own files cannot be read. A fault of ours, found by a test and at set-up."""


@cache
def shipped() -> Mapping[str, Content]:
    """All of them by key, in the order of their names."""
    return MappingProxyType(dict(_read_all()))


def _read_all() -> Iterator[tuple[str, Content]]:
    laws = frozenset(newest().references)
    for path in sorted(FOLDER.glob("*.toml")):
        for key, data in tomllib.loads(path.read_text(encoding="utf-8")).items():
            content, faults = read(unfolded(data), key=key, laws=laws)
            faults += faults_before_use(content) if content else ()
            if content is None or faults:
                said = "; ".join(f"{one.section} {one.field} {one.said.key}" for one in faults)
                raise ShippedTemplateError(f"{path.name} {key}: {said}")
            yield key, content


def unfolded(data: Any) -> Any:
    """Our files write words as ``[bokmål, nynorsk]``, and once where both are the same; here they get their names."""
    if isinstance(data, Mapping):
        return {name: _named(name, value) for name, value in data.items()}
    return [unfolded(one) for one in data] if isinstance(data, list) else data


_WORDS, _LISTS = {"title", "purpose", "guidance", "ready"}, {"columns", "choices"}


def _named(name: str, value: Any) -> Any:
    if name in _WORDS:
        return _pair(value)
    return [_pair(one) for one in value] if name in _LISTS else unfolded(value)


def _pair(value: Any) -> dict[str, str]:
    nb, nn = (value, value) if isinstance(value, str) else value
    return {"nb": nb.strip(), "nn": nn.strip()}


def load_after_migrate(*, using: str, **_more: Any) -> None:
    """Django tells that the tables are as they should be."""
    load(using)


def load(using: str) -> int:
    """Puts in what is new. How many versions that was."""
    from tettpaa.papers.models import DocumentTemplate

    made = 0
    with in_action():
        for key, content in shipped().items():
            template, _is_new = DocumentTemplate.objects.using(using).get_or_create(key=key)
            made += _load_one(using, template, written(content))
    return made


def _load_one(using: str, template: Any, data: dict[str, Any]) -> int:
    from tettpaa.papers.models import TemplateVersion

    rows = list(TemplateVersion.objects.using(using).filter(template=template).order_by("number"))
    if any(row.origin == TemplateVersion.Origin.SHIPPED and row.content == data for row in rows):
        return 0
    now, in_use = clock.now(), next((row for row in rows if row.is_in_use), None)
    draft = next((row for row in rows if row.is_draft), None)
    takes_over = not rows or (in_use is not None and in_use.origin == TemplateVersion.Origin.SHIPPED)
    if not takes_over and draft is not None:
        return 0
    if takes_over and in_use is not None:
        in_use.withdrawn_at = now
        in_use.save(using=using, update_fields=["withdrawn_at"])
    TemplateVersion(
        template=template,
        number=rows[-1].number + 1 if rows else 1,
        origin=TemplateVersion.Origin.SHIPPED,
        content=data,
        published_at=now if takes_over else None,
    ).save(using=using)
    return 1
