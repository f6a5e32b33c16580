"""`tettpaa signin`: look over the providers that people sign in by, and make the key that we prove ourselves with."""

import argparse
import json
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tettpaa.cli.failures import CommandError
from tettpaa.core import home

if TYPE_CHECKING:
    from tettpaa.access.oidc.providers import Provider
    from tettpaa.cli.commands import Subparsers

Finding = tuple[bool, str]
DRIFT = 30


def register(subparsers: "Subparsers") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "signin",
        help="se over innloggingen med ID-porten, Feide, Entra ID og andre",
        description="check: ser om hver tilbyder svarer, om nøklene kan leses og om klokka går rett.\n"
        "key: lager nøkkelen vi viser hvem vi er med, og skriver den offentlige delen som tilbyderen skal ha.",
    )
    parser.add_argument("what", choices=["check", "key"], metavar="check|key", help="hva som skal gjøres")
    parser.add_argument("name", nargs="?", default="", help="én tilbyder, eller navnet på nøkkelfilen")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """One line for each thing looked at; exit 1 when something is wrong."""
    if arguments.what == "key":
        return _make_key(arguments.name)
    from tettpaa.access.oidc import providers

    try:
        found = providers.providers()
    except providers.BadSetting as wrong:
        raise CommandError(str(wrong)) from wrong
    chosen = {key: one for key, one in found.items() if arguments.name in {"", key}}
    if not chosen:
        raise CommandError(f"Ingen tilbyder er satt opp i {providers.config_file()}. Driftshåndboken viser hvordan.")
    findings = [finding for one in chosen.values() for finding in _looked_over(one)]
    return 0 if all(findings) else 1


def _looked_over(provider: "Provider") -> Iterator[bool]:
    print(f"{provider.key}: {provider.name}, {provider.issuer}", flush=True)
    for good, words in _findings(provider):
        print(f"  {'ok  ' if good else 'FEIL'}  {words}", flush=True)
        yield good


def _findings(provider: "Provider") -> Iterator[Finding]:
    """What is said about itself, the keys, what we need of it, and the clock."""
    from tettpaa.access.oidc.client import Conversation, Refused

    conversation = Conversation(provider)
    try:
        metadata = conversation.metadata()
        yield True, "Tilbyderen svarer, og kaller seg det som er satt opp"
        yield True, f"{len(list(conversation.keys().keys))} nøkler kan leses"
    except Refused as refused:
        yield False, refused.why
        return
    methods = metadata.get("token_endpoint_auth_methods_supported", [provider.client_auth])
    yield (
        provider.client_auth in methods,
        f"Vi viser hvem vi er med {provider.client_auth}; tilbyderen tar {', '.join(methods)}",
    )
    signing = metadata.get("id_token_signing_alg_values_supported", provider.signing)
    yield (
        bool(set(signing) & set(provider.signing)),
        f"Tokenet signeres med {', '.join(signing)}; vi godtar {', '.join(provider.signing)}",
    )
    pushed = "pushed_authorization_request_endpoint" in metadata
    if provider.pushed != "never":
        yield pushed or provider.pushed != "required", f"Skjult forespørsel (PAR): {'ja' if pushed else 'nei'}"
    levels = metadata.get("acr_values_supported", provider.acr_values)
    if provider.acr_values:
        yield (
            bool(set(levels) & set(provider.acr_values)),
            f"Sikkerhetsnivå: vi krever {' eller '.join(provider.acr_values)}",
        )
    yield "S256" in metadata.get("code_challenge_methods_supported", ["S256"]), "PKCE med S256"
    yield _clock(provider)


def _clock(provider: "Provider") -> Finding:
    """Tokens hold for minutes, so a clock that is wrong closes the door."""
    import httpx

    try:
        told = httpx.get(f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration", timeout=10).headers["Date"]
    except (httpx.HTTPError, KeyError):
        return True, "Tilbyderen sier ikke hva klokka er"
    apart = abs(time.time() - parsedate_to_datetime(told).timestamp())
    return apart < DRIFT, f"Klokka her og hos tilbyderen er {apart:.0f} sekunder fra hverandre"


def _make_key(name: str) -> int:
    """Never over an old one: the provider still has its public part."""
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
    from joserfc.jwk import RSAKey

    if not (name.isascii() and name.replace("-", "").isalnum()):
        raise CommandError("Skriv et navn på nøkkelen av bokstaver og tall: tettpaa signin key idporten")
    path: Path = home.keys() / f"innlogging-{name}.pem"
    if path.exists():
        raise CommandError(
            f"{path} finnes alt. Velg et annet navn, og bytt private_key_file når tilbyderen har den nye."
        )
    made = rsa.generate_private_key(65537, 3072)
    pem = made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    home.write_private(path, pem)
    key = RSAKey.import_key(pem)
    public = RSAKey.import_key(key.as_pem(private=False), {"kid": key.thumbprint(), "use": "sig", "alg": "RS256"})
    print(f"Den private nøkkelen ligger i {path}. Gi tilbyderen dette:")
    print(json.dumps(public.as_dict(private=False), indent=2))
    return 0
