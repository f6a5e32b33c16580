"""The page of who reaches what: database role × table × verb, and page × permission × role; made from the code."""

from collections.abc import Iterator

VERBS = {"s": "r", "i": "i", "u": "u", "d": "d"}
HEAD = """# Who reaches what

Made by `scripts/docs.py` from the row policies that the models declare and from what each page asks for; `make check`
compares them, and `tests/test_walk_tables.py` and `tests/test_walk_urls.py` ask the database and every address.

## Database role × table

r reads, i inserts, u updates, d deletes. Which rows: *mine* are those in compartments that I have been let into, *own*
my own rows, *mates* people I share a compartment with, *post* and *letters* what comes in and goes out; *all* is all of
the service. Denials (graded address, conflict of interest, personal block) take away from every one of them but for the
job's. A table without row security says why.
"""
PAGES = """
## Page × permission × role

The role is asked for by the page, and the child by the database. «Public» pages say why. *fresh*: proof anew of who one
is.
"""
ROWS = {"mine": "mine", "self": "own", "all": "all", "letter_keys": "letters"}


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *_tables(), PAGES, *_pages()]) + "\n"


def _tables() -> Iterator[str]:
    from tettpaa.access.database_roles import DbRole

    yield "| table | " + " | ".join(role.name.lower() for role in DbRole) + " |"
    yield "|---|" + "---|" * len(DbRole)
    unsecured = []
    for model, declared in _declared():
        cells = [_cell(declared.rules.get(role.name, "")) for role in DbRole]
        yield f"| `{model._meta.db_table}` | " + " | ".join(cells) + " |"
        if hasattr(declared, "reason"):
            unsecured.append(f"- `{model._meta.db_table}`: {declared.reason}")
    yield ""
    yield "Without row security:"
    yield ""
    yield from unsecured


def _declared() -> Iterator[tuple[type, object]]:
    from django.apps import apps

    from tettpaa.access.policies import OpenTable, RowPolicy

    ours = [model for model in apps.get_models() if model.__module__.startswith("tettpaa.")]
    for model in sorted(ours, key=lambda one: one._meta.db_table):
        yield model, next(one for one in model._meta.constraints if isinstance(one, RowPolicy | OpenTable))


def _cell(rule: str) -> str:
    """«all:s self:iu» as «all r, own iu»."""
    said = []
    for part in rule.split():
        rows, _, verbs = part.rpartition(":")
        letters = "".join(VERBS[verb] for verb in verbs)
        said.append(f"{ROWS.get(rows, rows)} {letters}".strip())
    return ", ".join(said) or "–"


def _pages() -> Iterator[str]:
    from tettpaa.access.roles import ROLES

    public = []
    yield "| address | method | permission | about | roles |"
    yield "|---|---|---|---|---|"
    for address, view in sorted(_addresses(), key=lambda one: one[0]):
        spec = getattr(view, "page", None)
        if spec is None or spec.permission is None:
            because = spec.public_because if spec else "a page of the sign-in library, or an empty answer"
            public.append(f"- `/{address}`: {because}")
            continue
        about = ", ".join(spec.about.values()) or "–"
        roles = ", ".join(f"`{role.value}`" for role, one in ROLES.items() if spec.permission in one.permissions)
        asked = f"`{spec.permission.name}`" + (" *fresh*" if spec.fresh else "")
        yield f"| `/{address}` | {' '.join(spec.methods)} | {asked} | {about} | {roles} |"
    yield ""
    yield "Public:"
    yield ""
    yield from public


def _addresses() -> Iterator[tuple[str, object]]:
    from django.urls import URLResolver, get_resolver

    def walk(resolver: URLResolver, before: str) -> Iterator[tuple[str, object]]:
        for entry in resolver.url_patterns:
            if isinstance(entry, URLResolver):
                yield from walk(entry, before + str(entry.pattern))
            else:
                yield before + str(entry.pattern), entry.callback

    return walk(get_resolver(), "")
