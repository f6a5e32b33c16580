"""What is measured: for each page who opens it, how it is asked for, and its floor."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from tettpaa.cli.bench import wire
from tettpaa.cli.bench.floor import Floor
from tettpaa.cli.bench.found import Finder, Missing


def nothing() -> None:
    """Most pages leave nothing that must be put back."""


@dataclass
class Page:
    """One line of the table. ``prepare`` is done before every request, outside the clock."""

    name: str
    visitor: wire.Visitor
    request: Callable[[], wire.Asked]
    floor: Floor
    expected: int = 200
    prepare: Callable[[], None] = nothing

    def ask(self, app: wire.Application) -> wire.Answer:
        """Puts back, then asks."""
        self.prepare()
        return wire.ask(app, self.visitor, self.request())

    def tried(self, app: wire.Application) -> "Page":
        """The page, when it answers as it should; otherwise :class:`Missing`."""
        self.as_expected(app)
        return self

    def as_expected(self, app: wire.Application) -> wire.Answer:
        """The answer; :class:`Missing` when it is another than it should be, so that no error page is measured."""
        answer = self.ask(app)
        if answer.status != self.expected:
            raise Missing(f"Siden svarte {answer.status}.")
        if answer.headers.get("Location", "").startswith(("/konto/", "/logg-inn/")):
            raise Missing("Siden spør hvem det er.")
        return answer


Maker = Callable[[Finder, wire.Application], Page]


def address(name: str, *args: object) -> str:
    """The address of a page, or :class:`Missing` when there is no such page."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch as no_page:
        raise Missing("Siden finnes ikke ennå.") from no_page


def get(path: str) -> Callable[[], wire.Asked]:
    """The same request every time."""
    asked = wire.Asked(path)
    return lambda: asked
