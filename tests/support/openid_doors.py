"""What the tests of sign-in by a provider share: our doors, the operator's file, and a person who walks through."""

import base64
import json
from typing import Any

from tests.support.database import seeding
from tests.support.openid import Person
from tettpaa.access.models import AuditEvent
from tettpaa.access.oidc import tokens
from tettpaa.access.sessions import SessionStore
from tettpaa.core import identity_keys

SECRET = "en-hemmelighet-for-testene"
ENTRA = "/logg-inn/oidc/kommunen/"
CLAIMS = {"oid": "", "tid": "", "https://n.feide.no/claims/orgnr": "", "authorization_details": ""}


def entra_file(issuer: str, tenant: str = "tenant-1") -> str:
    return f'profile = "entra"\ndoor = "desk"\nissuer = "{issuer}"\n[provider.kommunen.same]\ntid = "{tenant}"'


def sign_in(browser: Any, person: Person, who: str, *, address: str = ENTRA, target: str = "", **more: str) -> Any:
    """From our button, through the provider, and back to us."""
    sent = browser.get(address, {"next": target} if target else {})
    assert sent.status_code == 302, sent.text
    back = person.answers(sent.url, person=who, **({"amr": "pwd mfa"} | more))
    return browser.get(back)


def reasons() -> list[str]:
    """Why sign-ins have been refused, for the operator."""
    with seeding():
        found = AuditEvent.objects.filter(action="sign_in.refused")
        return [detail.get("why", "") for detail in found.values_list("detail", flat=True)]


def session_of(browser: Any) -> Any:
    """All that the session holds."""
    return SessionStore(browser.cookies["tettpaa_desk"].value).items()


def sid_of(browser: Any) -> str:
    """The provider's own name for the session, from the token that is kept sealed."""
    kept = dict(session_of(browser))
    sealed = base64.b64decode(kept[tokens._TOKEN])
    token = identity_keys.unseal(tokens._PURPOSE, sealed, "kommunen").decode()
    return json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))["sid"]
