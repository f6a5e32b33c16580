"""The app of this context."""

from django.apps import AppConfig


class ParticipationConfig(AppConfig):
    """Nothing but a name."""

    name = "tettpaa.participation"
    label = "participation"
    verbose_name = "Medvirkning"
