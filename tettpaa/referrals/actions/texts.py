"""Whether a text can be kept and printed."""

from django.utils.translation import gettext as _

from tettpaa.access.problems import Problem
from tettpaa.documents.problems import TextProblem
from tettpaa.documents.richtext import from_plain
from tettpaa.referrals.models import Referral

LONGEST_ROW = 500
LONGEST = {field.name: field.max_length for field in Referral._meta.fields if field.max_length} | {
    "answer": 20_000,
    "text": 20_000,
}
"""How long each text may be: the database itself takes any length of the long ones."""


def check_text(name: str, text: str) -> None:
    """The text can stand in a document; a sentence beside the field when it cannot."""
    longest = LONGEST.get(name, LONGEST_ROW)
    if len(text) > longest:
        most = f"{longest:,}".replace(",", "\u00a0")
        raise Problem(
            _("Teksten er for lang. Den kan ha %(most)s tegn. Legg ved resten som fil.") % {"most": most}, field=name
        )
    try:
        from_plain(text or "")
    except TextProblem as problem:
        raise Problem(str(problem), field=name) from problem
