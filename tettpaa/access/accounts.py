"""What we let allauth do: sign in, second factor, passkeys. Never sign up, never a password by e-mail."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from tettpaa.access.roles import Role


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by invitation only."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account for themselves."""
        return False

    def get_login_redirect_url(self, request: Any) -> str:
        """To the first page that the role has."""
        return "/" if request.user.role != Role.SYSTEM_ADMINISTRATOR else "/brukere/"
