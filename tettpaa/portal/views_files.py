"""Files for families and units: only what lies in a compartment they are let into."""

import uuid

from django.http import Http404, HttpResponse

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.documents import downloads, queries
from tettpaa.portal import queries as portal


@page(Permission.OWN_ACCOUNT, most=60, file_id="documents.StoredFile")
def download(request: SignedInRequest, file_id: uuid.UUID) -> HttpResponse:
    """One file; the reading is in the log. Every portal role may ask, the row policy answers."""
    if not portal.is_shown(file_id):
        raise Http404("Dokumentet er ikke delt lenger")
    return downloads.stored(queries.stored_file(file_id))
