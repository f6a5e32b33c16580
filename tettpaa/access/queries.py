"""What pages ask about users."""

from typing import Any

from django.db.models import Q, QuerySet

from tettpaa.access.asking import one
from tettpaa.access.models import Invitation, User


def users(text: str = "", role: str = "") -> QuerySet[Any, Any]:
    """All users by name, those who are closed out last."""
    found = User.objects.all()
    if text.strip():
        found = found.filter(Q(name__icontains=text.strip()) | Q(email__icontains=text.strip()))
    if role:
        found = found.filter(role=role)
    return found.order_by("-is_active", "name").values_list(
        "pk", "name", "email", "role", "is_active", "last_login", named=True
    )


def user(pk: int) -> User:
    """One user, or 404."""
    return one(User.objects.all(), pk=pk)


def latest_links(user: User) -> QuerySet[Invitation]:
    """The newest links that were made for the user."""
    return Invitation.objects.filter(user=user).order_by("-made_at")[:5]
