"""The app of this context."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Listens at the doors."""

    name = "tettpaa.access"
    label = "access"
    verbose_name = "Tilgang"

    def ready(self) -> None:
        """Connects the audit to the sign-in."""
        from tettpaa.access import sign_in_log

        sign_in_log.connect()
