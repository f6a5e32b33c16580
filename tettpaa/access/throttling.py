"""Wrong passwords are counted so that guessing is slow and nobody can lock somebody else out.

A browser that the person has signed in with before counts for itself. All other browsers share one count for each
address that is tried, whoever it belongs to: a stranger's thousand attempts close the door for strangers only. Never by
network address: a municipality comes from one.
"""

import datetime as dt

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from tettpaa.access import devices
from tettpaa.access.models import SignInAttempt, User

MOST = 10
WINDOW = dt.timedelta(minutes=15)


def closed(request: HttpRequest, email: str) -> bool:
    """Whether there have been too many wrong passwords from here lately."""
    since = timezone.now() - WINDOW
    return SignInAttempt.objects.filter(bucket=_bucket(request, email), at__gt=since).count() >= MOST


def note(request: HttpRequest, email: str) -> None:
    """One wrong password; what is too old to count goes."""
    SignInAttempt.objects.filter(at__lt=timezone.now() - WINDOW).delete()
    SignInAttempt.objects.create(bucket=_bucket(request, email))


def forget(request: HttpRequest, email: str) -> None:
    """The right password from a known browser: its own count begins again. The strangers' count stays."""
    device = _device(request, email)
    if device:
        SignInAttempt.objects.filter(bucket=_hashed("device", device)).delete()


def _device(request: HttpRequest, email: str) -> str:
    user_id = User.objects.filter(email__iexact=email.strip()).values_list("pk", flat=True).first()
    found = devices.known(request, user_id)
    return str(found.pk) if found else ""


def _bucket(request: HttpRequest, email: str) -> bytes:
    device = _device(request, email)
    return _hashed("device", device) if device else _hashed("address", email.strip().lower())


def _hashed(kind: str, value: str) -> bytes:
    """The table must not tell which addresses have been tried."""
    return salted_hmac(f"tettpaa.throttling.{kind}", value, secret=settings.SECRET_KEY, algorithm="sha256").digest()
