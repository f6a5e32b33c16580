"""Signing in with a local account: the login role reads the whole user, the page roles never the password."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend

from tettpaa.access.models import User


class LocalAccountBackend(AuthenticationBackend):
    """allauth's own, which finds the user of a session in one query."""

    def get_user(self, user_id: Any) -> User | None:
        """The user with the password hash, which the session's check needs."""
        user = User.with_password.filter(pk=user_id).first()
        return user if user is not None and self.user_can_authenticate(user) else None
