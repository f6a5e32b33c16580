"""Sealing, envelope keys, exact look-up of secrets, and signatures for the audit trail.

Everything here takes its keys as arguments and keeps nothing. A sealed value is bound to the place it
belongs to (its *context*): copied to another row, it does not open.
"""

import hashlib
import hmac
import secrets
import unicodedata
from collections.abc import Sequence

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

KEY_BYTES = 32
HASH_BYTES = 32
SIGNATURE_BYTES = 64

_NONCE_BYTES = 12
_TAG_BYTES = 16
_VERSION = 1
_HEADER = bytes([_VERSION])
_SEAL = b"tettpaa:seal"
_WRAP = b"tettpaa:data-key"
_LOOKUP = b"tettpaa:look-up"
_AGAIN = b"tettpaa:look-up-again"
_SIGN = b"tettpaa:sign"
_BOX = b"tettpaa:letter-box"
_BOX_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""The order of P-256, the one curve that every browser has."""
_LEAF = b"\x00"
_NODE = b"\x01"


class CryptoError(Exception):
    """Something that was sealed or signed cannot be used."""


class BadKeyError(CryptoError):
    """The key has the wrong length or is no key at all."""


class UnknownFormatError(CryptoError):
    """The bytes were not made by this module, or by a newer version of it."""


class UnreadableError(CryptoError):
    """The bytes do not open: wrong key, wrong context, or somebody changed them. Nobody can tell which."""


class BadSignatureError(CryptoError):
    """The signature does not belong to this message, context and key."""


class NothingToHashError(CryptoError):
    """An empty value has no keyed hash, because all empty values would then look like one person."""


def new_key() -> bytes:
    """Return a random key for `seal`, for wrapping, for look-up or for signing."""
    return secrets.token_bytes(KEY_BYTES)


def seal(key: bytes, plaintext: bytes, context: str) -> bytes:
    """Encrypt `plaintext` so that it opens only with the same key and the same context."""
    return _encrypt(key, plaintext, _bound(_SEAL, context))


def unseal(key: bytes, sealed: bytes, context: str) -> bytes:
    """Return what `seal` was given. Raises `UnknownFormatError` or `UnreadableError`."""
    return _decrypt(key, sealed, _bound(_SEAL, context))


def new_wrapped_key(master: bytes, context: str = "") -> bytes:
    """Make a random data key and return it wrapped by the master key. Only the wrapped form is ever stored.

    Give the owner's name as context (`f"scope:{scope_id}"`): a wrapped key moved to another owner does not open.
    """
    return wrap(master, new_key(), context)


def wrap(master: bytes, data_key: bytes, context: str = "") -> bytes:
    """Wrap an existing data key, as when the master key is exchanged for a new one."""
    return _encrypt(master, _checked(data_key), _bound(_WRAP, context))


def unwrap(master: bytes, wrapped: bytes, context: str = "") -> bytes:
    """Return the data key inside `wrapped`."""
    return _checked(_decrypt(master, wrapped, _bound(_WRAP, context)))


def rewrap(old_master: bytes, new_master: bytes, wrapped: bytes, context: str = "") -> bytes:
    """Move a wrapped data key from one master key to another; what it has sealed stays as it is."""
    return wrap(new_master, unwrap(old_master, wrapped, context), context)


def derived_key(key: bytes, purpose: str, salt: bytes = b"") -> bytes:
    """Return a key for one purpose, so that one secret never does two kinds of work."""
    kdf = HKDF(algorithm=hashes.SHA256(), length=KEY_BYTES, salt=salt or None, info=purpose.encode())
    return kdf.derive(_checked(key))


def keyed_hash(key: bytes, value: str, purpose: str = "") -> bytes:
    """Return 32 bytes by which a secret value can be found again without being stored in clear.

    The value is folded first, so that «010180 12345» and «01018012345» are the same. The purpose keeps two
    columns apart: the same value in both has two different hashes.
    """
    folded = fold(value)
    if not folded:
        raise NothingToHashError("the value is empty")
    return hmac.digest(_checked(key), _bound(_LOOKUP, purpose) + folded.encode(), "sha256")


def keyed_again(key: bytes, hashed: bytes, purpose: str = "") -> bytes:
    """Return the hash of a hash under one more key: who has only the earlier key can find nobody by it."""
    return hmac.digest(_checked(key), _bound(_AGAIN, purpose) + hashed, "sha256")


def fold(value: str) -> str:
    """Return the value as it is compared: one form of each character, no case, no spaces, nothing invisible."""
    compatible = unicodedata.normalize("NFKC", value).casefold()
    kept = (c for c in compatible if unicodedata.category(c)[0] not in "CZ")
    return unicodedata.normalize("NFKC", "".join(kept))


def same(one: bytes, other: bytes) -> bool:
    """Compare two secrets in a time that does not tell where they differ."""
    return hmac.compare_digest(one, other)


def public_key(signing_key: bytes) -> bytes:
    """Return the 32 bytes that anybody may use to check this key's signatures."""
    return Ed25519PrivateKey.from_private_bytes(_checked(signing_key)).public_key().public_bytes_raw()


def sign(signing_key: bytes, message: bytes, context: str) -> bytes:
    """Return the 64-byte Ed25519 signature of the message in this context."""
    private = Ed25519PrivateKey.from_private_bytes(_checked(signing_key))
    return private.sign(_bound(_SIGN, context) + message)


def verify(public: bytes, signature: bytes, message: bytes, context: str) -> None:
    """Return quietly when the signature is good; raise `BadSignatureError` when it is not."""
    try:
        key = Ed25519PublicKey.from_public_bytes(_checked(public))
        key.verify(signature, _bound(_SIGN, context) + message)
    except InvalidSignature as error:
        raise BadSignatureError("the signature does not fit the message") from error


def letter_box(key: bytes) -> bytes:
    """Return the 65 bytes that anybody may seal a letter with, so that only the owner of `key` opens it.

    The sender makes a key pair for this one letter, agrees on a secret with these bytes (ECDH on P-256), and derives
    the letter's AES-256 key from it by HKDF-SHA-256. The salt is the pair's public half, the info as in `letter_key`.
    """
    return _box(key).public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def letter_key(key: bytes, senders_half: bytes, context: str) -> bytes:
    """Return the key of one letter in the box. Raises `UnreadableError` when the sender's half is no such thing."""
    try:
        half = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), senders_half)
    except ValueError as error:
        raise UnreadableError("no point of the curve") from error
    shared = _box(key).exchange(ec.ECDH(), half)
    info = _bound(_BOX, context)
    return HKDF(algorithm=hashes.SHA256(), length=KEY_BYTES, salt=senders_half, info=info).derive(shared)


def _box(key: bytes) -> ec.EllipticCurvePrivateKey:
    """The private half, made from the key alone. 48 bytes are folded, so that no number is likelier than another."""
    wide = HKDF(algorithm=hashes.SHA256(), length=48, salt=None, info=_BOX).derive(_checked(key))
    return ec.derive_private_key(int.from_bytes(wide, "big") % (_BOX_ORDER - 1) + 1, ec.SECP256R1())


def leaf_hash(leaf: bytes) -> bytes:
    """Return the hash of one leaf, as RFC 6962 section 2.1 defines it."""
    return hashlib.sha256(_LEAF + leaf).digest()


def merkle_root(leaves: Sequence[bytes]) -> bytes:
    """Return the Merkle tree hash of the leaves in their order, as RFC 6962 section 2.1 defines it.

    Leaves and inner nodes are hashed with different first bytes, so an inner node can never pass for a leaf.
    """
    return merkle_root_of([leaf_hash(leaf) for leaf in leaves])


def merkle_root_of(hashes_of_leaves: Sequence[bytes]) -> bytes:
    """Return the same, from leaves that are hashed already."""
    if not hashes_of_leaves:
        return hashlib.sha256(b"").digest()
    level = list(hashes_of_leaves)
    while len(level) > 1:
        odd = level[-1:] if len(level) % 2 else []
        pairs = zip(level[0::2], level[1::2], strict=False)
        level = [hashlib.sha256(_NODE + left + right).digest() for left, right in pairs] + odd
    return level[0]


def _encrypt(key: bytes, plaintext: bytes, bound: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return _HEADER + nonce + AESGCM(_checked(key)).encrypt(nonce, plaintext, _HEADER + bound)


def _decrypt(key: bytes, sealed: bytes, bound: bytes) -> bytes:
    cipher = AESGCM(_checked(key))
    if len(sealed) < len(_HEADER) + _NONCE_BYTES + _TAG_BYTES:
        raise UnknownFormatError("the sealed value is too short")
    if sealed[0] != _VERSION:
        raise UnknownFormatError(f"the sealed value has version {sealed[0]}, this program knows {_VERSION}")
    body = sealed[len(_HEADER) :]
    try:
        return cipher.decrypt(body[:_NONCE_BYTES], body[_NONCE_BYTES:], _HEADER + bound)
    except InvalidTag as error:
        raise UnreadableError("wrong key, wrong context, or changed bytes") from error


def _bound(domain: bytes, context: str) -> bytes:
    """Join domain and context so that no two pairs give the same bytes."""
    text = context.encode()
    return domain + b"\x00" + len(text).to_bytes(4, "big") + text


def _checked(key: bytes) -> bytes:
    if len(key) != KEY_BYTES:
        raise BadKeyError(f"a key is {KEY_BYTES} bytes, this is {len(key)}")
    return bytes(key)
