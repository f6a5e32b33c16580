"""What can go wrong for the operator, each as one clear sentence."""

from psycopg import OperationalError, errors

from tettpaa.core.given import BadSecretError
from tettpaa.core.postgres.errors import FULL_DISK, ServerError
from tettpaa.core.postgres.processes import is_full


class CommandError(Exception):
    """The command cannot go on; the text is what the operator reads."""


class KeyLost(CommandError):
    """A key is missing or belongs to another database: the operator must find it, and nothing must go on without."""


NO_CONNECTION = (
    "Får ikke kontakt med databasen. Sjekk at databaseserveren kjører og at DATABASE_URL er riktig. Serveren sier: {}"
)
KILLED = (
    "Databaseserveren stoppet uventet. Det som var lagret, er trygt. Start tjenesten igjen med samme kommando som sist."
)


def sentence(error: BaseException) -> str | None:
    """The sentence for a known failure, or for what lies behind it; None for one that we do not know."""
    seen: BaseException | None = error
    while seen is not None:
        known = _one(seen)
        if known:
            return known
        seen = seen.__cause__ or seen.__context__
    return None


def _one(error: BaseException) -> str | None:
    if isinstance(error, CommandError | ServerError | BadSecretError):
        return str(error)
    if isinstance(error, errors.DiskFull) or "No space left on device" in str(error):
        return FULL_DISK
    if isinstance(error, OperationalError):
        return _of_connection(error)
    if isinstance(error, OSError):
        return _of_machine(error)
    is_ours = isinstance(error, ValueError) and str(error).startswith(("DATABASE_URL", "Nøkkelen"))
    return str(error) if is_ours else None


def _of_connection(error: OperationalError) -> str:
    if isinstance(error, errors.AdminShutdown | errors.CrashShutdown):
        return KILLED
    lines = str(error).strip().splitlines() or [""]
    return NO_CONNECTION.format(lines[-1].strip())


def _of_machine(error: OSError) -> str | None:
    if is_full(error):
        return FULL_DISK
    if isinstance(error, PermissionError) and error.filename:
        return f"Får ikke tilgang til {error.filename}. Kjør kommandoen som brukeren som eier tjenesten."
    return None
