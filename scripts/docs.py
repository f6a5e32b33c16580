"""Write the pages in docs/ that are made from the program, and see that the others keep to it.

.venv/bin/python scripts/docs.py            write the pages
.venv/bin/python scripts/docs.py --check    change nothing; list what is behind, missing or leads nowhere
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import django

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from scripts import access_matrix, verdicts  # the folder above is not on the path when this is run as a program

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
NO_WORD = {"DeskSession", "PortalSession"}
"""Models that Django's sessions ask for; nobody speaks of them."""


def main(words: list[str]) -> int:
    """Write, or say what is wrong and answer 1."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tettpaa.settings")
    django.setup()
    if "--check" not in words:
        for name, page in generated().items():
            (DOCS / name).write_text(page(), "utf-8")
        verdicts.write()
    wrong = [*behind(), *unknown_models(), *dead_links(), *verdicts.wrong()]
    print("\n".join(wrong))
    return 1 if wrong else 0


def generated() -> dict[str, Callable[[], str]]:
    """The pages that no hand writes."""
    from tettpaa.cases.kinds_page import kinds_page
    from tettpaa.cases.wording import diagram_page, endings_page
    from tettpaa.quality.rules import as_page

    return {
        "state-diagram.md": diagram_page,
        "endings.md": endings_page,
        "kinds.md": kinds_page,
        "commitments.md": as_page,
        "roles.md": roles_page,
        "access-matrix.md": access_matrix.page,
        "consents.md": consents_page,
        "retention.md": retention_page,
    }


def retention_page() -> str:
    """What is kept and what goes, by the newest rules that we have."""
    from tettpaa.core.rulesets import newest
    from tettpaa.retention.wording import retention_page as page

    return page(newest())


def consents_page() -> str:
    """Who must say yes, by the newest rules that we have: the same on every day."""
    from tettpaa.core.rulesets import newest
    from tettpaa.participation.wording import matrix_page

    return matrix_page(newest())


def roles_page() -> str:
    """Who may do what, from the lists that decide it."""
    from tettpaa.access.roles import ROLES, Permission

    lines = [
        "# The roles",
        "",
        "What each role may do. Made from `tettpaa/access/roles.py` by `scripts/docs.py`; `make check` compares the",
        "two. The role says *what*; *for which child* is decided by grants in the database",
        "([security.md](security.md)).",
        "",
        "| rolle | kode | dør | i databasen | kort sagt |",
        "|---|---|---|---|---|",
    ]
    lines += [
        f"| {role.label} | `{role.value}` | {one.doorway.name.lower()} | `{one.db_role.name}` | {one.description} |"
        for role, one in ROLES.items()
    ]
    lines += ["", "## Rettighetene", "", "| rettighet | kode | roller |", "|---|---|---|"]
    for permission in Permission:
        who = ", ".join(str(role.label) for role, one in ROLES.items() if permission in one.permissions)
        lines.append(f"| {permission.value} | `{permission.name}` | {who} |")
    return "\n".join(lines) + "\n"


def behind() -> Iterator[str]:
    """Generated pages that are not what the program would write now."""
    for name, page in generated().items():
        path = DOCS / name
        if not path.exists() or path.read_text("utf-8") != page():
            yield f"docs/{name} is behind the program: run scripts/docs.py"


def unknown_models() -> Iterator[str]:
    """Models that the glossary has no word for."""
    from django.apps import apps

    glossary = (DOCS / "glossary.md").read_text("utf-8")
    for model in apps.get_models():
        ours = model.__module__.startswith("tettpaa.") and model.__name__ not in NO_WORD
        if ours and f"`{model.__name__}`" not in glossary:
            yield f"docs/glossary.md has no line for `{model.__name__}`"


def dead_links() -> Iterator[str]:
    """Links and pictures in our pages that lead to a file that is not there."""
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", "*.md"]
    for name in subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines():
        path = ROOT / name
        for goal in re.findall(r"\]\(([^)\s]+)\)", path.read_text("utf-8")) if path.exists() else ():
            file = goal.partition("#")[0]
            if file and "://" not in file and not file.startswith("mailto:") and not (path.parent / file).exists():
                yield f"{name} leads to {goal}, which is not there"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
