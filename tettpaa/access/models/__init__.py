"""The tables of access, split by what they are for."""

from tettpaa.access.models.choices import ServiceChoice
from tettpaa.access.models.external import ExternalIdentity, UnknownSignIn
from tettpaa.access.models.grants import Denial, DenialException, Grant, Scope
from tettpaa.access.models.logs import AuditEvent, AuditSeal, ReadLogEntry
from tettpaa.access.models.measures import MeasureTreatment
from tettpaa.access.models.notices import NoticeChoice, NoticeDelivery, Notification
from tettpaa.access.models.protected import ActionRequired, ScopedModel, in_action
from tettpaa.access.models.sign_in import KnownDevice, SignInAttempt
from tettpaa.access.models.training import ClearanceRule, CodeOfConduct, ConductAcceptance, PrivacyTraining
from tettpaa.access.models.users import DeskSession, Invitation, PortalSession, User

__all__ = [
    "ActionRequired",
    "AuditEvent",
    "AuditSeal",
    "ClearanceRule",
    "CodeOfConduct",
    "ConductAcceptance",
    "Denial",
    "DenialException",
    "DeskSession",
    "ExternalIdentity",
    "Grant",
    "Invitation",
    "KnownDevice",
    "MeasureTreatment",
    "NoticeChoice",
    "NoticeDelivery",
    "Notification",
    "PortalSession",
    "PrivacyTraining",
    "ReadLogEntry",
    "Scope",
    "ScopedModel",
    "ServiceChoice",
    "SignInAttempt",
    "UnknownSignIn",
    "User",
    "in_action",
]
