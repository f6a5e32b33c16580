"""The fields for a draft that comes from Word: the file, and where each piece of it belongs."""

import re
from collections.abc import Sequence
from html import escape
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.assessments.templatetags.assessment import heading_of
from tettpaa.core.rule_types import AssessmentType
from tettpaa.documents.word_in import Piece

MOST_PIECES = 60
EXCERPT = 160


class WordForm(forms.Form):
    """One Word file."""

    file = forms.FileField(
        label=_("Word-fil"),
        help_text=_("Overskriftene i dokumentet avgjør hvor teksten foreslås satt inn. Bilder blir ikke med."),
        error_messages={"required": _("Velg en Word-fil."), "empty": _("Filen er tom. Velg filen på nytt.")},
    )


class PiecesForm(forms.Form):
    """For each piece of the file: which section it goes to, or none."""

    pieces = forms.IntegerField(min_value=1, max_value=MOST_PIECES, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, kind: AssessmentType, found: Sequence[Piece] = ()) -> None:
        super().__init__(data, initial={"pieces": len(found)})
        self._kind = kind
        for number in range(len(found) or self._sent()):
            piece = found[number] if found else self._piece(number)
            self._add(number, piece)

    @classmethod
    def of(cls, found: Sequence[Piece], kind: AssessmentType) -> "PiecesForm":
        """The form as it is first shown. What comes after the last that is shown is joined to that."""
        shown, rest = list(found[:MOST_PIECES]), found[MOST_PIECES:]
        if rest:
            last = shown[-1]
            html = last.html + "".join(f"<p><strong>{escape(one.heading)}</strong></p>{one.html}" for one in rest)
            shown[-1] = Piece(last.heading, html, last.text)
        return cls(kind=kind, found=shown)

    def chosen(self) -> list[tuple[str, str]]:
        """Section key and HTML, for the pieces that are to be put in."""
        given = self.cleaned_data
        numbers = range(given["pieces"])
        return [(given[f"to-{n}"], given[f"html-{n}"]) for n in numbers if given[f"to-{n}"] and given[f"html-{n}"]]

    def _sent(self) -> int:
        written = str(self.data.get("pieces", ""))
        return min(int(written), MOST_PIECES) if re.fullmatch(r"[0-9]{1,3}", written) else 0

    def _piece(self, number: int) -> Piece:
        heading, html = (self.data.get(f"{part}-{number}", "") for part in ("heading", "html"))
        return Piece(heading, html, "")

    def _add(self, number: int, piece: Piece) -> None:
        choices = [("", _("Ikke ta med")), *((part.key, heading_of(part)) for part in self._kind.parts)]
        self.fields[f"heading-{number}"] = _hidden(piece.heading)
        self.fields[f"html-{number}"] = _hidden(piece.html)
        self.fields[f"to-{number}"] = forms.ChoiceField(
            label=piece.heading or _("Teksten før den første overskriften"),
            help_text=piece.text[:EXCERPT] + (" …" if len(piece.text) > EXCERPT else ""),
            choices=choices,
            required=False,
            initial=_place_of(piece.heading, self._kind),
        )


def _hidden(value: str) -> forms.CharField:
    return forms.CharField(initial=value, required=False, strip=False, widget=forms.HiddenInput)


def _place_of(heading: str, kind: AssessmentType) -> str:
    """The section with the same heading, in either form of Norwegian and whatever number stands before it."""
    said = _bare(heading)
    for part in kind.parts:
        titles = {_bare(part.title.nb), _bare(part.title.nn), _bare(heading_of(part))}
        if said and (said in titles or any(said.startswith(title) for title in titles)):
            return part.key
    return ""


def _bare(words: str) -> str:
    return re.sub(r"^[\d.\s]+", "", words).strip(" :.").casefold()
