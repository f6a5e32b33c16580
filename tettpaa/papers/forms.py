"""Forms about templates."""

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tettpaa.core.sentences import Text
from tettpaa.papers.queries import templates
from tettpaa.papers.rules.content import FIELDS, Content, Group, Kind, Paper, Receiver, Review, Section, Shape, Voice
from tettpaa.papers.wording import FACTS, GROUPS, PAPERS, RECEIVERS, REVIEWS, SHAPES, VOICES

_LONG = {"nb": _("bokmål"), "nn": _("nynorsk")}


def _words(label: Any, form: str, *, rows: int = 0, required: bool = False, help_text: Any = "") -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows, "lang": form}) if rows else forms.TextInput(attrs={"lang": form})
    missing = _("Skriv teksten på bokmål også.") if form == "nb" else _("Skriv teksten på nynorsk også.")
    return forms.CharField(
        label=label, widget=widget, required=required, help_text=help_text, error_messages={"required": missing}
    )


class _Base(forms.Form):
    """All of them know which change of the draft they were opened on."""

    base_revision = forms.IntegerField(widget=forms.HiddenInput, initial=0)

    def _text(self, name: str) -> Text:
        given = self.cleaned_data
        return Text(given.get(f"{name}_nb", "").strip(), given.get(f"{name}_nn", "").strip())


class HeadForm(_Base):
    """What the template is called, when it fits, how it looks, who reads it and who may get it."""

    title_nb = _words(_("Navn, bokmål"), "nb", required=True)
    title_nn = _words(_("Navn, nynorsk"), "nn", required=True)
    purpose_nb = _words(_("Når passer malen? Bokmål"), "nb", rows=2)
    purpose_nn = _words(_("Når passer malen? Nynorsk"), "nn", rows=2)
    group = forms.ChoiceField(label=_("Gruppe"), choices=[(one.value, GROUPS[one]) for one in Group])
    shape = forms.ChoiceField(
        label=_("Utseende"),
        choices=[(one.value, capfirst(str(SHAPES[one]))) for one in Shape],
        widget=forms.RadioSelect,
    )
    review = forms.ChoiceField(
        label=_("Skal en kollega lese før dokumentet er ferdig?"),
        choices=[(one.value, REVIEWS[one]) for one in (Review.OFF, Review.REQUIRED)],
        widget=forms.RadioSelect,
    )
    paper = forms.ChoiceField(
        label=_("Når saken er over"),
        help_text=_("Utredninger skal bevares. Om resten kan kasseres, avgjør kommunens arkivar når tiden er ute."),
        choices=[(one.value, capfirst(str(PAPERS[one]))) for one in Paper],
        widget=forms.RadioSelect,
    )
    receivers = forms.MultipleChoiceField(
        label=_("Hvem kan dokumentet gå til?"),
        help_text=_("Velger du ingen, blir dokumentet i PPT."),
        choices=[(one.value, RECEIVERS[one]) for one in Receiver],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    @staticmethod
    def initial_of(content: Content, revision: int) -> dict[str, Any]:
        """The form as the content has it."""
        found: dict[str, Any] = {"base_revision": revision, "group": content.group, "shape": content.shape}
        found |= {"review": content.review, "paper": content.paper, "receivers": list(content.receivers)}
        for name in ("title", "purpose"):
            found |= {f"{name}_{form}": getattr(getattr(content, name), form) for form in _LONG}
        return found

    def changed(self, content: Content) -> Content:
        """The content with what the form says."""
        given = self.cleaned_data
        return replace(
            content,
            title=self._text("title"),
            purpose=self._text("purpose"),
            group=Group(given["group"]),
            shape=Shape(given["shape"]),
            review=Review(given["review"]),
            paper=Paper(given["paper"]),
            receivers=tuple(one for one in Receiver if one.value in given["receivers"]),
        )


class SectionForm(_Base):
    """One section; only the fields that its kind has."""

    title_nb = _words(_("Overskrift, bokmål"), "nb", required=True)
    title_nn = _words(_("Overskrift, nynorsk"), "nn", required=True)
    guidance_nb = _words(_("Veiledning, bokmål"), "nb", rows=3, help_text=_("Står bare hos den som skriver."))
    guidance_nn = _words(_("Veiledning, nynorsk"), "nn", rows=3)
    ready_nb = _words(_("Ferdig tekst, bokmål"), "nb", rows=6)
    ready_nn = _words(_("Ferdig tekst, nynorsk"), "nn", rows=6)
    columns_nb = _words(_("Kolonner, bokmål"), "nb", rows=4, help_text=_("Én på hver linje."))
    columns_nn = _words(_("Kolonner, nynorsk"), "nn", rows=4, help_text=_("Like mange linjer, i samme rekkefølge."))
    rows = forms.IntegerField(label=_("Rader fra start"), min_value=1, max_value=40, initial=1)
    choices_nb = _words(_("Valg, bokmål"), "nb", rows=4, help_text=_("Ett på hver linje."))
    choices_nn = _words(_("Valg, nynorsk"), "nn", rows=4, help_text=_("Like mange linjer, i samme rekkefølge."))
    is_several = forms.BooleanField(label=_("En kan velge flere"), required=False)
    facts = forms.MultipleChoiceField(
        label=_("Opplysninger fra saken"),
        choices=list(FACTS.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    voice = forms.ChoiceField(
        label=_("Hvem sine ord står her?"),
        choices=[(one.value, capfirst(str(VOICES[one]))) for one in Voice],
        widget=forms.RadioSelect,
    )
    law = forms.ChoiceField(label=_("Hjemmel"), required=False)
    is_required = forms.BooleanField(label=_("Avsnittet må være med"), required=False)

    HAS: "dict[Kind, set[str]]" = {
        Kind.TEXT: {"ready_nb", "ready_nn", "voice", "law", "is_required"},
        Kind.TABLE: {"columns_nb", "columns_nn", "rows", "voice", "law", "is_required"},
        Kind.CHOICE: {"choices_nb", "choices_nn", "is_several", "law", "is_required"},
        Kind.FACTS: {"facts", "law"},
        Kind.LINES: {"columns_nb", "columns_nn"},
    }
    ALWAYS = ("base_revision", "title_nb", "title_nn", "guidance_nb", "guidance_nn")

    def __init__(self, *args: Any, kind: Kind, **kwargs: Any) -> None:
        """``kind`` is chosen when the section is added, and stays."""
        super().__init__(*args, **kwargs)
        self.kind = kind
        for name in list(self.fields):
            if name not in self.ALWAYS and name not in self.HAS[kind]:
                del self.fields[name]
        if "law" in self.fields:
            self.fields["law"].choices = [("", _("ingen")), *_laws()]  # type: ignore[attr-defined]  # a choice field
        if "ready_nb" in self.fields:
            names = ", ".join(f"{{{name}}}" for name in FIELDS)
            self.fields["ready_nb"].help_text = _("Dette kan hentes fra saken: %(names)s.") % {"names": names}
        if kind is Kind.LINES:
            self.fields["columns_nb"].label, self.fields["columns_nn"].label = _("Linjer, bokmål"), _("Linjer, nynorsk")

    def clean(self) -> dict[str, Any]:
        """Lists must have as many lines in both forms of Norwegian."""
        for name in ("columns", "choices"):
            nb, nn = (_lines(self.cleaned_data.get(f"{name}_{form}", "")) for form in ("nb", "nn"))
            if f"{name}_nn" in self.fields and len(nb) != len(nn):
                self.add_error(
                    f"{name}_nn", _("Her er det %(nn)s linjer, og %(nb)s på bokmål.") % {"nn": len(nn), "nb": len(nb)}
                )
        return self.cleaned_data

    @staticmethod
    def initial_of(section: Section, revision: int) -> dict[str, Any]:
        """The form as the section has it."""
        found: dict[str, Any] = {"base_revision": revision, "voice": section.voice, "law": section.law}
        found |= {"is_required": section.is_required, "is_several": section.is_several, "rows": section.rows}
        found["facts"] = list(section.facts)
        for form in _LONG:
            found |= {
                f"{name}_{form}": getattr(getattr(section, name), form) for name in ("title", "guidance", "ready")
            }
            for name in ("columns", "choices"):
                found[f"{name}_{form}"] = "\n".join(getattr(one, form) for one in getattr(section, name))
        return found

    def section(self, key: str) -> Section:
        """What the form says."""
        given = self.cleaned_data
        return Section(
            key=key,
            kind=self.kind,
            title=self._text("title"),
            guidance=self._text("guidance"),
            ready=self._text("ready"),
            columns=self._list("columns"),
            choices=self._list("choices"),
            rows=given.get("rows") or 1,
            is_several=given.get("is_several", False),
            facts=tuple(given.get("facts", ())),
            voice=Voice(given.get("voice", Voice.SERVICE)),
            law=given.get("law", ""),
            is_required=given.get("is_required", False),
        )

    def _list(self, name: str) -> tuple[Text, ...]:
        nb, nn = (_lines(self.cleaned_data.get(f"{name}_{form}", "")) for form in ("nb", "nn"))
        return tuple(Text(one, other) for one, other in zip(nb, nn, strict=True))


class TakeInForm(forms.Form):
    """A template from another service: the file, or what stands in it."""

    file = forms.FileField(label=_("Fil"), required=False, help_text=_("En fil som er lastet ned fra Tett på."))
    text = forms.CharField(
        label=_("Innholdet i filen"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 16, "spellcheck": "false"}),
        help_text=_("Her kan du rette det som er feil, og prøve igjen."),
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _laws() -> list[tuple[str, str]]:
    language = get_language() or "nb"
    found = templates.laws().references.items()
    rows = [(key, f"{one.label.in_form(language)}: {one.title.in_form(language)}") for key, one in found]
    return sorted(rows, key=lambda row: row[1])
