"""The code that a unit hands over with an invitation: easy to read aloud and type, known to the database as a hash."""

import secrets

from tettpaa.people import secrets as hashes

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Nothing that looks like something else."""
LENGTH, GROUP = 12, 4
KIND = "referrals_referralreading.code"


def new_code() -> str:
    """Sixty random bits in three groups."""
    letters = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    return "-".join(letters[place : place + GROUP] for place in range(0, LENGTH, GROUP))


def hashed(code: str) -> bytes:
    """As it is kept; spaces, hyphens and small letters make no difference."""
    return hashes.look_up("".join(one for one in code.upper() if one in LETTERS), kind=KIND)
