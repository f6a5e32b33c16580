"""The app of this context."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Nothing but a name."""

    name = "tettpaa.access"
    label = "access"
    verbose_name = "Tilgang"
