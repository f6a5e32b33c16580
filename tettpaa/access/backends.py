"""Signing in with a local account: the login role reads the whole user, the page roles never the password."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend

from tettpaa.access.asking import told
from tettpaa.access.models import User
from tettpaa.access.roles import Role
from tettpaa.core import clock, doorways

TEACHERS = (Role.CONTACT_TEACHER, Role.PEDAGOGICAL_LEADER)
"""Who may stand in for a leader. Asked about anew for each page, so that it ends by itself."""

# By a statement of ours, since every page asks it (docs/performance.md). The columns stand as the model's fields do.
_USER = (
    "select id, password, last_login, email, name, role, language, is_active, created_at from access_user where id = %s"
)


class LocalAccountBackend(AuthenticationBackend):
    """allauth's own, which finds the user of a session in one query."""

    def get_user(self, user_id: Any) -> User | None:
        """The user with the password hash, which the session's check needs."""
        found = told(_USER, [user_id])
        user = User.from_db(doorways.alias(), found[0]._fields, found[0]) if found else None
        if user is not None and user.role in TEACHERS and doorways.current() is doorways.Doorway.PORTAL:
            user.acts_as = told("select app_acts_as(%s, %s) as role", [user.pk, clock.today()])[0].role or ""
        return user if user is not None and self.user_can_authenticate(user) else None
