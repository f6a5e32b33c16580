"""What we let allauth do: sign in, second factor, passkeys. Never sign up, never a password by e-mail."""

import base64
import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from tettpaa.access import throttling
from tettpaa.access.roles import Role
from tettpaa.core import crypto, home

JUST_NOW = 300
"""Seconds."""
SILENT = ("account/messages/logged_in.txt", "account/messages/logged_out.txt")
"""The page itself shows that one is in or out."""
SEALED = "tettpaa-1:"
"""Stands before what is sealed, so that it is told from what is not."""


def _address(credentials: dict[str, Any]) -> str:
    return str(credentials.get("email") or credentials.get("username") or "")


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Accounts are made by invitation only."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("E-postadressen og passordet hører ikke sammen. Prøv igjen."),
        "account_inactive": _("Denne brukeren er sperret. Spør systemadministratoren."),
        "too_many_login_attempts": _(
            "Det er prøvd for mange ganger herfra. Vent et kvarter, bruk nøkkelen din, eller bruk en maskin du har "
            "logget inn på før."
        ),
        "rate_limited": _("Du har prøvd for mange ganger. Vent fem minutter og prøv igjen."),
        "incorrect_password": _("Passordet stemmer ikke."),
        "enter_current_password": _("Skriv passordet du har nå."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account for themselves."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Our own count and not allauth's, which a stranger could use to lock somebody out."""
        if throttling.closed(request, _address(credentials)):
            raise self.validation_error("too_many_login_attempts")

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """One more wrong password."""
        throttling.note(request, _address(credentials))

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Any:
        """The right password from a known browser begins its count again."""
        user = super().authenticate(request, **credentials)
        if user is not None:
            throttling.forget(request, _address(credentials))
        return user

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

    def encrypt(self, text: str) -> str:
        """What makes an app's codes and the spare codes is sealed: whoever reads the table can make none."""
        return SEALED + base64.b64encode(crypto.seal(_factor_key(), text.encode(), SEALED)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Those from before it was sealed lie in clear until they are made anew."""
        if not encrypted_text.startswith(SEALED):
            return encrypted_text
        return crypto.unseal(_factor_key(), base64.b64decode(encrypted_text.removeprefix(SEALED)), SEALED).decode()


def _factor_key() -> bytes:
    return home.secret("second-factor")
