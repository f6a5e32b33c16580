"""The app of this context."""

from django.apps import AppConfig


class SystemworkConfig(AppConfig):
    """Nothing but a name."""

    name = "tettpaa.systemwork"
    label = "systemwork"
    verbose_name = "Systemarbeid"
