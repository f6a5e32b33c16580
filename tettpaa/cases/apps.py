"""The app of this context."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Nothing but a name."""

    name = "tettpaa.cases"
    label = "cases"
    verbose_name = "Saker"
