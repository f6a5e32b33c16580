"""Putting work in the queue from inside a page's transaction, by whichever door the page came in.

Arguments are ids only, never names: the queue is nobody's journal.
"""

from functools import cache
from typing import Any

from procrastinate import App
from procrastinate.contrib.django import app as django_app
from procrastinate.contrib.django.django_connector import DjangoConnector

from tettpaa.core import doorways


def on_app_ready(app: App) -> None:
    """Asked by procrastinate when Django is ready; every ``jobs.py`` is imported by itself."""


@cache
def _app_of(alias: str) -> App:
    """The queue, reached through the connection of one door."""
    return django_app.with_connector(DjangoConnector(alias=alias))


def enqueue(task: str, *, once: str | None = None, **ids: Any) -> None:
    """Queues a job in this transaction: no commit, no job. ``once`` keeps a second like it from waiting beside."""
    job = _app_of(doorways.alias()).configure_task(task, queueing_lock=once)
    job.defer(**ids)
