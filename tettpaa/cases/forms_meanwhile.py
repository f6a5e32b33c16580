"""The form that asks what the child gets while the case runs: a row for each measure, or why there is none."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.cases import wording
from tettpaa.cases.form_fields import day, line, pick, text
from tettpaa.cases.models import InterimQuestion
from tettpaa.cases.rules.meanwhile import Meanwhile, Measure, faults
from tettpaa.core import clock

ROWS = 3
NAMES = ("what", "who", "starts_on", "check_on")


class MeanwhileFields(forms.Form):
    """Three rows and a reason. A row that is begun is asked for in full; an empty one is no row."""

    measure_names: tuple[tuple[str, ...], ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for place in range(1, ROWS + 1):
            self.fields[f"what_{place}"] = text(_("Hva får barnet?"), rows=2, most=300)
            self.fields[f"who_{place}"] = line(_("Hvem gjør det?"))
            self.fields[f"starts_on_{place}"] = day(_("Fra hvilken dag?"), required=False)
            self.fields[f"check_on_{place}"] = day(_("Når ser vi hvordan det går?"), required=False)
        self.fields["none_because"] = text(
            _("Får barnet ingenting? Skriv hvorfor"), rows=2, most=2_000, help_text=_("Familien får lese det.")
        )

    @property
    def measure_rows(self) -> list[tuple[list[Any], bool]]:
        """The rows as they stand on the page, and whether each is begun and therefore shown open."""
        rows = [[self[f"{name}_{place}"] for name in NAMES] for place in range(1, ROWS + 1)]
        return [(row, place == 0 or any(one.value() or one.errors for one in row)) for place, row in enumerate(rows)]

    def meanwhile(self) -> Meanwhile:
        """What is answered; what is wrong with it stands beside the fields."""
        data = self.cleaned_data
        begun = [place for place in range(1, ROWS + 1) if self._is_begun(place)]
        for place in begun:
            self._ask_for_all(place)
        whole = [place for place in begun if all(data.get(f"{name}_{place}") for name in NAMES)]
        measures = tuple(Measure(*(data[f"{name}_{place}"] for name in NAMES)) for place in whole)
        given = Meanwhile(measures, data.get("none_because", ""))
        if len(whole) == len(begun):
            for fault in faults(given, today=clock.today()):
                name, _sep, number = fault.field.rpartition("_")
                field = f"{name}_{whole[int(number) - 1]}" if number.isdigit() and whole else fault.field
                self.add_error(field, wording.say(fault.said))
        return given

    def _is_begun(self, place: int) -> bool:
        return any(self[f"{name}_{place}"].value() for name in NAMES)

    def _ask_for_all(self, place: int) -> None:
        needed = (_("Skriv hva barnet får."), _("Skriv hvem som gjør det."), _("Skriv datoen."), _("Skriv datoen."))
        for name, said in zip(NAMES, needed, strict=True):
            field = f"{name}_{place}"
            if not self.cleaned_data.get(field) and field not in self.errors:
                self.add_error(field, said)


class MeanwhileForm(MeanwhileFields):
    """Something more for the child, or nothing and why."""

    def clean(self) -> dict[str, Any]:
        """One answer of all the fields."""
        super().clean()
        return {"given": self.meanwhile()}


class InterimForm(forms.Form):
    """Yes or no from those who decide, and why."""

    answer = pick(_("Svar"), InterimQuestion.Answer.choices, _("Velg ja eller nei."))
    reason = text(_("Hvorfor?"), _("Skriv hvorfor."), rows=3, most=2_000, help_text=_("Ved ja: hva, og fra når."))


class LookForm(forms.Form):
    """How it goes with one measure: it goes on until somebody looks again, or it is over."""

    goes_on = pick(_("Fortsetter det?"), [("yes", _("Ja")), ("no", _("Nei, det er slutt"))], _("Velg ja eller nei."))
    how_it_went = line(_("Hvordan går det?"), _("Skriv kort hvordan det går."), most=500)
    what = text(_("Hva får barnet?"), _("Skriv hva barnet får."), rows=2, most=300)
    who = line(_("Hvem gjør det?"), _("Skriv hvem som gjør det."))
    starts_on = day(_("Fra hvilken dag?"))
    check_on = day(_("Når ser vi på det igjen?"), required=False)
    ended_on = day(_("Siste dag"), required=False, help_text=_("Fyll ut når det er slutt."))

    def clean(self) -> dict[str, Any]:
        """Each answer has its own day."""
        super().clean()
        wanted = {"yes": "check_on", "no": "ended_on"}.get(self.cleaned_data.get("goes_on", ""))
        if wanted and not self.cleaned_data.get(wanted) and wanted not in self.errors:
            self.add_error(wanted, _("Skriv datoen."))
        return self.cleaned_data
