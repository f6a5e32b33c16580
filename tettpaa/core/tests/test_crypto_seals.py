"""Signatures and Merkle roots of the audit trail."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tettpaa.core import crypto

SEED = bytes(range(32))

# The test vectors of the certificate-transparency reference implementation of RFC 6962.
LEAVES = [
    bytes.fromhex(h)
    for h in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


@pytest.mark.parametrize("count", range(1, 9))
def test_the_root_is_the_one_of_the_rfc(count: int) -> None:
    assert crypto.merkle_root(LEAVES[:count]).hex() == ROOTS[count - 1]


def test_no_leaves_have_the_root_of_the_empty_string() -> None:
    assert crypto.merkle_root([]) == hashlib.sha256(b"").digest()


def _root_by_the_book(leaves: list[bytes]) -> bytes:
    if len(leaves) == 1:
        return hashlib.sha256(b"\x00" + leaves[0]).digest()
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return hashlib.sha256(b"\x01" + _root_by_the_book(leaves[:split]) + _root_by_the_book(leaves[split:])).digest()


@given(st.lists(st.binary(max_size=8), min_size=1, max_size=70))
def test_pairing_level_by_level_is_the_recursive_definition(leaves: list[bytes]) -> None:
    assert crypto.merkle_root(leaves) == _root_by_the_book(leaves)


@given(st.lists(st.binary(max_size=8), min_size=2, max_size=40, unique=True), st.data())
def test_a_changed_moved_or_missing_row_changes_the_root(rows: list[bytes], data: st.DataObject) -> None:
    root = crypto.merkle_root(rows)
    place = data.draw(st.integers(0, len(rows) - 1))
    assert crypto.merkle_root([*rows[:place], rows[place] + b"!", *rows[place + 1 :]]) != root
    assert crypto.merkle_root(rows[:place] + rows[place + 1 :]) != root
    assert crypto.merkle_root(rows[::-1]) != root
    assert crypto.merkle_root([*rows, rows[-1]]) != root


def test_an_inner_node_does_not_pass_for_a_leaf() -> None:
    inner = hashlib.sha256(b"\x00a").digest() + hashlib.sha256(b"\x00b").digest()
    assert crypto.merkle_root([inner]) != crypto.merkle_root([b"a", b"b"])


def test_a_signature_holds_for_its_message_context_and_key_only() -> None:
    public = crypto.public_key(SEED)
    signature = crypto.sign(SEED, b"root", "audit-seal")
    assert len(signature) == crypto.SIGNATURE_BYTES
    crypto.verify(public, signature, b"root", "audit-seal")
    attempts = [
        (public, signature, b"toor", "audit-seal"),
        (public, signature, b"root", "read-log-seal"),
        (public, bytes(64), b"root", "audit-seal"),
        (public, b"", b"root", "audit-seal"),
        (crypto.public_key(SEED[::-1]), signature, b"root", "audit-seal"),
    ]
    for attempt in attempts:
        with pytest.raises(crypto.BadSignatureError):
            crypto.verify(*attempt)


def test_context_and_message_cannot_be_shifted_into_each_other() -> None:
    signature = crypto.sign(SEED, b"bc", "a")
    with pytest.raises(crypto.BadSignatureError):
        crypto.verify(crypto.public_key(SEED), signature, b"c", "ab")


def test_secrets_are_compared_whole() -> None:
    assert crypto.same(b"abc", b"abc")
    assert not crypto.same(b"abc", b"abd")
    assert not crypto.same(b"abc", b"abcd")
