"""A file as an answer to the browser: never run, never guessed, never cached."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from tettpaa.documents.models import StoredFile

SHOWN = {"application/pdf", "image/png", "image/jpeg"}
"""What the browser may show by itself; everything else is saved."""


def file_answer(stored: StoredFile, content: bytes) -> HttpResponse:
    """The file with its name; shown where that is safe, else saved."""
    response = HttpResponse(content, content_type=stored.media_type)
    header = content_disposition_header(as_attachment=stored.media_type not in SHOWN, filename=stored.name)
    response["Content-Disposition"] = header or "attachment"
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response
