"""The pages of allauth that we use, one by one. What is not here has no address: sign-up, password by e-mail, e-mail.

They are public to the middleware because they run as the door's own login, which alone can read passwords and second
factors; allauth asks by itself for the sign-in and for the password once more.
"""

from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as keys
from django.urls import URLPattern, path

from tettpaa.access import views_users
from tettpaa.access.pages import public_page

ENTRANCE = "Innlogging: den som kommer hit, er ikke inne ennå."
OWN = "Egen innlogging: siden krever selv at man er logget inn, og viser bare ens eget."


def _page(route: str, view: Any, name: str, because: str, methods: str = "GET POST") -> URLPattern:
    return path(f"konto/{route}", public_page(because, methods=methods)(view), name=name)


urlpatterns = [
    _page("logg-inn/", account.login, "account_login", ENTRANCE),
    _page("sperret/", account.account_inactive, "account_inactive", ENTRANCE, "GET"),
    _page("bekreft/", account.reauthenticate, "account_reauthenticate", OWN),
    path("konto/passord/", views_users.change_password, name="account_change_password"),
    _page("ekstra/", mfa.index, "mfa_index", OWN, "GET"),
    _page("ekstra/kode/", mfa.authenticate, "mfa_authenticate", ENTRANCE),
    _page("ekstra/bekreft/", mfa.reauthenticate, "mfa_reauthenticate", OWN),
    _page("ekstra/app/", totp.activate_totp, "mfa_activate_totp", OWN),
    _page("ekstra/app/fjern/", totp.deactivate_totp, "mfa_deactivate_totp", OWN),
    _page("ekstra/reservekoder/", codes.view_recovery_codes, "mfa_view_recovery_codes", OWN, "GET"),
    _page("ekstra/reservekoder/nye/", codes.generate_recovery_codes, "mfa_generate_recovery_codes", OWN),
    _page("ekstra/reservekoder/fil/", codes.download_recovery_codes, "mfa_download_recovery_codes", OWN, "GET"),
    _page("ekstra/nokler/", keys.list_webauthn, "mfa_list_webauthn", OWN, "GET"),
    _page("ekstra/nokler/ny/", keys.add_webauthn, "mfa_add_webauthn", OWN),
    _page("ekstra/nokler/bekreft/", keys.reauthenticate_webauthn, "mfa_reauthenticate_webauthn", OWN),
    _page("ekstra/nokler/logg-inn/", keys.login_webauthn, "mfa_login_webauthn", ENTRANCE),
    _page("ekstra/nokler/<int:pk>/", keys.edit_webauthn, "mfa_edit_webauthn", OWN),
    _page("ekstra/nokler/<int:pk>/fjern/", keys.remove_webauthn, "mfa_remove_webauthn", OWN),
]
