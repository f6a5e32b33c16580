"""Names of streets, as people write them: the same street found again whatever the spelling and the house number."""

import re

_NUMBER = re.compile(r"(?<=\S)[\s,]+\d+\s*[a-zæøå]?\b.*$", re.IGNORECASE)
"""A house number, with what follows it. Not the first word: «17. mai-veien» begins with a number."""
_POSTCODE = re.compile(r"(\d{4})\b")
_ENDINGS = (
    (re.compile(r"(veien|vegen|veg|vn\.|v\.)$"), "vei"),
    (re.compile(r"(gaten|gata|gt\.?|g\.)$"), "gate"),
)


def without_number(written: str) -> str:
    """The street as it is written, without the house number."""
    return _NUMBER.sub("", " ".join(written.split())).strip(" ,")


def folded(written: str) -> str:
    """What two spellings of one street have in common; empty where no street is written."""
    name = without_number(written).casefold()
    for ending, whole in _ENDINGS:
        name = ending.sub(whole, name)
    return re.sub(r"[\W_]+", "", name)


def streets_of(address: str) -> set[tuple[str, str]]:
    """Street and postcode, folded, of an address as it stands on an envelope; none without a postcode."""
    lines = [line.strip() for line in re.split(r"[\n,]", address) if line.strip()]
    for at in range(len(lines) - 1, 0, -1):
        if found := _POSTCODE.match(lines[at]):
            written = (line for line in lines[:at] if not line.casefold().startswith(("postboks", "c/o", "v/")))
            return {(street, found[1]) for line in written if (street := folded(line))}
    return set()
