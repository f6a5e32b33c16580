"""How often one person may ask for a page that empties or fills the service: a person never notices, a program does."""

import time

from django.core.cache import cache

MINUTE = 60


def too_fast(user_id: int, page: str, most: int) -> bool:
    """Counts this request, and says whether there have been more than so many in this minute."""
    mark = f"pace:{page}:{user_id}:{int(time.time() // MINUTE)}"
    cache.add(mark, 0, timeout=2 * MINUTE)
    return cache.incr(mark) > most
