"""Whom a provider's person is with us. Whoever nobody has connected is written on a list, and comes no further."""

from typing import Any

from django.utils import timezone

from tettpaa.access.models import ExternalIdentity, UnknownSignIn, User
from tettpaa.access.oidc.claims import said
from tettpaa.access.oidc.client import Refused
from tettpaa.access.oidc.providers import Provider


def subject_of(provider: Provider, claims: dict[str, Any]) -> str:
    """What the provider calls this person, always and nobody else: never the e-mail."""
    subject = claims.get(provider.subject)
    if not isinstance(subject, str) or not 0 < len(subject) <= 255:
        raise Refused(f"tokenet sier ikke hvem det er ({provider.subject})")
    return subject


def user_of(provider: Provider, claims: dict[str, Any]) -> User | None:
    """The user that an administrator has connected, with the password field that a session's check needs."""
    mine = ExternalIdentity.objects.filter(
        issuer=provider.issuer, subject=subject_of(provider, claims), ended_at=None
    ).first()
    if mine is None:
        return None
    ExternalIdentity.objects.filter(pk=mine.pk).update(last_used_at=timezone.now())
    found: User | None = User.with_password.filter(pk=mine.user_id, is_active=True).first()
    return found


def note_unknown(provider: Provider, claims: dict[str, Any]) -> None:
    """On the administrator's list, once for each person however often they try."""
    about = said(provider.claims, claims)
    values = {
        "provider": provider.key,
        "door": provider.door,
        "name": about.name,
        "email": about.email,
        "employee": about.employee,
        "units": about.units,
        "last_at": timezone.now(),
        "settled_at": None,
    }
    subject = subject_of(provider, claims)
    UnknownSignIn.objects.update_or_create(issuer=provider.issuer, subject=subject, defaults=values)
