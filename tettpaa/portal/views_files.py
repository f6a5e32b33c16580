"""Files for families and units: only what lies in a compartment they are let into."""

import uuid

from django.http import HttpResponse

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.documents import downloads, queries


@page(Permission.OWN_ACCOUNT, most=60, file_id="documents.StoredFile")
def download(request: SignedInRequest, file_id: uuid.UUID) -> HttpResponse:
    """One file; the reading is in the log. Every portal role may ask, the row policy answers."""
    return downloads.stored(queries.stored_file(file_id))
