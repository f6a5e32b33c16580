"""The app of this context."""

from django.apps import AppConfig


class RetentionConfig(AppConfig):
    """Nothing but a name."""

    name = "tettpaa.retention"
    label = "retention"
    verbose_name = "Bevaring og kassasjon"
