"""Which year group a pupil goes in: as the class says, else by the year of birth. Pure."""

import re
from datetime import date

FIRST_YEAR_AT = 6
LAST = 10
NEW_SCHOOL_YEAR = (8, 1)
_CLASS = re.compile(r"\D*(\d{1,2})(?!\d)")


def year_group(group: str, born: date, on: date) -> int | None:
    """«8B» goes in the eighth, whatever the age. Nobody under school age, or past the tenth, goes in any."""
    written = _CLASS.match(group)
    if written and 1 <= int(written[1]) <= LAST:
        return int(written[1])
    school_year = on.year if (on.month, on.day) >= NEW_SCHOOL_YEAR else on.year - 1
    found = school_year - born.year - FIRST_YEAR_AT + 1
    return found if 1 <= found <= LAST else None
