"""Answers that carry a file: built whole inside the page's transaction, so that nothing is read after its end."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from tettpaa.core import failures
from tettpaa.documents import queries
from tettpaa.documents.models import StoredFile
from tettpaa.documents.problems import StorageProblem

SHOWN = frozenset({"application/pdf", "image/jpeg", "image/png"})
"""What a browser shows by itself; all else is saved and opened by the reader's own program."""


def stored(file: StoredFile) -> HttpResponse:
    """A stored file, under the name it was given. One that is gone or altered is never shown, and is logged."""
    try:
        content = queries.whole_file(file)
    except StorageProblem as problem:
        return failures.file_unusable(str(problem), file.blob)
    return made(content, file.name, file.media_type)


def made(content: bytes, name: str, media_type: str) -> HttpResponse:
    """Bytes with a name that cannot break out of the header, and a kind that the browser may not guess anew."""
    answer = HttpResponse(content, content_type=media_type)
    header = content_disposition_header(as_attachment=media_type not in SHOWN, filename=name)
    answer["Content-Disposition"] = header or "attachment"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
