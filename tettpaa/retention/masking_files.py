"""What is masked of a file that somebody asks for, and the file that is given out instead."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.access.models import User
from tettpaa.access.problems import Problem
from tettpaa.documents import masking
from tettpaa.documents import queries as documents
from tettpaa.documents.actions import files
from tettpaa.documents.masking import Area
from tettpaa.documents.models import StoredFile
from tettpaa.retention import requesting
from tettpaa.retention.models_requests import AccessItem

MOST = 2_000


def areas_of(item: AccessItem, values: dict[str, Any], masked: str) -> list[Area]:
    """What was drawn, the pages that are covered whole, and where the words stand. Refused where there is nothing."""
    pages = requesting.maskable_pages(item)
    if not pages:
        raise Problem(_("Denne filen kan ikke sladdes her. Gi den ut hel, eller hold den tilbake."), field="choice")
    try:
        drawn = [Area.of(one, pages) for one in values.get("areas") or []]
    except (ValueError, TypeError) as wrong:
        raise Problem(_("Dekket ble ikke lagret. Dra over stedet på nytt."), field="masked") from wrong
    found = [*drawn, *(Area.whole(page) for page in values.get("whole_pages") or [])]
    file = documents.stored_file(item.file_id)  # type: ignore[arg-type]  # a file with pages is there
    there, missing = masking.find(documents.whole_file(file), file.media_type, requesting.phrases(masked))
    if missing:
        said = _("Vi finner ikke dette i filen: %(words)s. Dekk stedet i bildet, eller hele siden.")
        raise Problem(said % {"words": missing[0]}, field="masked")
    found += there
    if not found:
        raise Problem(_("Skriv hva som skal dekkes, dra over stedet, eller velg hele sider."), field="masked")
    found = list(dict.fromkeys(found))
    if len(found) > MOST:
        raise Problem(_("Det er for mye å dekke enkeltvis. Dekk hele sider."), field="masked")
    return found


def made(item: AccessItem, areas: list[Area], by: User) -> StoredFile:
    """The file of pictures, kept with the request."""
    form = item.request.case.language
    with override(form):
        label, title = requesting.exempted(item.ground, form), _("Sladdet dokument")
        name = _("Sladdet %(n)s.pdf") % {"n": item.position}
    source = documents.stored_file(item.file_id)  # type: ignore[arg-type]  # a file with pages is there
    pdf = masking.masked(documents.whole_file(source), source.media_type, areas, label, title)
    return files.store_own_pdf(scope_id=item.scope_id, name=name, pdf=pdf, by=by)
