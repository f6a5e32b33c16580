"""A template and what is written in it, as the values of a finished document."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from html import escape
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.core import clock
from tettpaa.core.rule_types import RuleSet
from tettpaa.core.sentences import Text
from tettpaa.documents import richtext
from tettpaa.documents.document_data import (
    Fact,
    Recipient,
    RenderedDocument,
    Section,
    Sender,
    Signature,
    Subject,
    Table,
    Template,
)
from tettpaa.papers.queries import templates
from tettpaa.papers.rules import content as rules
from tettpaa.papers.rules.content import Content, Kind, Shape
from tettpaa.papers.wording import FACTS, PRINTED_VOICES

_WITHOUT_TEXT = (Kind.FACTS, Kind.LINES)


def document(
    content: Content,
    texts: Mapping[str, str],
    facts: Mapping[str, Fact],
    legal: RuleSet,
    *,
    blank: bool = False,
    **head: Any,
) -> RenderedDocument:
    """The pages. Call it inside the language of the document. A section without a word is left out.

    ``blank``: tables that nobody has filled in are shown empty, as in a form or a preview.
    """
    is_letter, language = content.shape is Shape.LETTER, str(head["language"])
    shown = [one for one in content.sections if texts.get(one.key) or _stands_without_text(one, blank=blank)]
    opening = shown.pop(0) if is_letter and shown and shown[0].kind is Kind.TEXT else None
    return RenderedDocument(
        template=Template.PLAIN_LETTER if is_letter else Template.EXPERT_ASSESSMENT,
        title=content.title.in_form(language),
        secrecy=_("Unntatt offentlighet: offentleglova § 13, jf. forvaltningsloven § 13"),
        body=richtext.to_tree(texts[opening.key]) if opening else [],
        sections=tuple(
            replace(
                _section(one, texts.get(one.key, ""), facts, language),
                law="" if is_letter else law_of(one, legal, language),
                is_numbered=not is_letter,
            )
            for one in shown
        ),
        **head,
    )


def _stands_without_text(section: rules.Section, *, blank: bool) -> bool:
    return section.kind in _WITHOUT_TEXT or (blank and section.kind is Kind.TABLE)


def _section(section: rules.Section, html: str, facts: Mapping[str, Fact], language: str) -> Section:
    heading, voice = section.title.in_form(language), str(PRINTED_VOICES.get(section.voice, ""))
    return Section(
        heading=heading,
        body=richtext.to_tree(html),
        voice="" if voice == heading else voice,
        facts=tuple(facts[name] for name in section.facts if name in facts),
        table=_empty_table(section, language) if section.kind is Kind.TABLE and not html else None,
        lines=tuple(line.in_form(language) for line in section.columns) if section.kind is Kind.LINES else (),
    )


def law_of(section: rules.Section, legal: RuleSet, language: str) -> str:
    """The citation with a large first letter; nothing where the place is no longer in force."""
    found = legal.references.get(section.law)
    label = found.label.in_form(language) if found else ""
    return label[:1].upper() + label[1:]


def table_to_fill(section: rules.Section, language: str) -> str:
    """The columns as a header row, and empty rows under it, as the editor begins."""
    head = "".join(f"<th>{escape(one.in_form(language))}</th>" for one in section.columns)
    row = "<tr>" + "<td></td>" * len(section.columns) + "</tr>"
    return f"<table><tr>{head}</tr>{row * section.rows}</table>"


def _empty_table(section: rules.Section, language: str) -> Table:
    columns = tuple(one.in_form(language) for one in section.columns)
    return Table(caption="", columns=columns, rows=(("",) * len(columns),) * section.rows)


def chosen(words: tuple[Text, ...], language: str, picked: set[int]) -> str:
    """The chosen ones, as they stand in the document."""
    rows = "".join(f"<li>{escape(one.in_form(language))}</li>" for n, one in enumerate(words) if n in picked)
    return f"<ul>{rows}</ul>" if rows else ""


def example(content: Content, language: str) -> RenderedDocument:
    """The template with an invented child, so that one sees what it becomes. Nobody real is in it."""
    with override(language):
        facts = _invented()
        known = {"navn": "Elias Haugland", "fornavn": "Elias", "sted": "Eksempel skole", "telefon": "22 22 22 22"}
        known |= {"rådgiver": "Nora Brekke", "henvist": "1. september 2026", "i dag": "26. november 2026"}
        texts = {one.key: _example_of(one, language, known) for one in content.sections}
        letter = content.shape is Shape.LETTER
        return document(
            content,
            texts,
            facts,
            templates.laws(),
            blank=True,
            language="nn" if language == "nn" else "nb",
            document_id="PRØVE-2026/0000",
            rule_set=templates.laws().version,
            dated=clock.today(),
            sender=Sender(name=_("Pedagogisk-psykologisk tjeneste"), part_of=_("Eksempel kommune")),
            case_number="2026/0000",
            is_draft=True,
            subject=Subject(
                name="Elias Haugland",
                birth_date=date(2017, 3, 2),
                unit_label=_("Skole:"),
                unit="Eksempel skole",
                group="4B",
            ),
            recipients=(Recipient(name="Jonas Haugland", address=("Eksempelveien 4", "1338 Sandvika")),)
            if letter
            else (),
            signatures=(Signature(name="Nora Brekke", role=_("PP-rådgiver"), at=clock.now()),) if letter else (),
        )


def _example_of(section: rules.Section, language: str, known: Mapping[str, str]) -> str:
    """The ready text, or the guidance in slanted type where a person shall write."""
    if section.kind is Kind.CHOICE:
        return chosen(section.choices, language, set(range(len(section.choices))))
    if section.kind in (*_WITHOUT_TEXT, Kind.TABLE):
        return ""
    if section.ready.in_form(language):
        return as_html(rules.filled(section.ready.in_form(language), known))
    guidance = section.guidance.in_form(language) or _("Her skriver du.")
    return "".join(f"<p><em>{escape(part)}</em></p>" for part in guidance.split("\n") if part.strip())


def as_html(text: str) -> str:
    """A ready text as the editor has it: a line is a paragraph, lines that begin with a dash are points."""
    return "".join(_blocks(text.splitlines()))


def _blocks(lines: list[str]) -> Iterator[str]:
    points: list[str] = []
    for line in [*lines, ""]:
        said = line.strip()
        if said.startswith("- "):
            points.append(f"<li>{escape(said[2:])}</li>")
            continue
        if points:
            yield f"<ul>{''.join(points)}</ul>"
            points = []
        if said:
            yield f"<p>{escape(said)}</p>"


def _invented() -> dict[str, Fact]:
    said = {
        "name": "Elias Haugland",
        "born": "2. mars 2017",
        "unit": "Eksempel skole, 4B",
        "guardians": "Jonas Haugland, Sara Haugland",
        "kind": _("individuelt tilrettelagt opplæring"),
        "received": "1. september 2026",
        "referrer": "Eirik Tveiten, rektor",
        "asked": _("Hva skal til for at Elias får utbytte av opplæringen?"),
        "consents": "Jonas Haugland, 28. august 2026",
        "hearing": _("sjekket %(day)s") % {"day": "3. mars 2026"},
        "vision": _("sjekket %(day)s") % {"day": "3. mars 2026"},
        "adviser": "Nora Brekke",
        "case_number": "2026/0000",
    }
    return {name: Fact(str(FACTS[name]), value) for name, value in said.items()}
