"""The shapes of the rules about waiting, frozen like the others."""

from dataclasses import dataclass

from tettpaa.core.sentences import Text


@dataclass(frozen=True)
class WaitReason:
    """Why a referral that is taken in can wait to be begun. Never too few people."""

    key: str
    title: Text


@dataclass(frozen=True)
class InterimRule:
    """What the deciding office is asked when a case has taken long: in which kinds, after which rule, by which law."""

    key: str
    title: Text
    kinds: tuple[str, ...]
    after: str
    references: tuple[str, ...]
