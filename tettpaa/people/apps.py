"""The app of this context."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Nothing but a name."""

    name = "tettpaa.people"
    label = "people"
    verbose_name = "Personer"
