"""The database's own roles: what each kind of page may touch, whatever the code above it says.

Login roles connect and can do nothing by themselves (NOINHERIT); a page becomes one of the group roles for one
transaction. Each group role has a read-only form for pages that only show something.
"""

import enum


class DbRole(enum.Enum):
    """A group role. Policies of different roles are never or-ed together, so each can see the rows in its own way."""

    STAFF = "tettpaa_staff"
    """PP-rådgiver, logoped, audiopedagog: what they have a grant for."""

    LEADER = "tettpaa_leader"
    """Fagleder: every case of the section, text too, for quality control."""

    HEAD = "tettpaa_head"
    """Tjenesteleder: lists and clocks of all; text only through a grant."""

    CLERK = "tettpaa_clerk"
    """Merkantil: people, referrals, dispatch; no journal, no drafts."""

    ADMIN = "tettpaa_admin"
    """Systemadministrator: users and units; no case content at all."""

    REPORT = "tettpaa_report"
    """Archivist, privacy officer, auditor: figures and logs without identities."""

    PORTAL = "tettpaa_portal"
    """Families and units: what is shared with them."""

    WORKER = "tettpaa_worker"
    """Jobs: applies what a portal has registered, renders, seals."""

    @property
    def read_only(self) -> str:
        """The form of the role that cannot write anything but the read log."""
        return f"{self.value}_ro"


LOGINS = {
    "tettpaa_app": (
        DbRole.STAFF,
        DbRole.LEADER,
        DbRole.HEAD,
        DbRole.CLERK,
        DbRole.ADMIN,
        DbRole.REPORT,
    ),
    "tettpaa_portal_login": (DbRole.PORTAL,),
    "tettpaa_worker_login": (DbRole.WORKER,),
}

PEOPLE_ROLES = tuple(role for role in DbRole if role is not DbRole.WORKER)
"""Roles that a person acts as; denials bind all of these."""
