"""What stands in the log: what happened and where, never what people wrote.

The words of an exception, and above all of the database's, hold the values that were sent («Key (name)=(Ola) already
exists»), and an address may hold a one-time link. So neither is written: the kind of exception, the lines of code
that it passed, what the database calls the rule that was broken, and the page's name.
"""

import logging
import time
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import Any

type_of_failure = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Discreet(logging.Formatter):
    """A line for the console or the journal, in UTC. A sign that could begin another line is written out."""

    converter = staticmethod(time.gmtime)  # type: ignore[assignment]  # the library's own type leaves an argument out
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Django tells of an answer by its address; here it is told by the page's name."""
        request: Any = getattr(record, "request", None)
        if request is not None and hasattr(request, "path"):
            match = getattr(request, "resolver_match", None)
            page = match.view_name or match.route if match else "ingen side"
            record = logging.makeLogRecord({**record.__dict__, "args": None, "exc_text": None})
            record.msg = f"{getattr(record, 'status_code', '')} {request.method} {page}"
        return super().format(record)

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  # the library's name
        """Only the sentence: the lines of a failure come after it."""
        record.message = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in record.message)
        return super().formatMessage(record)

    def formatException(self, ei: type_of_failure) -> str:  # noqa: N802  # the library's name
        """The lines of code and the kinds of failure, the cause first."""
        return "\n".join(_told(ei[1])) if ei[1] is not None else ""


def _told(error: BaseException, told: frozenset[int] = frozenset()) -> Iterator[str]:
    """A failure can come before itself, when it is raised again while another is handled: it is told once."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    told |= {id(error)}
    if before is not None and id(before) not in told:
        yield from _told(before, told)
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {frame.filename}:{frame.lineno} {frame.name}"
    yield f"{type(error).__module__}.{type(error).__qualname__}{_rule(error)}"


def _rule(error: BaseException) -> str:
    """The database's code and the names of the table and the rule: of ours, not of people."""
    said: Any = getattr(error, "diag", None)
    names = [said.sqlstate, said.table_name, said.constraint_name] if said is not None else []
    found = " ".join(name for name in names if name)
    return f" ({found})" if found else ""
