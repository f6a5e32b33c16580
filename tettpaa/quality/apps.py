"""The app of this context."""

from django.apps import AppConfig


class QualityConfig(AppConfig):
    """Nothing but a name."""

    name = "tettpaa.quality"
    label = "quality"
    verbose_name = "Kvalitet"
