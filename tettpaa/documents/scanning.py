"""Looking for viruses in what people send, where the municipality has set up a scanner.

A file waits in memory until the scanner has answered, and is stored only when it is clean: nobody can open a file that
has not been looked through. Does the scanner not answer, the file is not taken, and the sender is told so.
"""

from django.utils.translation import gettext_lazy as _

from tettpaa.core import clamd
from tettpaa.documents.problems import UploadProblem

INFECTED, NOT_SCANNED = "infected", "not_scanned"


def refuse_infected(content: bytes) -> None:
    """Return quietly when the file is clean or nothing is set up; raise `UploadProblem` when not."""
    if not clamd.is_set_up():
        return
    try:
        infected = clamd.is_infected(content)
    except clamd.NoAnswer as error:
        message = _("Vi får ikke sjekket filen for virus nå, og har ikke lagret den. Prøv igjen om litt.")
        raise UploadProblem(NOT_SCANNED, message) from error
    if infected:
        raise UploadProblem(INFECTED, _("Filen har virus, og vi tar den ikke imot. Sjekk maskinen den kommer fra."))
