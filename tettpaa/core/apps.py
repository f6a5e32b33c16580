"""The bottom app: static files, templates and template tags."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """Nothing but a name."""

    name = "tettpaa.core"
    label = "core"
