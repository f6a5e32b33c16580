"""What is asked about the pupil's education plan, by PPT and by the school."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.cases.actions.school import Plan
from tettpaa.cases.form_fields import day, pick
from tettpaa.cases.reading import EducationPlanRead

YES_NO = [("yes", _("Ja")), ("no", _("Nei"))]
PLAN_FIELDS = ("has_plan", "dated", "evaluated_on")


def plan_fields() -> dict[str, forms.Field]:
    """Is there one, of when, evaluated when."""
    return {
        "has_plan": pick(_("Har eleven en individuell opplæringsplan (IOP)?"), YES_NO, _("Svar ja eller nei.")),
        "dated": day(_("Planen er fra"), required=False, help_text=_("Når den planen som gjelder nå, ble laget.")),
        "evaluated_on": day(
            _("Sist evaluert"), required=False, help_text=_("La stå tomt hvis planen ikke er evaluert ennå.")
        ),
    }


def plan_initial(found: EducationPlanRead | None) -> dict[str, Any]:
    """What was said last."""
    if found is None:
        return {}
    word = "yes" if found.has_plan else "no"
    return {"has_plan": word, "dated": found.dated, "evaluated_on": found.evaluated_on}


def plan_of(given: dict[str, Any]) -> Plan | None:
    """The answer; nothing when the question was left open."""
    if not given.get("has_plan"):
        return None
    return Plan(given["has_plan"] == "yes", given.get("dated"), given.get("evaluated_on"))


class EducationPlanForm(forms.Form):
    """Only the plan."""

    def __init__(self, *args: Any, found: EducationPlanRead | None, **kwargs: Any) -> None:
        """As it was said last."""
        super().__init__(*args, initial=plan_initial(found), **kwargs)
        self.fields.update(plan_fields())
