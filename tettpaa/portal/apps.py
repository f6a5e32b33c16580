"""The app of this context."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """Nothing but a name."""

    name = "tettpaa.portal"
    label = "portal"
    verbose_name = "Portal"
