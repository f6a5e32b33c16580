"""Looks for a person's national identity number in a text that is about nobody."""

import re

# Phone numbers have eight digits and organisation numbers nine: eleven can hardly be anything but a person's number.
_IDENTITY_NUMBER = re.compile(r"(?<!\d)\d{6}[\s.\-\u2013]?\d{5}(?!\d)|(?<!\d)(?:\d[\s.\-]?){10}\d(?!\d)")


def holds_identity_number(text: str) -> bool:
    """Whether somebody's national identity number seems to stand in the text."""
    return _IDENTITY_NUMBER.search(text) is not None
