"""What every desk page needs around it: rooms with counts, who is signed in, whether this is the demo."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def shell(request: HttpRequest) -> dict[str, Any]:
    """The rail's content. Counts are asked for lazily, inside the page's own transaction."""
    return {"demo": settings.DEMO}
