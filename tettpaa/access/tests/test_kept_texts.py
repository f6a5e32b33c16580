"""The keys of what is typed and not yet saved: one's own, on one's own pages, and still there after a change of key."""

import re
from pathlib import Path

import pytest
from django.test import Client

from tettpaa.access import kept_texts
from tettpaa.assessments.tests.writing import Writing
from tettpaa.core import identity_keys


def test_each_has_a_key_of_their_own_and_the_earlier_ones_open_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TETTPAA_HOME", str(tmp_path))
    before = kept_texts.keys_of(1)
    assert kept_texts.keys_of(2) != before
    identity_keys.add()
    newest, *earlier = kept_texts.keys_of(1).split(" ")
    assert " ".join(earlier) == before
    assert newest not in before


@pytest.mark.usefixtures("db")
def test_a_page_carries_the_keys_of_the_one_who_is_signed_in_and_of_nobody_else(
    acting_as, signed_in, client: Client
) -> None:
    work = Writing(acting_as)
    for user, address in ((work.nora, "/konto/varsler/"), (work.eirik, "/portal/varsler/")):
        page = signed_in(user).get(address).content.decode()
        assert re.findall(r'data-keep-keys="([^"]*)"', page) == [kept_texts.keys_of(user.pk)]
    assert b"data-keep-keys" not in client.get("/logg-inn/").content
