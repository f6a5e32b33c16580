"""The app of this context."""

from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    """Nothing but a name."""

    name = "tettpaa.assessments"
    label = "assessments"
    verbose_name = "Vurderinger"
