"""The providers that the operator has set up: one file, read at start, with the profile's lines filled in."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from joserfc.errors import JoseError
from joserfc.jwk import ECKey, RSAKey

from tettpaa.core import given, home

DOORS = {"desk": "PP-tjenesten", "unit": "skole og barnehage", "family": "familie"}
AUTH = ("client_secret_basic", "client_secret_post", "private_key_jwt")
PUSHED = ("required", "offered", "never")
_NEEDED = ("name", "door", "issuer", "client_id")


class BadSetting(Exception):
    """The operator's file cannot be used; the text says where and how to mend it."""


@dataclass(frozen=True)
class Provider:
    """One provider behind one door."""

    key: str
    name: str
    door: str
    issuer: str
    client_id: str
    client_auth: str
    scopes: str
    pushed: str
    subject: str
    signing: tuple[str, ...]
    secret: str = field(default="", repr=False)
    private_key: RSAKey | ECKey | None = field(default=None, repr=False)
    acr_values: tuple[str, ...] = ()
    required_amr: tuple[str, ...] = ()
    identity_number: str = ""
    userinfo: bool = False
    same: Mapping[str, str] = field(default_factory=dict)
    """Claims that must have just this value, as Entra's tenant."""
    claims: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Which claim says the name, the e-mail, the employee's number and the units; the first that is there counts."""
    extra: Mapping[str, str] = field(default_factory=dict)
    """More parameters of the request, as ``authorization_details``."""


def config_file() -> Path:
    """Where the operator writes it."""
    chosen = os.environ.get("TETTPAA_SIGN_IN")
    return Path(chosen).expanduser() if chosen else home.home() / "innlogging.toml"


def providers() -> dict[str, Provider]:
    """All of them by key; none when there is no file. Read again when the file has changed."""
    path = config_file()
    try:
        changed = path.stat().st_mtime_ns
    except FileNotFoundError:
        return {}
    return _read(path, changed)


def at(*doors: str) -> list[Provider]:
    """Those that let people in by one of these doors."""
    return [one for one in providers().values() if one.door in doors]


@cache
def _read(path: Path, _changed: int) -> dict[str, Provider]:
    return read(path)


def read(path: Path) -> dict[str, Provider]:
    """The file's providers. Raises :class:`BadSetting` with the line to mend."""
    try:
        written = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as wrong:
        raise BadSetting(
            f"{path} kan ikke leses: {wrong}. Se etter i driftshåndboken hvordan filen skrives."
        ) from wrong
    found = written.get("provider", {})
    if not isinstance(found, dict) or not found:
        raise BadSetting(f"{path} nevner ingen tilbyder. Skriv en del som heter [provider.NAVN].")
    return {key: _provider(key, values, path) for key, values in found.items()}


def profiles() -> dict[str, dict[str, Any]]:
    """The ready profiles."""
    return tomllib.loads((Path(__file__).parent / "profiles.toml").read_text("utf-8"))


def _provider(key: str, own: dict[str, Any], path: Path) -> Provider:
    """One section, on top of its profile."""
    where = f"{path}, [provider.{key}]"
    profile = profiles().get(str(own.get("profile", "openid")))
    if profile is None:
        raise BadSetting(f"{where}: profile må være en av {', '.join(profiles())}.")
    values: dict[str, Any] = profile | own
    missing = [name for name in _NEEDED if not values.get(name)]
    if missing or not (key.isascii() and key.replace("-", "").isalnum()):
        raise BadSetting(f"{where}: mangler {', '.join(missing) or 'et navn av bokstaver og tall'}.")
    _must_be_one_of(where, "door", values["door"], tuple(DOORS))
    _must_be_one_of(where, "client_auth", values["client_auth"], AUTH)
    _must_be_one_of(where, "pushed", values["pushed"], PUSHED)
    _must_be_safe(where, values["issuer"])
    if values["door"] == "family" and not values.get("identity_number"):
        raise BadSetting(f"{where}: en familie finnes igjen ved fødselsnummeret. Bruk profilen idporten.")
    secret, private_key = _credentials(where, values, path)
    claims = profile["claims"] | own.get("claims", {})
    return Provider(
        key=key,
        name=str(values["name"]),
        door=values["door"],
        issuer=values["issuer"],
        client_id=str(values["client_id"]),
        client_auth=values["client_auth"],
        scopes=values["scopes"],
        pushed=values["pushed"],
        subject=values["subject"],
        signing=tuple(values["signing"]),
        secret=secret,
        private_key=private_key,
        acr_values=tuple(values.get("acr_values", ())),
        required_amr=tuple(values.get("required_amr", ())),
        identity_number=values.get("identity_number", ""),
        userinfo=bool(values.get("userinfo")),
        same=_same(where, values),
        claims={name: tuple(one) for name, one in claims.items()},
        extra={name: str(value) for name, value in values.get("extra", {}).items()},
    )


def _must_be_one_of(where: str, name: str, value: Any, known: tuple[str, ...]) -> None:
    if value not in known:
        raise BadSetting(f"{where}: {name} må være en av {', '.join(known)}.")


def _must_be_safe(where: str, issuer: str) -> None:
    """Over TLS, except on this very machine, where tests run."""
    parts = urlsplit(issuer)
    if parts.scheme != "https" and parts.hostname not in {"127.0.0.1", "localhost"}:
        raise BadSetting(f"{where}: issuer må begynne med https://.")


def _same(where: str, values: dict[str, Any]) -> dict[str, str]:
    """Claims that must be just so; the operator writes their values as ``[provider.x.same]``."""
    same = {name: str(value) for name, value in values.get("same", {}).items()}
    missing = [name for name in values.get("same_claims", ()) if name not in same]
    if missing:
        raise BadSetting(f"{where}: skriv hva {missing[0]} skal være, under [provider.….same].")
    return same


def _credentials(where: str, values: dict[str, Any], path: Path) -> tuple[str, RSAKey | ECKey | None]:
    """The secret from the environment or a closed file, or the private key; never from the settings file itself."""
    if "client_secret" in values or "private_key" in values:
        raise BadSetting(f"{where}: hemmeligheten skal ikke stå i filen. Skriv client_secret_env eller …_file.")
    if values["client_auth"] == "private_key_jwt":
        text = _closed_file(
            where, path.parent / values.get("private_key_file", f"keys/innlogging-{values['door']}.pem")
        )
        try:
            return "", _key(text, values.get("key_id", ""))
        except (JoseError, ValueError) as wrong:
            raise BadSetting(f"{where}: nøkkelfilen er ikke en privat nøkkel (PEM).") from wrong
    if values.get("client_secret_env"):
        secret = given.secret(values["client_secret_env"])
    else:
        secret = _closed_file(where, path.parent / values.get("client_secret_file", "mangler")).strip()
    if not secret:
        raise BadSetting(f"{where}: hemmeligheten er tom. Sett miljøvariabelen {values.get('client_secret_env')}.")
    return secret, None


def _key(pem: str, key_id: str) -> RSAKey | ECKey:
    """With the name under which the provider knows it; its own thumbprint when the operator has not said another."""
    kind: type[RSAKey | ECKey] = ECKey if "EC PRIVATE" in pem else RSAKey
    key = kind.import_key(pem)
    return kind.import_key(pem, {"kid": key_id or key.thumbprint(), "use": "sig"})


def _closed_file(where: str, path: Path) -> str:
    try:
        opened_to_others = path.stat().st_mode & 0o077
        text = path.read_text("utf-8")
    except OSError as wrong:
        raise BadSetting(f"{where}: får ikke lest {path}. Sett client_secret_env eller client_secret_file.") from wrong
    if opened_to_others:
        raise BadSetting(f"{where}: {path} er åpen for andre. Kjør chmod 600 på den.")
    return text
