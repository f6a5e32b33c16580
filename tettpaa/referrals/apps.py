"""The app of this context."""

from django.apps import AppConfig


class ReferralsConfig(AppConfig):
    """Nothing but a name."""

    name = "tettpaa.referrals"
    label = "referrals"
    verbose_name = "Henvisninger"
