"""The application of this context."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class PapersConfig(AppConfig):
    """Loads the templates that come with the program each time the tables are brought up to date."""

    name = "tettpaa.papers"

    def ready(self) -> None:
        """Django's own signal says when the tables are there."""
        from tettpaa.papers.shipping import load_after_migrate

        post_migrate.connect(load_after_migrate, sender=self)
