"""Sentences that both the portal and the desk say."""

from django.utils.translation import gettext_lazy as _

IDENTITY_NUMBER = _(
    "Det ser ut til å stå et fødselsnummer i teksten. Ta det bort. Ingen skal kunne kjenne igjen et barn."
)
NO_NAMES = _("Skriv aldri navn på barn, eller noe som gjør at et barn kan kjennes igjen.")
DATE_WRONG = _("Skriv datoen slik: 4.3.2026.")
