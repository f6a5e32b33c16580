"""What has been given to one receiver alone: a guardian, the pupil or the unit. Nobody sees another's."""

from tettpaa.participation.models import PieceRelease


def pieces(scope_id: int) -> list[PieceRelease]:
    """What a child wants this one to know, as it was given, the newest first."""
    return list(PieceRelease.objects.filter(scope_id=scope_id, ended_at=None).order_by("-released_at"))
