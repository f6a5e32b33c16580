"""The provider's token is needed once more, to log out there. It may hold an identity number, so it is kept sealed."""

import base64
from typing import Any

from django.http import HttpRequest

from tettpaa.access.oidc.client import Conversation, Refused
from tettpaa.access.oidc.providers import Provider, providers
from tettpaa.access.sessions import PROVIDER
from tettpaa.core import crypto, identity_keys

_PURPOSE = "provider-token"
_TOKEN = "provider_token"  # noqa: S105  # the name of the place


def keep(request: Any, provider: Provider, id_token: str) -> None:
    """In the session, in a form that only this service opens."""
    sealed = identity_keys.seal(_PURPOSE, id_token.encode(), provider.key)
    request.session[_TOKEN] = base64.b64encode(sealed).decode()


def logout_address(request: HttpRequest, back: str) -> str:
    """Where the person logs out at the provider too; empty for a local account, or when the provider is away."""
    provider = providers().get(request.session.get(PROVIDER, ""))
    sealed = request.session.get(_TOKEN)
    if provider is None or not sealed:
        return ""
    try:
        id_token = identity_keys.unseal(_PURPOSE, base64.b64decode(sealed), provider.key).decode()
        return Conversation(provider).logout_address(id_token, back)
    except (Refused, crypto.CryptoError):
        return ""
