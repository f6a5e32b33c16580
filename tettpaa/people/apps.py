"""The app of this context."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Listens at the desk's door for identity numbers."""

    name = "tettpaa.people"
    label = "people"
    verbose_name = "Personer"

    def ready(self) -> None:
        """An employee's number that a provider tells keeps the employee out of their own children's files."""
        from tettpaa.people import sign_ins

        sign_ins.connect()
