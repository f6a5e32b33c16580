"""One-time links: made by an administrator, used by the one they are for, known to the database as a hash."""

import datetime as dt
import hashlib
import os
import secrets
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from tettpaa.access.models import Invitation, User
from tettpaa.access.sign_in_log import record

LIFETIME = {
    Invitation.Purpose.FIRST_SIGN_IN: dt.timedelta(days=7),
    Invitation.Purpose.NEW_PASSWORD: dt.timedelta(hours=24),
    Invitation.Purpose.NEW_SECOND_FACTOR: dt.timedelta(hours=24),
}


@dataclass(frozen=True)
class Link:
    """A link as it is shown once: nobody can find it again."""

    token: str
    expires_at: dt.datetime

    @property
    def path(self) -> str:
        """Below the service's own address."""
        return reverse("welcome", args=[self.token])

    def __str__(self) -> str:
        """The whole address, for where no request tells it."""
        origins = settings.CSRF_TRUSTED_ORIGINS
        return f"{origins[0] if origins else 'http://localhost:' + os.environ.get('PORT', '8000')}{self.path}"


def make_link(user: User, purpose: Invitation.Purpose, by: User | None) -> Link:
    """A new link; the user's older ones with the same purpose stop working."""
    now, token = timezone.now(), secrets.token_urlsafe(32)
    Invitation.objects.filter(user=user, purpose=purpose, used_at=None, expires_at__gt=now).update(expires_at=now)
    expires = now + LIFETIME[purpose]
    Invitation(user=user, purpose=purpose, token_hash=_hashed(token), made_by=by, expires_at=expires).save()
    return Link(token, expires)


def usable(token: str) -> Invitation | None:
    """The link's row while it can be used: never used, not too old, for somebody who may sign in."""
    rows = Invitation.objects.filter(token_hash=_hashed(token), used_at=None, expires_at__gt=timezone.now())
    found = rows.select_related(None).first()
    if found is None or not User.objects.filter(pk=found.user_id, is_active=True).exists():
        return None
    return found


@transaction.atomic
def choose_password(invitation: Invitation, password: str) -> bool:
    """Spends the link and keeps the password. False when somebody used the link in the meantime."""
    if not _spend(invitation):
        return False
    User.objects.filter(pk=invitation.user_id).update(password=make_password(password))
    record("password.chosen", invitation.user_id, purpose=invitation.purpose)
    return True


@transaction.atomic
def forget_second_factor(invitation: Invitation) -> bool:
    """Spends the link and removes the lost second factor, so that a new one must be made."""
    from allauth.mfa.models import Authenticator

    if not _spend(invitation):
        return False
    Authenticator.objects.filter(user_id=invitation.user_id).delete()
    record("second_factor.reset", invitation.user_id)
    return True


def _spend(invitation: Invitation) -> bool:
    """One time, whoever else tries at the same moment."""
    unused = Invitation.objects.filter(pk=invitation.pk, used_at=None, expires_at__gt=timezone.now())
    return unused.update(used_at=timezone.now()) == 1


def _hashed(token: str) -> bytes:
    """256 random bits need no slow hash."""
    return hashlib.sha256(token.encode()).digest()
