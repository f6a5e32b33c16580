"""The queue's worker, in a thread of `tettpaa serve`: the web processes never wait for a job."""

import asyncio
import contextlib
import logging
import threading

from tettpaa.cli.failures import sentence
from tettpaa.core.doorways import Doorway, through

logger = logging.getLogger(__name__)

PAUSE = 5
"""Seconds before a worker that fell over is started again."""


class Worker:
    """Runs waiting jobs until it is told to stop."""

    def __init__(self) -> None:
        self._thread = threading.Thread(target=self._work, name="jobs", daemon=True)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self._stopping = threading.Event()

    def start(self) -> None:
        """Begin. A server that is gone is told once, by who watches it, and not by every waiting connection."""
        logging.getLogger("psycopg.pool").setLevel(logging.ERROR)
        logging.getLogger("procrastinate.utils").setLevel(logging.CRITICAL)
        self._thread.start()

    def stop(self, patience: float = 10) -> None:
        """Take no new jobs and give the running one this many seconds; if that is too few, it runs again later."""
        self._stopping.set()
        if self._loop and self._task and not self._loop.is_closed():
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._task.cancel)
        if self._thread.is_alive():
            self._thread.join(patience)

    def _work(self) -> None:
        """A trouble that we know is one sentence, once for as long as it lasts; any other with all that is known."""
        told: str | None = None
        while not self._stopping.is_set():
            try:
                with through(Doorway.WORKER):
                    asyncio.run(self._run())
            except asyncio.CancelledError:
                return
            except Exception as error:
                known = sentence(error)
                if known is None:
                    logger.exception("The job worker stopped and is started again in %s seconds", PAUSE)
                elif known != told:
                    logger.error("Jobbkøen venter. %s", known)  # noqa: TRY400  # the sentence is all there is to know
                told = known
            self._stopping.wait(PAUSE)

    async def _run(self) -> None:
        from django.utils.module_loading import autodiscover_modules
        from procrastinate import PsycopgConnector
        from procrastinate.contrib.django import app
        from procrastinate.contrib.django.utils import connector_params

        # A waiting job whose module nobody has imported would fail for ever.
        autodiscover_modules("jobs")
        self._loop, self._task = asyncio.get_running_loop(), asyncio.current_task()
        if self._stopping.is_set():  # asked to stop before there was a task to cancel
            return
        connector = PsycopgConnector(kwargs=connector_params(Doorway.WORKER.value), min_size=1, max_size=4)
        async with app.with_connector(connector).open_async() as worker_app:
            await worker_app.run_worker_async(
                concurrency=1, install_signal_handlers=False, delete_jobs="successful", shutdown_graceful_timeout=8
            )
