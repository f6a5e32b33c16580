"""From draft to final: stored and hashed, signed, made visible in a portal, sent out."""

import datetime as dt
from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.documents import postal
from tettpaa.documents.actions.files import store_own_pdf
from tettpaa.documents.models import Dispatch, Document, FinalDocument, Release, Signature, StoredFile

_LACKING = {
    postal.Lacking.MISSING: gettext_lazy("Skriv gate eller postboks, postnummer og sted."),
    postal.Lacking.NO_TOWN: gettext_lazy(
        "Skriv postnummer og sted på siste linje, slik: 1338 Sandvika. Utenlands: landet på siste linje."
    ),
    postal.Lacking.NO_STREET: gettext_lazy("Skriv gate eller postboks over postnummeret."),
    postal.Lacking.TOO_LONG: gettext_lazy("Skriv høyst fem linjer på høyst 40 tegn, ellers vises de ikke i vinduet."),
}


@action
def finalise(*, document: Document, pdf: bytes, name: str, by: User) -> FinalDocument:
    """Stores the rendered document with its checksum. From here on no role can change it."""
    if FinalDocument.objects.filter(document=document).exists():
        raise NotNow(_("Dokumentet er alt ferdigstilt."))
    stored = store_own_pdf(scope_id=document.scope_id, name=name, pdf=pdf, by=by)
    final = FinalDocument(
        scope_id=document.scope_id,
        document=document,
        file=stored,
        sha256=stored.sha256,
        finalised_by=by,
    )
    final.save()
    audit("document.finalised", about=final, file=stored.pk)
    return final


@action
def sign(*, final: FinalDocument, title: str = "", by: User) -> Signature:
    """Name, role and time; ``title`` where the role is not all of it. The same person signs once."""
    found = Signature.objects.filter(final=final, user=by).first()
    if found is not None:
        return found
    signature = Signature(
        scope_id=final.scope_id, final=final, user=by, name=by.name, title=title or by.get_role_display()
    )
    signature.save()
    audit("document.signed", about=signature, final=final.pk)
    return signature


@action
def release(
    *,
    file: StoredFile,
    title: str,
    by: User | None,
    summary: str = "",
    for_child: str = "",
    instead_of: FinalDocument | None = None,
) -> Release:
    """Makes a file visible to those who have its scope, with what it says in short. A file is shared once.

    ``instead_of`` is the document it takes the place of: the copy that they had before says that this one has come.
    """
    found = Release.objects.filter(file=file, scope_id=file.scope_id, ended_at=None).first()
    if found is not None:
        return found
    shared = Release(scope_id=file.scope_id, file=file, title=title, released_by=by)
    shared.summary, shared.for_child = summary, for_child
    if instead_of is not None:
        had = Release.objects.filter(scope_id=file.scope_id, file__sha256=bytes(instead_of.sha256), ended_at=None)
        shared.replaces = had.order_by("-released_at").first()
    shared.save()
    audit("document.released", about=shared, file=file.pk)
    return shared


@action
def dispatch(*, file: StoredFile, recipient: str, channel: Dispatch.Channel, by: User) -> Dispatch:
    """This file to this recipient. By the portal it is sent at once; on paper it waits for the one who posts it."""
    found = Dispatch.objects.filter(file=file, scope_id=file.scope_id, recipient=recipient, channel=channel).first()
    if found is not None:
        return found
    is_sent = channel == Dispatch.Channel.PORTAL
    row = Dispatch(
        scope_id=file.scope_id,
        file=file,
        recipient=recipient,
        channel=channel,
        made_by=by,
        sent_at=clock.now() if is_sent else None,
        sent_by=by if is_sent else None,
    )
    row.save()
    audit("document.dispatched", about=row, channel=channel)
    return row


@action
def mark_printed(*, letters: Sequence[Dispatch], by: User) -> None:
    """They came out of the printer now; printing again is the latest print."""
    require(by, Permission.POST_SEND)
    _must_not_be_held(letters)
    _must_have_an_address(letters)
    for row in letters:
        change(row, printed_at=clock.now(), printed_by=by)
        audit("document.printed", about=row)


@action
def mark_sent(*, letters: Sequence[Dispatch], on: dt.date, by: User) -> int:
    """They went in the post that day. One that a colleague has marked already stays as it is. How many it was."""
    require(by, Permission.POST_SEND)
    if not letters:
        raise Problem(_("Velg minst ett brev."), field="letters")
    if on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="on")
    _must_not_be_held(letters)
    waiting = [row for row in letters if row.sent_at is None]
    if any(on < timezone.localdate(row.made_at) for row in waiting):
        raise Problem(_("Ett av brevene ble laget etter denne dagen. Velg en senere dag."), field="on")
    noon = timezone.make_aware(dt.datetime.combine(on, dt.time(12)))
    for row in waiting:
        change(row, sent_at=clock.now() if on == clock.today() else noon, sent_by=by)
        audit("document.sent", about=row, on=on)
    return len(waiting)


@action
def mark_not_sent(*, letter: Dispatch, by: User) -> None:
    """It was marked by mistake, and waits again."""
    require(by, Permission.POST_SEND)
    if letter.sent_at is not None and letter.channel == Dispatch.Channel.PAPER:
        change(letter, sent_at=None, sent_by=None)
        audit("document.not_sent", about=letter)


@action
def let_go(*, letters: Sequence[Dispatch], by: User) -> int:
    """What stopped them is so no more, and they wait for the post again. How many it was."""
    require(by, Permission.CASE_WORK)
    for row in letters:
        change(row, held_at=None, wants_a_yes=False)
        audit("document.let_go", about=row)
    return len(letters)


@action
def write_address(*, letter: Dispatch, address: str, by: User) -> None:
    """Where it is posted to. What cannot be posted to is not kept."""
    require(by, Permission.POST_SEND)
    _must_not_be_held([letter])
    lacking = postal.lacks(address)
    if lacking is not None:
        raise Problem(_LACKING[lacking], field="address")
    change(letter, address="\n".join(postal.lines(address)))
    audit("document.addressed", about=letter)


@action
def mark_failed(*, letter: Dispatch, why: str, by: User) -> None:
    """It came back, or could not be delivered."""
    require(by, Permission.POST_SEND)
    if letter.sent_at is None or letter.channel != Dispatch.Channel.PAPER:
        raise NotNow(_("Brevet er ikke sendt på papir."))
    if not why.strip():
        raise Problem(_("Skriv hvorfor det ikke kom fram."), field="failure")
    change(letter, failed_at=clock.now(), failed_by=by, failure=why.strip())
    audit("document.failed", about=letter)


@action
def try_again(*, letter: Dispatch, by: User) -> Dispatch:
    """A new letter of the same pages waits; what became of the first one stays as it was. Once for each that failed."""
    require(by, Permission.POST_SEND)
    _must_not_be_held([letter])
    if letter.failed_at is None:
        raise NotNow(_("Det er ikke registrert at brevet ikke kom fram."))
    same = Dispatch.objects.filter(file_id=letter.file_id, scope_id=letter.scope_id, recipient=letter.recipient)
    found = same.filter(channel=Dispatch.Channel.PAPER, made_at__gt=letter.failed_at).first()
    return found or _another(letter, Dispatch.Channel.PAPER, by)


@action
def send_on_paper(*, letter: Dispatch, by: User) -> Dispatch:
    """Somebody who has it in the portal gets it in the post too; once."""
    require(by, Permission.POST_SEND)
    _must_not_be_held([letter])
    same = Dispatch.objects.filter(file_id=letter.file_id, scope_id=letter.scope_id, recipient=letter.recipient)
    return same.filter(channel=Dispatch.Channel.PAPER).first() or _another(letter, Dispatch.Channel.PAPER, by)


@action
def send_in_portal(*, letter: Dispatch, has_portal: bool, by: User) -> None:
    """One that waited for the post goes in the portal instead, where the receiver has a way in by now."""
    require(by, Permission.POST_SEND)
    _must_not_be_held([letter])
    if letter.channel != Dispatch.Channel.PAPER or (letter.sent_at is not None and letter.failed_at is None):
        raise NotNow(_("Brevet er alt sendt."))
    shared = Release.objects.filter(file_id=letter.file_id, scope_id=letter.scope_id, ended_at=None)
    if not has_portal or not shared.exists():
        raise NotNow(_("Mottakeren kan ikke lese det i portalen."))
    change(letter, channel=Dispatch.Channel.PORTAL, sent_at=clock.now(), sent_by=by, failed_at=None, failure="")
    audit("document.sent", about=letter, channel=Dispatch.Channel.PORTAL)


def _another(letter: Dispatch, channel: str, by: User) -> Dispatch:
    about = {"scope_id": letter.scope_id, "file_id": letter.file_id, "recipient": letter.recipient}
    row = Dispatch(**about, address=letter.address if letter.failed_at is None else "", channel=channel, made_by=by)
    row.save()
    audit("document.dispatched", about=row, channel=channel)
    return row


def _must_have_an_address(letters: Sequence[Dispatch]) -> None:
    """One that cannot be put in the post is not printed, and neither are the others: nobody finds out too late."""
    if any(postal.lacks(row.address) is not None for row in letters):
        raise NotNow(_("Et av brevene mangler adresse. Skriv adressen, eller ta brevet ut av valget."))


def _must_not_be_held(letters: Sequence[Dispatch]) -> None:
    """Whatever list it was chosen from: a letter about a shielded child, or one that somebody has said no to, waits."""
    if any(row.held_at is not None for row in letters):
        raise NotNow(_("Ett av brevene er stoppet. En leder eller rådgiveren må se gjennom det først."))
