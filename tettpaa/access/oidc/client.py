"""The talk with one provider. Knows nothing of users, sessions or pages."""

import base64
import hashlib
import secrets
import time
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlencode

import httpx
from joserfc import jws, jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from tettpaa.access.oidc.providers import Provider

PATIENCE = 10.0
"""Seconds that a provider has to answer in."""
SKEW = 60
"""Seconds that two clocks may differ."""
KEPT = 3600
"""Seconds that what a provider says about itself is remembered."""
ASSERTION_LIFE = 60
REST = 5.0
"""Seconds between two times that the keys are asked for because of a token that names a new one."""
BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout"


class Refused(Exception):
    """The provider, or a check of its answer, says no. ``why`` is for the log and for the operator, never a secret."""

    def __init__(self, why: str, *, cancelled: bool = False) -> None:
        super().__init__(why)
        self.why, self.cancelled = why, cancelled


class Unreachable(Refused):
    """The provider does not answer, or not as one."""


@dataclass(frozen=True)
class Started:
    """What must be remembered until the person is back, and where to send them."""

    address: str
    state: str
    nonce: str
    verifier: str
    at: float
    again: bool


@dataclass(frozen=True)
class Answer:
    """Who the provider says it is: checked claims, and the token for logging out there."""

    claims: dict[str, Any]
    id_token: str


class Conversation:
    """With one provider, about one person at a time."""

    def __init__(self, provider: Provider, http: httpx.Client | None = None) -> None:
        self.provider = provider
        self.http = http or _http()

    def start(self, redirect_uri: str, *, language: str = "", again: bool = False) -> Started:
        """The address that the person is sent to. ``again`` asks the provider to prove anew who it is."""
        state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
        asked = {
            "response_type": "code",
            "client_id": self.provider.client_id,
            "redirect_uri": redirect_uri,
            "scope": self.provider.scopes,
            "state": state,
            "nonce": nonce,
            "code_challenge": _challenge(verifier),
            "code_challenge_method": "S256",
            **self.provider.extra,
        }
        if self.provider.acr_values:
            asked["acr_values"] = " ".join(self.provider.acr_values)
        if language:
            asked["ui_locales"] = language
        if again:
            asked |= {"prompt": "login", "max_age": "0"}
        metadata = self.metadata()
        pushed = metadata.get("pushed_authorization_request_endpoint")
        if self.provider.pushed == "required" and not pushed:
            raise Unreachable("tilbyderen tar ikke imot skjulte forespørsler (PAR)")
        if pushed and self.provider.pushed != "never":
            request_uri = self._post(pushed, asked)["request_uri"]
            asked = {"client_id": self.provider.client_id, "request_uri": request_uri}
        address = f"{metadata['authorization_endpoint']}?{urlencode(asked)}"
        return Started(address, state, nonce, verifier, time.time(), again)

    def finish(self, started: Started, answer: dict[str, str], redirect_uri: str) -> Answer:
        """The person is back: changes the code for a token and checks it in every way that the standard names."""
        metadata = self.metadata()
        if metadata.get("authorization_response_iss_parameter_supported") and "iss" not in answer:
            raise Refused("svaret sier ikke hvem det er fra (iss mangler)")
        if answer.get("iss", self.provider.issuer) != self.provider.issuer:
            raise Refused("svaret er fra en annen tilbyder (iss)")
        if "error" in answer:
            raise Refused(f"tilbyderen sa nei: {answer['error'][:60]}", cancelled=answer["error"] == "access_denied")
        if not answer.get("code"):
            raise Refused("svaret har ingen kode")
        sent = {
            "grant_type": "authorization_code",
            "code": answer["code"],
            "redirect_uri": redirect_uri,
            "code_verifier": started.verifier,
        }
        tokens = self._post(metadata["token_endpoint"], sent)
        claims = self.checked(str(tokens.get("id_token", "")), nonce=started.nonce)
        self._must_be_good_enough(claims, again=started.again)
        if self.provider.userinfo:
            claims = self._with_userinfo(metadata, claims, str(tokens.get("access_token", "")))
        return Answer(claims, str(tokens["id_token"]))

    def checked(self, token: str, *, nonce: str | None) -> dict[str, Any]:
        """The token's claims, when it is signed by the provider, for us, now, and in answer to this question."""
        claims = self._signed(token)
        now = time.time()
        audience = claims.get("aud")
        named = audience if isinstance(audience, list) else [audience]
        ours, several = self.provider.client_id in named, len(named) > 1
        for broken, why in (
            (claims.get("iss") != self.provider.issuer, "tokenet er utstedt av en annen (iss)"),
            (not ours, "tokenet er laget for en annen tjeneste (aud)"),
            (several and claims.get("azp") != self.provider.client_id, "tokenet er laget for en annen tjeneste (azp)"),
            (not _is_time(claims.get("iat")), "tokenet har ikke noe tidspunkt (iat)"),
            (_seconds(claims.get("iat")) > now + SKEW, "tokenet er fra framtiden; se etter klokka på maskinen"),
            (nonce is not None and _seconds(claims.get("exp")) < now - SKEW, "tokenet er gått ut; se etter klokka"),
            (_seconds(claims.get("nbf")) > now + SKEW, "tokenet gjelder ikke ennå; se etter klokka på maskinen"),
            (nonce is not None and claims.get("nonce") != nonce, "tokenet svarer ikke på vår forespørsel (nonce)"),
            (not isinstance(claims.get("sub"), str) and nonce is not None, "tokenet sier ikke hvem det er (sub)"),
        ):
            if broken:
                raise Refused(why)
        for name, value in self.provider.same.items():
            if nonce is not None and claims.get(name) != value:
                raise Refused(f"{name} er en annen enn den som er satt opp")
        return claims

    def logout_claims(self, token: str) -> dict[str, Any]:
        """A log-out that the provider tells of, checked as the standard for the back channel says."""
        if _type_of(token) != "logout+jwt":
            raise Refused("tokenet sier ikke at det er en utlogging (typ)")
        claims = self.checked(token, nonce=None)
        if LOGOUT_EVENT not in (claims.get("events") or {}) or "nonce" in claims:
            raise Refused("tokenet er ingen utlogging")
        if not (claims.get("sid") or claims.get("sub")) or time.time() - _seconds(claims["iat"]) > 5 * 60:
            raise Refused("utloggingen er gammel, eller sier ikke hvem det gjelder")
        return claims

    def logout_address(self, id_token: str, back: str) -> str:
        """Where the person logs out at the provider too; empty when it has no such page."""
        endpoint = self.metadata().get("end_session_endpoint")
        asked = {"id_token_hint": id_token, "client_id": self.provider.client_id, "post_logout_redirect_uri": back}
        return f"{endpoint}?{urlencode(asked)}" if endpoint else ""

    def metadata(self) -> dict[str, Any]:
        """What the provider says about itself; it must be the one we asked."""
        found = _remembered(self.http, f"{self.provider.issuer.rstrip('/')}/.well-known/openid-configuration", _hour())
        if found.get("issuer") != self.provider.issuer:
            raise Refused("tilbyderen kaller seg noe annet enn det som er satt opp (issuer)")
        return found

    def keys(self, *, anew: bool = False) -> KeySet:
        """The provider's keys; asked for anew when a token names one that we have not seen."""
        address = self.metadata()["jwks_uri"]
        found = _fetched(self.http, address) if anew and _rested(address) else _remembered(self.http, address, _hour())
        try:
            return KeySet.import_key_set(found)  # type: ignore[arg-type]  # checked by the library
        except (JoseError, ValueError, KeyError) as wrong:
            raise Unreachable("tilbyderens nøkler kan ikke leses") from wrong

    def _signed(self, token: str) -> dict[str, Any]:
        """Only by the algorithms that the profile names, and only with the provider's own keys."""
        try:
            return dict(jwt.decode(token, self.keys(), algorithms=list(self.provider.signing)).claims)
        except (JoseError, ValueError):
            pass
        try:
            return dict(jwt.decode(token, self.keys(anew=True), algorithms=list(self.provider.signing)).claims)
        except (JoseError, ValueError) as wrong:
            raise Refused(f"tokenet er ikke signert av tilbyderen ({type(wrong).__name__})") from wrong

    def _must_be_good_enough(self, claims: dict[str, Any], *, again: bool) -> None:
        if self.provider.acr_values and claims.get("acr") not in self.provider.acr_values:
            raise Refused("innloggingen har for lavt sikkerhetsnivå (acr)")
        methods = claims.get("amr") or []
        if any(one not in methods for one in self.provider.required_amr):
            raise Refused("innloggingen manglet en ekstra faktor (amr)")
        if again and time.time() - _seconds(claims.get("auth_time")) > 5 * 60:
            raise Refused("tilbyderen spurte ikke på nytt (auth_time)")

    def _with_userinfo(self, metadata: dict[str, Any], claims: dict[str, Any], access_token: str) -> dict[str, Any]:
        """More claims, only when they are about the same person; what the token said stands."""
        try:
            reply = self.http.get(metadata["userinfo_endpoint"], headers={"Authorization": f"Bearer {access_token}"})
            more = reply.raise_for_status().json()
        except (httpx.HTTPError, ValueError, KeyError) as wrong:
            raise Unreachable("tilbyderen gir ikke opplysningene om personen (userinfo)") from wrong
        if more.get("sub") != claims["sub"]:
            raise Refused("opplysningene gjelder en annen person (userinfo)")
        return dict(more) | claims

    def _post(self, address: str, values: dict[str, str]) -> dict[str, Any]:
        """As the client that the provider knows: by a secret, or by a signed assertion that works once."""
        body, basic = dict(values), None
        if self.provider.client_auth == "private_key_jwt":
            body |= {"client_id": self.provider.client_id, "client_assertion_type": BEARER}
            body["client_assertion"] = self._assertion()
        elif self.provider.client_auth == "client_secret_post":
            body |= {"client_id": self.provider.client_id, "client_secret": self.provider.secret}
        else:
            basic = httpx.BasicAuth(self.provider.client_id, self.provider.secret)
        try:
            reply = self.http.post(address, data=body, auth=basic or httpx.USE_CLIENT_DEFAULT)
            found = reply.json()
        except (httpx.HTTPError, ValueError) as wrong:
            raise Unreachable(f"tilbyderen svarer ikke ({type(wrong).__name__})") from wrong
        if reply.is_error:
            raise Refused(f"tilbyderen godtok oss ikke: {str(found.get('error', reply.status_code))[:60]}")
        return dict(found)

    def _assertion(self) -> str:
        """Says who we are, for a minute and for this provider only."""
        key, now = self.provider.private_key, int(time.time())
        if key is None:
            raise Refused("den private nøkkelen mangler")
        algorithm = "ES256" if key.key_type == "EC" else "RS256"
        header = {"alg": algorithm, "kid": key.kid or "", "typ": "JWT"}
        claims = {
            "iss": self.provider.client_id,
            "sub": self.provider.client_id,
            "aud": self.provider.issuer,
            "iat": now,
            "exp": now + ASSERTION_LIFE,
            "jti": secrets.token_urlsafe(24),
        }
        return jwt.encode(header, claims, key)


@cache
def _http() -> httpx.Client:
    """One for the process. It follows no redirects, keeps no connection, and uses no proxy but the operator's."""
    return httpx.Client(timeout=PATIENCE, follow_redirects=False, limits=httpx.Limits(max_keepalive_connections=0))


_memory: dict[str, tuple[int, dict[str, Any]]] = {}
_asked_anew: dict[str, float] = {}


def _hour() -> int:
    return int(time.time() // KEPT)


def _remembered(http: httpx.Client, address: str, hour: int) -> dict[str, Any]:
    known = _memory.get(address)
    return known[1] if known and known[0] == hour else _fetched(http, address)


def _fetched(http: httpx.Client, address: str) -> dict[str, Any]:
    """From the provider itself, and remembered."""
    try:
        found = http.get(address).raise_for_status().json()
    except (httpx.HTTPError, ValueError) as wrong:
        raise Unreachable(f"tilbyderen svarer ikke ({type(wrong).__name__})") from wrong
    if not isinstance(found, dict):
        raise Unreachable("tilbyderen svarer med noe annet enn det standarden sier")
    _memory[address] = (_hour(), found)
    return found


def _rested(address: str) -> bool:
    """So that nobody makes us ask the provider as often as they like."""
    now = time.monotonic()
    if now - _asked_anew.get(address, -REST) < REST:
        return False
    _asked_anew[address] = now
    return True


def forget() -> None:
    """All that is remembered of providers, as when the operator looks anew."""
    _memory.clear()
    _asked_anew.clear()


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def _type_of(token: str) -> str:
    """What the token's own head says that it is; the signature is checked afterwards."""
    try:
        head = jws.extract_compact(token.encode()).headers()
    except (JoseError, ValueError):
        return ""
    return str(head.get("typ", "")).lower().removeprefix("application/")


def _is_time(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _seconds(value: Any) -> float:
    return float(value) if _is_time(value) else 0.0
