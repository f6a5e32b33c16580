"""Forms of promises, and of what the next adviser reads first."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.cases.form_fields import DatedForm, day, line, pick, text
from tettpaa.core import clock

USUAL_DAYS = 7


class PromiseForm(forms.Form):
    """To whom, what, by when."""

    to = pick(_("Hvem har du lovet noe?"), (), _("Velg hvem du har lovet noe."))
    what = line(
        _("Hva har du lovet?"),
        _("Skriv hva du har lovet."),
        most=300,
        help_text=_("Den du har lovet det, leser dette. Skriv slik du sa det."),
    )
    due_on = day(_("Til når?"))

    def __init__(self, *args: Any, receivers: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = receivers  # type: ignore[attr-defined]  # a choice field
        self.fields["due_on"].initial = clock.today() + dt.timedelta(days=USUAL_DAYS)


class MovePromiseForm(forms.Form):
    """A new day, or something else."""

    what = line(_("Hva lover du nå?"), _("Skriv hva du lover nå."), most=300)
    due_on = day(_("Til når?"))
    reason = text(_("Hvorfor?"), _("Skriv hvorfor. Den som fikk løftet, får lese det."), rows=2, most=1_000)


class BreakPromiseForm(DatedForm):
    """They were called first, and why it was not kept."""

    called_on = day(_("Når ringte du?"), help_text=_("Ring før du skriver. Ingen skal lese at et løfte er brutt."))
    reason = text(
        _("Hvorfor ble det ikke holdt?"),
        _("Skriv hvorfor. Den som fikk løftet, får lese det."),
        rows=2,
        most=1_000,
        help_text=_("Skriv det du sa på telefonen. Den som fikk løftet, får lese det."),
    )


class IntroductionForm(forms.Form):
    """What the next adviser must know."""

    good_at = text(
        _("Hva er barnet god på?"),
        _("Skriv hva barnet er god på."),
        rows=4,
        most=4_000,
        help_text=_("Det en ny rådgiver bør vite først. Bruk gjerne barnets egne ord."),
    )
    not_again = text(
        _("Hva skal ingen spørre om igjen?"),
        rows=4,
        most=4_000,
        help_text=_("Det familien eller barnet har fortalt mange ganger, og det som er vondt å bli spurt om."),
    )
