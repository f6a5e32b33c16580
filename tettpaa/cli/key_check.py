"""Whether the keys that the service needs are there and fit: asked when it starts, so that no reader finds out."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from tettpaa.cli.failures import KeyLost
from tettpaa.core import crypto, home

MISSING = (
    "Nøkkelen «{name}» mangler i {folder}. Uten den kan ingen lese {what}. Hent den fra kopien av nøklene, legg den "
    "tilbake, og start igjen. Ingenting er endret."
)
WRONG = (
    "Nøkkelen «{name}» i {folder} hører ikke til denne databasen, så ingen kan lese {what}. Hent den riktige fra "
    "kopien av nøklene, og start igjen. Ingenting er endret."
)


def refuse_lost_keys() -> None:
    """Raises what is wrong with the first key that is missing or wrong, before anything makes a new one."""
    for sentence in lost():
        raise KeyLost(sentence)


def lost() -> Iterator[str]:
    """One sentence for each key that is missing or does not fit what it should open."""
    from django.db import connections

    with connections["owner"].cursor() as cursor:
        told: set[str] = set()
        for name, what, sample, fits in _checks():
            cursor.execute(sample)
            rows = cursor.fetchall()
            if not rows or name in told:
                continue
            facts = {"name": name, "folder": home.keys(), "what": what}
            if not home.has_secret(name):
                told.add(name)
                yield MISSING.format(**facts)
            elif not all(fits(row) for row in rows):
                told.add(name)
                yield WRONG.format(**facts)


def _checks() -> list[tuple[str, str, str, Callable[[tuple[Any, ...]], bool]]]:
    """Each key, what it opens, the first and the last of it, and whether it opens."""
    ends = (
        "(select {0} from {1} {2} order by {3} limit 1) union all (select {0} from {1} {2} order by {3} desc limit 1)"
    )
    return [
        (
            "master",
            "filene",
            ends.format("scope_id, wrapped", "documents_scopekey", "", "scope_id"),
            _opens_scope,
        ),
        ("identity", "fødselsnumrene", _identity_samples(), _opens_identity),
        ("identity", "fødselsnumrene", "select mark from people_identitykey", _knows_mark),
        (
            "second-factor",
            "kodene til de ekstra innloggingene",
            ends.format("data::text", "mfa_authenticator", "where data::text like '%tettpaa-1:%'", "id"),
            _opens_factor,
        ),
        (
            "seal",
            "seglene på loggene",
            "select 1 from access_auditseal limit 1",
            _any,
        ),
    ]


def _opens_factor(row: tuple[Any, ...]) -> bool:
    import json

    from tettpaa.access.accounts import MfaAdapter

    with suppress(crypto.CryptoError):
        kept = json.loads(row[0])
        return bool(MfaAdapter().decrypt(kept.get("secret") or kept["seed"]))
    return False


def _opens_scope(row: tuple[Any, ...]) -> bool:
    from tettpaa.documents import keys

    with suppress(crypto.CryptoError):
        return bool(keys.opened(row[0], lambda: bytes(row[1])))
    return False


def _identity_samples() -> str:
    """The first and the last sealed number of every table that has any, with what it is bound to."""
    from tettpaa.people import key_moving

    one = "(select '{0}.{2}:' || id, {1} from {0} where {1} is not null order by id {3} limit 1)"
    return " union all ".join(
        one.format(place.table, name, name.removesuffix("_sealed"), order)
        for place in key_moving.places()
        for name in place.sealed
        for order in ("asc", "desc")
    )


def _opens_identity(row: tuple[Any, ...]) -> bool:
    from tettpaa.core import identity_keys
    from tettpaa.people import secrets

    with suppress(crypto.CryptoError, ValueError):
        return bool(identity_keys.unseal(secrets.SEAL, bytes(row[1]), row[0]))
    return False


def _knows_mark(row: tuple[Any, ...]) -> bool:
    """Also where all that is left is hashes, which nobody can try to open."""
    from tettpaa.core import identity_keys

    with suppress(crypto.CryptoError, ValueError):
        return bytes(row[0]) in identity_keys.marks()
    return False


def _any(row: tuple[Any, ...]) -> bool:
    """Whether the logs' seals are good is another question, with a command of its own: `tettpaa audit verify`."""
    return bool(row)
