"""Letters to the family and the unit: shared in the portal, and on paper for those who have no way in."""

from html import escape
from typing import Literal

from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.access.actions_base import action
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import Problem
from tettpaa.cases import queries
from tettpaa.cases.addressees import Addressee, family_of, sender, unit_of
from tettpaa.cases.models import IndividualCase
from tettpaa.core import clock
from tettpaa.documents import rendering, richtext
from tettpaa.documents.actions import sending
from tettpaa.documents.actions.files import store_own_pdf
from tettpaa.documents.document_data import Recipient, RenderedDocument, Signature, Subject, Template
from tettpaa.documents.models import Dispatch
from tettpaa.documents.problems import TextProblem


@action
def tell_who_has_the_case(*, case: IndividualCase, holder: User, by: User) -> None:
    """«Ny kontaktperson i PPT»: to the family, and to the unit in its own words, each in their part of the case."""
    with override(case.language):
        family = _("%(name)s har fra i dag ansvaret for saken til %(child)s i PPT. Ring eller skriv til %(name)s.")
        unit = _("%(name)s har fra i dag ansvaret for denne saken i PPT. Ring eller skriv til %(name)s.")
        words = {"name": holder.name, "child": case.child.first_name}
        known = _("Det som alt er avtalt, gjelder fortsatt. Dere trenger ikke å gjøre noe nå.")
        title = _("Ny kontaktperson i PPT")
    for text, addressees in ((family, list(family_of(case))), (unit, list(unit_of(case)))):
        if addressees:
            _send(case, addressees, title, [text % words, known], by)


def _send(case: IndividualCase, addressees: list[Addressee], title: str, text: list[str], by: User) -> None:
    """One letter for one part of the case."""
    part = addressees[0].part
    scope_id = queries.scopes_of(case).get(part)
    if scope_id is None:
        return
    pdf = letter(case, addressees, title, text, by)
    file = store_own_pdf(scope_id=Scope.objects.get(pk=scope_id).pk, name=f"{title}.pdf", pdf=pdf, by=by)
    sending.release(file=file, title=title, by=by)
    for one in addressees:
        channel = Dispatch.Channel.PORTAL if one.has_portal else Dispatch.Channel.PAPER
        sending.dispatch(file=file, recipient=one.name, channel=channel, by=by)


def letter(case: IndividualCase, addressees: list[Addressee], title: str, text: list[str], by: User) -> bytes:
    """The pages, in the language of the case."""
    language: Literal["nb", "nn"] = "nn" if case.language == "nn" else "nb"
    with override(language):
        shown = RenderedDocument(
            template=Template.PLAIN_LETTER,
            language=language,
            title=title,
            document_id=f"B-{case.number}",
            rule_set=case.rule_version,
            dated=clock.today(),
            sender=sender(case),
            case_number=case.number,
            secrecy=_("Unntatt offentlighet: offentleglova § 13, jf. forvaltningsloven § 13"),
            recipients=tuple(Recipient(name=one.name) for one in addressees),
            subject=Subject(name=case.child.name, birth_date=case.child.birth_date),
            body=richtext.to_tree("".join(f"<p>{escape(line)}</p>" for line in text)),
            signatures=(Signature(name=by.name, role=str(by.get_role_display()), at=clock.now()),),
        )
    try:
        return rendering.render(shown)
    except TextProblem as problem:
        raise Problem(str(problem)) from problem
