"""Whether the stored files are as they were stored: every one there, and every byte the same."""

from collections.abc import Iterator

from tettpaa.core import crypto

NAMED = 20
"""So many are named; the rest are counted."""


def look() -> Iterator[tuple[bool, str]]:
    """One line when all is well, otherwise one for each file that is missing or altered, by its place on the disk."""
    from django.db import connections

    from tettpaa.documents import keys
    from tettpaa.documents.problems import StorageProblem
    from tettpaa.documents.queries import vault
    from tettpaa.documents.vault import PIECE, StoredBlob

    wrong, count = [], 0
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "select f.blob, f.size, f.sha256, f.scope_id, k.wrapped from documents_storedfile f "
            "join documents_scopekey k on k.scope_id = f.scope_id where f.sha256 <> ''::bytea order by f.scope_id"
        )
        for blob, size, digest, scope_id, wrapped in cursor.fetchall():
            count += 1
            try:
                key = keys.opened(scope_id, lambda sealed=wrapped: bytes(sealed))  # type: ignore[misc]  # bound now
                with vault().open(key, StoredBlob(id=blob, size=size, sha256=bytes(digest))) as content:
                    while content.read(PIECE):
                        pass
            except (StorageProblem, crypto.CryptoError) as problem:
                wrong.append(f"Filen {blob}: {_said(problem)}")
    yield from ((False, line) for line in wrong[:NAMED])
    if len(wrong) > NAMED:
        yield False, f"og {len(wrong) - NAMED} filer til"
    if not wrong:
        yield True, f"{count} filer er slik de ble lagret"


def _said(problem: Exception) -> str:
    code = getattr(problem, "code", "")
    if code == "missing":
        return "mangler på disken; hent den fra en sikkerhetskopi"
    return "er ikke slik den ble lagret; hent den fra en sikkerhetskopi"
