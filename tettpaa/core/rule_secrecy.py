"""The shapes of the rules about telling somebody outside the service, frozen like the others."""

from dataclasses import dataclass

from tettpaa.core.sentences import Text


@dataclass(frozen=True)
class OutsideService:
    """A service that we may write to, and the letters that go there and nowhere else."""

    key: str
    title: Text
    templates: tuple[str, ...]


@dataclass(frozen=True)
class SecrecyGround:
    """When the law lets us tell without a yes, and to which services. None named means all."""

    key: str
    title: Text
    services: tuple[str, ...]
    reference: str

    def suits(self, service: str) -> bool:
        """Whether it may be used for this service."""
        return not self.services or service in self.services
