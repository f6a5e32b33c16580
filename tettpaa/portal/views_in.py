"""The portal's door with a provider behind it: schools and kindergartens, and families that somebody has let in."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from tettpaa.access.coming_in import begin, conclude, connected
from tettpaa.access.models import User
from tettpaa.access.oidc import flow
from tettpaa.access.oidc.client import Answer
from tettpaa.access.oidc.providers import Provider
from tettpaa.access.pages import public_page
from tettpaa.participation.letting_in import family_user

ENTRANCE = "Innlogging: den som kommer hit, er ikke inne ennå."


@public_page(ENTRANCE)
@never_cache
def start(request: HttpRequest, key: str) -> HttpResponse:
    """To the provider."""
    return begin(request, flow.provider_of(key, "unit", "family"))


@public_page(ENTRANCE)
@never_cache
def back(request: HttpRequest, key: str) -> HttpResponse:
    """From the provider: in, or a page that says why not."""
    provider = flow.provider_of(key, "unit", "family")
    return conclude(request, provider, _released if provider.door == "family" else connected)


def _released(provider: Provider, answer: Answer) -> User | None:
    """A guardian or pupil for whom an employee has opened the door, found by the identity number alone."""
    number = answer.claims.get(provider.identity_number)
    return family_user(number) if isinstance(number, str) else None
