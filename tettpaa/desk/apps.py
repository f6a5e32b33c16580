"""The app of this context."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Nothing but a name."""

    name = "tettpaa.desk"
    label = "desk"
    verbose_name = "Skrivebord"
