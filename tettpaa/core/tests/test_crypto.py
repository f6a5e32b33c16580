"""Sealing, wrapping and exact look-up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tettpaa.core import crypto

KEY = bytes(range(32))
OTHER = bytes(reversed(range(32)))
CONTEXT = "people.identity:17"


@given(st.binary(max_size=300), st.text(max_size=40))
def test_what_is_sealed_opens_again(plaintext: bytes, context: str) -> None:
    assert crypto.unseal(KEY, crypto.seal(KEY, plaintext, context), context) == plaintext


def test_the_same_text_is_never_sealed_the_same_way_twice() -> None:
    assert crypto.seal(KEY, b"01818012345", CONTEXT) != crypto.seal(KEY, b"01818012345", CONTEXT)


def test_a_value_copied_to_another_row_does_not_open() -> None:
    sealed = crypto.seal(KEY, b"01818012345", CONTEXT)
    with pytest.raises(crypto.UnreadableError):
        crypto.unseal(KEY, sealed, "people.identity:18")


def test_another_key_does_not_open() -> None:
    with pytest.raises(crypto.UnreadableError):
        crypto.unseal(OTHER, crypto.seal(KEY, b"x", CONTEXT), CONTEXT)


def test_every_single_changed_bit_is_noticed() -> None:
    sealed = crypto.seal(KEY, b"hei", CONTEXT)
    for place in range(len(sealed) * 8):
        changed = bytearray(sealed)
        changed[place // 8] ^= 1 << (place % 8)
        with pytest.raises((crypto.UnreadableError, crypto.UnknownFormatError)):
            crypto.unseal(KEY, bytes(changed), CONTEXT)


@pytest.mark.parametrize("cut", range(32))
def test_a_cut_value_is_refused(cut: int) -> None:
    with pytest.raises((crypto.UnreadableError, crypto.UnknownFormatError)):
        crypto.unseal(KEY, crypto.seal(KEY, b"hei", CONTEXT)[:cut], CONTEXT)


def test_a_later_format_is_named() -> None:
    sealed = b"\x07" + crypto.seal(KEY, b"hei", CONTEXT)[1:]
    with pytest.raises(crypto.UnknownFormatError, match="version 7"):
        crypto.unseal(KEY, sealed, CONTEXT)


@pytest.mark.parametrize("key", [b"", b"kort", bytes(31), bytes(33), bytes(16)])
def test_a_key_of_another_length_is_refused(key: bytes) -> None:
    for use in (
        lambda: crypto.seal(key, b"x", ""),
        lambda: crypto.new_wrapped_key(key),
        lambda: crypto.keyed_hash(key, "x"),
        lambda: crypto.sign(key, b"x", ""),
        lambda: crypto.verify(key, bytes(64), b"x", ""),
    ):
        with pytest.raises(crypto.BadKeyError):
            use()


def test_a_data_key_opens_only_with_its_master_and_for_its_owner() -> None:
    wrapped = crypto.new_wrapped_key(KEY, "scope:1")
    assert len(crypto.unwrap(KEY, wrapped, "scope:1")) == crypto.KEY_BYTES
    with pytest.raises(crypto.UnreadableError):
        crypto.unwrap(OTHER, wrapped, "scope:1")
    with pytest.raises(crypto.UnreadableError):
        crypto.unwrap(KEY, wrapped, "scope:2")


def test_two_data_keys_differ_and_are_not_the_master() -> None:
    one, two = (crypto.unwrap(KEY, crypto.new_wrapped_key(KEY)) for _ in range(2))
    assert len({one, two, KEY}) == 3


def test_a_wrapped_key_is_no_sealed_value() -> None:
    with pytest.raises(crypto.UnreadableError):
        crypto.unseal(KEY, crypto.new_wrapped_key(KEY, "a"), "a")


def test_a_new_master_key_keeps_what_was_sealed() -> None:
    wrapped = crypto.new_wrapped_key(KEY, "scope:1")
    moved = crypto.rewrap(KEY, OTHER, wrapped, "scope:1")
    assert crypto.unwrap(OTHER, moved, "scope:1") == crypto.unwrap(KEY, wrapped, "scope:1")


def test_derived_keys_differ_by_purpose_and_salt() -> None:
    keys = {crypto.derived_key(KEY, p, s) for p in ("a", "b") for s in (b"", b"1", b"2")}
    assert len(keys) == 6
    assert crypto.derived_key(KEY, "a", b"1") == crypto.derived_key(KEY, "a", b"1")


@pytest.mark.parametrize(
    "written",
    ["01818012345", "018180 12345", " 01818012345\n", "018180\u00a012345", "\u200b01818012345", "０1818012345"],
)
def test_the_same_number_is_found_however_it_is_written(written: str) -> None:
    assert crypto.keyed_hash(KEY, written) == crypto.keyed_hash(KEY, "01818012345")


def test_look_up_ignores_case_and_composition() -> None:
    assert crypto.keyed_hash(KEY, "ÅSE") == crypto.keyed_hash(KEY, "a\u030ase")


def test_hashes_differ_by_value_key_and_purpose() -> None:
    hashes = {
        crypto.keyed_hash(KEY, "01818012345"),
        crypto.keyed_hash(KEY, "01818012346"),
        crypto.keyed_hash(OTHER, "01818012345"),
        crypto.keyed_hash(KEY, "01818012345", "e-mail"),
    }
    assert len(hashes) == 4
    assert {len(h) for h in hashes} == {crypto.HASH_BYTES}


@pytest.mark.parametrize("empty", ["", "   ", "\u200b", "\n\t"])
def test_nothing_has_no_hash(empty: str) -> None:
    with pytest.raises(crypto.NothingToHashError):
        crypto.keyed_hash(KEY, empty)


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(value: str) -> None:
    assert crypto.fold(crypto.fold(value)) == crypto.fold(value)
