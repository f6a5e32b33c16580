"""What we let allauth do: sign in, second factor, passkeys. Never sign up, never a password by e-mail."""

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from tettpaa.access.roles import Role

JUST_NOW = 300
"""Seconds."""
SILENT = ("account/messages/logged_in.txt", "account/messages/logged_out.txt")
"""The page itself shows that one is in or out."""


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Accounts are made by invitation only."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("E-postadressen og passordet hører ikke sammen. Prøv igjen."),
        "account_inactive": _("Denne brukeren er sperret. Spør systemadministratoren."),
        "too_many_login_attempts": _("Du har prøvd for mange ganger. Vent fem minutter og prøv igjen."),
        "rate_limited": _("Du har prøvd for mange ganger. Vent fem minutter og prøv igjen."),
        "incorrect_password": _("Passordet stemmer ikke."),
        "enter_current_password": _("Skriv passordet du har nå."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account for themselves."""
        return False

    def get_login_redirect_url(self, request: Any) -> str:
        """To the first page that the role has."""
        return "/" if request.user.role != Role.SYSTEM_ADMINISTRATOR else "/brukere/"

    def is_reauthentication_required(self, *, app: str) -> bool:
        """Not for those who have just come in: they have proved who they are."""
        records = get_authentication_records(self.request, self.request.user)
        return not any(time.time() - record["at"] < JUST_NOW for record in records)

    def get_password_change_redirect_url(self, request: Any) -> str:
        """Back to where the change began."""
        return "/konto/"

    def add_message(
        self, request: Any, level: int, message_template: str | None = None, *args: Any, **kwargs: Any
    ) -> None:
        """Says what was changed, and nothing when somebody comes or goes."""
        if message_template not in SILENT:
            super().add_message(request, level, message_template, *args, **kwargs)


class MfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """The second factor, with our words."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("Koden stemmer ikke. Vent til appen viser en ny, og prøv igjen."),
        "cannot_delete_authenticator": _("Du må ha minst én ekstra innlogging. Legg til en ny først."),
    }
