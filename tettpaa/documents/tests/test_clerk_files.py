"""The clerk opens what comes in and what goes out, and nothing of PPT's own: by address, and in plain SQL."""

import pytest
from django.db import connection

from tests.support.database import seeding
from tests.support.people import grade_address
from tests.support.worlds import World, make_file, scope_of
from tettpaa.cases.models import CaseScope

pytestmark = pytest.mark.usefixtures("db")


class Files:
    """One child's files, and the neighbour's, by where they lie."""

    def __init__(self) -> None:
        with seeding():
            self.world = World()
            rows = self.world.rows["own"]
            self.case, self.child = rows["cases.IndividualCase"], rows["people.Child"]
            self.journal = rows["documents.StoredFile"]
            self.attachment = rows["referrals.ReferralAttachment"].file
            kinds = (CaseScope.Kind.FAMILY, CaseScope.Kind.UNIT)
            self.sent = [make_file(scope_of(self.case, kind)) for kind in kinds]
            self.own_words = make_file(CaseScope.objects.get(case=self.case, kind="person").scope)
            self.neighbours = self.world.rows["colleagues"]["documents.StoredFile"]

    @property
    def open(self):
        return [self.attachment, *self.sent]

    @property
    def closed(self):
        return [self.journal, self.own_words, self.neighbours]


def test_the_clerk_opens_attachments_and_what_is_shared_but_nothing_of_ppts_own(signed_in):
    files = Files()
    browser = signed_in(files.world.users["clerk"])
    assert [browser.get(f"/filer/{file.pk}/").status_code for file in files.open] == [200, 200, 200]
    assert [browser.get(f"/filer/{file.pk}/").status_code for file in files.closed] == [404, 404, 404]
    assert signed_in(files.world.users["adviser"]).get(f"/filer/{files.journal.pk}/").status_code == 200


def test_plain_sql_as_the_clerk_finds_neither_the_file_nor_its_key(acting_as):
    files = Files()
    with acting_as(files.world.users["clerk"], read_only=True), connection.cursor() as cursor:
        for table, column in (("documents_storedfile", "id"), ("documents_scopekey", "scope_id")):
            asked = [file.pk if column == "id" else file.scope_id for file in files.open + files.closed]
            cursor.execute(f"select {column} from {table} where {column} = any(%s)", [asked])  # a table of ours
            seen = {row[0] for row in cursor.fetchall()}
            assert seen == set(asked[: len(files.open)])


def test_a_shielded_childs_attachment_is_closed_to_the_clerk_who_is_not_named(signed_in):
    files = Files()
    with seeding():
        grade_address(files.child)
    browser = signed_in(files.world.users["clerk"])
    assert {browser.get(f"/filer/{file.pk}/").status_code for file in files.open} == {404}
