"""What the audit says of messages, notices and letters in the post, in plain words."""

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _

SENDING: dict[str, Lazy | str] = {
    "document.let_go": _("Slapp et stoppet brev videre til posten"),
    "notices.chosen": _("Valgte hvordan varsler skal komme"),
    "document.printed": _("Skrev ut et brev"),
    "document.sent": _("Merket et brev som sendt"),
    "document.not_sent": _("Merket et brev som ikke sendt"),
    "document.addressed": _("Skrev adressen på et brev"),
    "document.failed": _("Registrerte at et brev ikke kom fram"),
    "message.sent": _("Sendte en melding"),
    "message.noted": _("Tok en melding inn i journalen"),
}
SECRECY: dict[str, Lazy | str] = {
    "secrecy.asked": _("Ba om samtykke til å dele opplysninger"),
    "secrecy.answered": _("Svarte på om opplysninger kan deles"),
    "secrecy.ended": _("La bort et spørsmål om å dele opplysninger"),
    "secrecy.excepted": _("Skrev at loven lar oss dele uten samtykke"),
}
"""Asking whether another service may be told."""
