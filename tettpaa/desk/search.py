"""What a search finds beside children and units: cases, notes, documents. The row policies decide what is there.

A shielded child's hits say that there is a shielded case, and nothing of what is written in it.
"""

import re
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape
from typing import Any, Final

from django.urls import reverse
from django.utils.functional import Promise as Lazy
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from tettpaa.access.asking import told
from tettpaa.access.logbook import log_list
from tettpaa.access.models import User
from tettpaa.access.roles import Permission
from tettpaa.cases.models import NoteKind, Step
from tettpaa.core import clock, text_search
from tettpaa.core.addresses import address_of
from tettpaa.core.rulesets import ruleset
from tettpaa.core.templatetags.ui import day_year
from tettpaa.referrals.models import CaseKind

MOST, MOST_TEXTS, MOST_CASES, MOST_IDS = 20, 8, 200, 300
_AROUND = 90
_YEARS_BACK = 12
_TAG = re.compile(r"<[^>]*>")
_NUMBER = re.compile(r"^(?:(\d{4})-)?(\d{1,6})$")
# The functions ask the indexes, which row security switches off, and give ids; the policies decide which are there.
_ROWS: Final = {
    Permission.CASE_WORK: """
(select 'note' as sort, n.id as pk, n.scope_id, n.case_id, n.title, n.kind as place, n.happened_on as day, n.html
from cases_casenote n
where n.id = any(array(select app_search_notes(q, %(ids)s) from asked)) order by n.id desc limit %(most)s)""",
    Permission.ASSESSMENT_READ: """
(select 'section' as sort, a.id as pk, s.scope_id, a.case_id, a.type as title, s.key as place,
  s.saved_at::date as day, s.html
from documents_section s
  join assessments_expertassessment a on a.document_id = s.document_id and a.scope_id = s.scope_id
where s.id = any(array(select app_search_sections(q, %(ids)s) from asked)) order by s.id desc limit %(most)s)""",
    Permission.FILE_READ: """
(select 'file' as sort, f.id as pk, f.scope_id, s.case_id, f.name as title, '' as place,
  f.stored_at::date as day, '' as html
from documents_storedfile f left join cases_casescope s on s.scope_id = f.scope_id
where f.id = any(array(select app_search_files(q, %(ids)s) from asked)) order by f.id desc limit %(most)s)""",
}
_ASKED: Final = """
with asked as materialized (select to_tsquery('norwegian', %(asked)s) as q)
select found.*, (select tsvector_to_array(to_tsvector('norwegian', %(words)s))) as stems from ("""
_CASES: Final = """
select c.id as pk, c.scope_id, c.number, c.kind, c.step, c.closed_on, p.first_name, p.last_name,
  exists (select 1 from people_addressgrading g where g.child_id = p.id and g.lifted_at is null) as shielded,
  c.number = any(%(numbers)s) or c.child_id = any(%(children)s) as asked
from cases_individualcase c join people_child p on p.id = c.child_id
where c.id in (select id from cases_individualcase where number = any(%(numbers)s)
  union select id from cases_individualcase where child_id = any(%(children)s)
  union select unnest(%(cases)s::uuid[]))
order by asked desc, c.closed_on desc nulls first, c.received_on desc limit %(most)s"""


@dataclass(frozen=True)
class Hit:
    """One line: what it is, where it stands, and the words around the place."""

    title: str
    url: str
    under: str
    excerpt: str = ""


@dataclass(frozen=True)
class Group:
    """Hits of one sort under their heading."""

    title: Lazy
    hits: list[Hit]


def found(user: User, text: str, children: Iterable[uuid.UUID]) -> list[Group]:
    """Cases by number or child, then notes and documents by their words. What was shown is logged as one list read."""
    texts = _texts(user, text_search.question(text))
    cases = _cases(text, list(children), texts) if user.may(Permission.CASE_READ) else []
    about = {case.pk: case for case in cases}
    texts = [row for row in texts if row.sort == "file" or row.case_id in about]
    log_list("search", list(dict.fromkeys(row.scope_id for row in (*cases, *texts))))
    groups = [
        Group(gettext_lazy("Saker"), [_case(case) for case in cases if case.asked][:MOST]),
        Group(gettext_lazy("Notater"), [_note(row, about[row.case_id]) for row in texts if row.sort == "note"]),
        Group(gettext_lazy("Dokumenter"), [_document(row, about) for row in texts if row.sort != "note"]),
    ]
    return [group for group in groups if group.hits]


def _texts(user: User, question: text_search.Question) -> list[Any]:
    """Notes, sections of drafts and finished assessments, names of files: those that the role may open."""
    parts = [rows for permission, rows in _ROWS.items() if user.may(permission)]
    if not question.groups or not parts:
        return []
    values = {"asked": question.tsquery, "words": " ".join(question.words), "ids": MOST_IDS, "most": MOST_TEXTS}
    return told(f"{_ASKED}{' union all '.join(parts)}) as found", values)


def _cases(text: str, children: Sequence[uuid.UUID], texts: Sequence[Any]) -> list[Any]:
    """Those asked for, and those that the texts are about."""
    numbers, about = _numbers(text), list({row.case_id for row in texts if row.case_id})
    if not numbers and not children and not about:
        return []
    values = {"numbers": numbers, "children": children, "cases": about, "most": MOST_CASES}
    return told(_CASES, values)


def _numbers(text: str) -> list[str]:
    """The case numbers that a text may stand for: «2026-41» is one, «41» one for each of the last years."""
    parts = _NUMBER.match(text)
    if parts is None:
        return [text] if any(letter.isdigit() for letter in text) else []
    this_year, running = clock.today().year, int(parts[2])
    years = [int(parts[1])] if parts[1] else range(this_year, this_year - _YEARS_BACK, -1)
    return [text, *(f"{year}-{running:06d}" for year in years)]


def _case(case: Any) -> Hit:
    kind = str(capfirst(CaseKind(case.kind).label))
    where = _("avsluttet %(day)s") % {"day": day_year(case.closed_on)} if case.closed_on else str(Step(case.step).label)
    title = _who(case) if case.shielded else f"{_who(case)}: {kind}"
    return Hit(title, address_of("cases:case")(case.pk), f"{case.number} · {where}")


def _note(row: Any, case: Any) -> Hit:
    url = reverse("cases:note", args=[row.case_id, row.pk])
    under = f"{NoteKind(row.place).label} {day_year(row.day)}"
    if case.shielded:
        return Hit(_who(case), url, under)
    return Hit(row.title, url, f"{_who(case)} · {under}", excerpt(row.html, row.stems))


def _document(row: Any, about: Mapping[uuid.UUID, Any]) -> Hit:
    case = about.get(row.case_id)
    if row.sort == "file":
        under = _("fil, lagret %(day)s") % {"day": day_year(row.day)}
        url = address_of("documents:file")(row.pk)
        if case is None or case.shielded:
            return Hit(row.title if case is None else _who(case), url, under)
        return Hit(row.title, url, f"{_who(case)} · {under}")
    return _section(row, case)


def _section(row: Any, case: Any) -> Hit:
    type_of, language = ruleset(row.day or clock.today()).assessment(row.title), get_language() or "nb"
    said = str(capfirst(getattr(type_of.title, language, type_of.title.nb)))
    url = address_of("assessments:editor")(row.pk)
    if case.shielded:
        return Hit(_who(case), url, said)
    part = next((part.title for part in type_of.parts if part.key == row.place), None)
    place = getattr(part, language, part.nb) if part else row.place
    return Hit(f"{said}: {_who(case)}", url, str(capfirst(place)), excerpt(row.html, row.stems))


def _who(case: Any) -> str:
    return _("Skjermet sak") if case.shielded else f"{case.first_name} {case.last_name}"


def excerpt(html: str, stems: Sequence[str]) -> SafeString:
    """The words around the first hit, with what was searched for marked. Everything else is escaped."""
    text = " ".join(unescape(_TAG.sub(" ", html)).split())
    pieces = text_search.marked(text, stems, around=_AROUND)
    return SafeString("".join(f"<mark>{escape(word)}</mark>" if hit else escape(word) for word, hit in pieces))
