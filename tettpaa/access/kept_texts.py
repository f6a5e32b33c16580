"""The keys that a page seals what is typed and not yet saved with, in the browser. The reasons: docs/adr/0021.

They are derived for each person and stored nowhere. The page has them only while it is shown; on the machine's disk lie
sealed texts, which open when the same person is signed in again.
"""

import base64

from tettpaa.core import crypto, identity_keys


def keys_of(user_id: int) -> str:
    """The person's AES-256 keys in base64, the newest first: it seals, and the others open what is older."""
    keys = (crypto.derived_key(key, str(user_id)) for key in identity_keys.derived("kept-text"))
    return " ".join(base64.b64encode(key).decode() for key in reversed(list(keys)))
