"""When a notice goes out: gathered, never in the quiet hours, never one after the other. Plain Python."""

import datetime as dt

Quiet = tuple[dt.time, dt.time] | None
"""From and to, by the clock on the wall; nothing when no hours are quiet."""
GATHER = dt.timedelta(minutes=5)
"""What comes within this time is told of together."""
REST = dt.timedelta(hours=1)
"""So long after one notice, no other."""
DAILY_AT = dt.time(8)
PAUSES = tuple(dt.timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240, 720))
"""How long one waits before each new try; after the last nobody tries again."""


def goes_at(
    *,
    first: dt.datetime,
    last_sent: dt.datetime | None,
    daily: bool,
    quiet: Quiet,
    now: dt.datetime,
) -> dt.datetime:
    """The moment for what came first at ``first``, by the clock on the wall there.

    Whoever looks too late, in quiet hours that have begun again, waits for these to end too.
    """
    at = max(now, _next_morning(first) if daily else first + GATHER)
    if last_sent is not None:
        at = max(at, last_sent + REST)
    return _after_quiet(at, quiet)


def _next_morning(moment: dt.datetime) -> dt.datetime:
    day = moment.date() if moment.time() < DAILY_AT else moment.date() + dt.timedelta(days=1)
    return moment.replace(
        year=day.year, month=day.month, day=day.day, hour=DAILY_AT.hour, minute=0, second=0, microsecond=0
    )


def _after_quiet(at: dt.datetime, quiet: Quiet) -> dt.datetime:
    if quiet is None:
        return at
    begins, ends = quiet
    now = at.time()
    is_quiet = begins <= now < ends if begins < ends else (now >= begins or now < ends)
    if begins == ends or not is_quiet:
        return at
    day = at.date() if now < ends else at.date() + dt.timedelta(days=1)
    return at.replace(
        year=day.year, month=day.month, day=day.day, hour=ends.hour, minute=ends.minute, second=0, microsecond=0
    )


def next_try(tries: int, now: dt.datetime, quiet: Quiet) -> dt.datetime | None:
    """When one tries again after so many tries, also then not in the quiet hours; nothing when that was the last."""
    return _after_quiet(now + PAUSES[tries - 1], quiet) if tries <= len(PAUSES) else None
