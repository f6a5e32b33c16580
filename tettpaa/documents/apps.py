"""The app of this context."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Nothing but a name."""

    name = "tettpaa.documents"
    label = "documents"
    verbose_name = "Dokumenter"
