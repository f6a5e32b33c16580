"""What the audit says of users, and of what employees tell about themselves, in plain words."""

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _

USERS: dict[str, Lazy | str] = {
    "user.invited": _("Inviterte en bruker"),
    "user.registered": _("Registrerte en bruker"),
    "user.renamed": _("Rettet navnet på en bruker"),
    "user.email_changed": _("Endret e-postadressen til en bruker"),
    "user.role_changed": _("Ga en bruker en annen rolle"),
    "user.deactivated": _("Sperret en bruker"),
    "user.reactivated": _("Åpnet en bruker igjen"),
    "user.link_made": _("Laget en lenke til innlogging"),
}
OF_ONESELF: dict[str, Lazy | str] = {
    "home_street.told": _("Skrev hvilken gate de selv bor i"),
    "home_street.removed": _("Slettet gata de selv bor i"),
}
