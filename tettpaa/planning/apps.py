"""The app of this context."""

from django.apps import AppConfig


class PlanningConfig(AppConfig):
    """Nothing but a name."""

    name = "tettpaa.planning"
    label = "planning"
    verbose_name = "Planlegging"
