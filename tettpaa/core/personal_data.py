"""How personal a field is. Every field of every model declares one; a test walks them all."""

import enum


class PersonalData(enum.Enum):
    """The class of one field, after what the law asks of it (GDPR articles 4, 9 and 87)."""

    NONE = "none"
    """Says nothing about a person: a state, a count, a key of a rule."""

    ORDINARY = "ordinary"
    """About a person, as a name or a date; still secret here, since being known to PPT is (FVL § 13)."""

    SENSITIVE = "sensitive"
    """What the child struggles with, health, family: special category or under the duty of secrecy."""

    IDENTITY = "identity"
    """A national identity number, or a hash of one; stored encrypted or keyed."""

    SECRET = "secret"
    """A key, a password hash, a token."""


def classified(
    *, none: str = "", ordinary: str = "", sensitive: str = "", identity: str = "", secret: str = ""
) -> dict[str, PersonalData]:
    """The classes of a model's fields, from lists of names with spaces between."""
    groups = {
        PersonalData.NONE: none,
        PersonalData.ORDINARY: ordinary,
        PersonalData.SENSITIVE: sensitive,
        PersonalData.IDENTITY: identity,
        PersonalData.SECRET: secret,
    }
    return {name: level for level, names in groups.items() for name in names.split()}
