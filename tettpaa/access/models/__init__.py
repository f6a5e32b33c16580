"""The tables of access, split by what they are for."""

from tettpaa.access.models.grants import Denial, DenialException, Grant, Scope
from tettpaa.access.models.logs import AuditEvent, AuditSeal, ReadLogEntry
from tettpaa.access.models.protected import ActionRequired, ScopedModel, in_action
from tettpaa.access.models.sign_in import KnownDevice, SignInAttempt
from tettpaa.access.models.users import DeskSession, Invitation, PortalSession, User

__all__ = [
    "ActionRequired",
    "AuditEvent",
    "AuditSeal",
    "Denial",
    "DenialException",
    "DeskSession",
    "Grant",
    "Invitation",
    "KnownDevice",
    "PortalSession",
    "ReadLogEntry",
    "Scope",
    "ScopedModel",
    "SignInAttempt",
    "User",
    "in_action",
]
