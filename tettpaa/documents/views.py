"""Files for those at the desk."""

import uuid

from django.http import HttpResponse

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.documents import downloads, queries


@page(Permission.CASE_READ, most=120, file_id="documents.StoredFile")
def download(request: SignedInRequest, file_id: uuid.UUID) -> HttpResponse:
    """One file; the reading is in the log."""
    return downloads.stored(queries.stored_file(file_id))
