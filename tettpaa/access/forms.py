"""Forms of sign-in and users, and allauth's own with our words."""

import itertools
from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as CodeAgainForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils.crypto import salted_hmac
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from tettpaa.access.accounts import MfaAdapter
from tettpaa.access.models import User
from tettpaa.access.roles import AT_DESK, Role

CODE_LIVES = 3 * 30
"""Seconds: the app's code of now, of just before and of just after are taken (``MFA_TOTP_TOLERANCE``)."""
PASSWORD_HELP = format_lazy(
    _("Minst {n} tegn. Flere ord etter hverandre er lett å huske og vanskelig å gjette."), n=settings.PASSWORD_LENGTH
)


class Worded:
    """Gives allauth's fields our labels, and no placeholders: a placeholder is never the label."""

    words: dict[str, Any] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():  # type: ignore[attr-defined]  # the form it is mixed into
            field.widget.attrs.pop("placeholder", None)
            if name in self.words:
                field.label, field.help_text = self.words[name], ""


class SignInForm(Worded, LoginForm):  # type: ignore[misc]  # allauth has no types
    """E-mail and password."""

    words = {"login": _("E-postadresse"), "password": _("Passord")}


class PasswordAgainForm(Worded, ReauthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The password once more, before something that matters."""

    words = {"password": _("Passord")}


class NewPasswordForm(Worded, ChangePasswordForm):  # type: ignore[misc]  # allauth has no types
    """Another password, by the one who knows the old one."""

    words = {
        "oldpassword": _("Passordet du har nå"),
        "password1": _("Nytt passord"),
        "password2": _("Nytt passord en gang til"),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = PASSWORD_HELP


class UsedOnce:
    """A code that has opened once opens nothing more, for as long as the app's codes of that moment are taken.

    The library remembers a used code for half a minute, and we take one for a minute and a half.
    """

    def clean_code(self) -> str:
        """As the library does it, and then once more for the rest of the time."""
        code: str = super().clean_code()  # type: ignore[misc]  # the form it is mixed into
        mark = salted_hmac("tettpaa.used-code", f"{self.user.pk}:{code}").hexdigest()  # type: ignore[attr-defined]
        if not cache.add(mark, value=True, timeout=CODE_LIVES):
            raise MfaAdapter().validation_error("incorrect_code")
        return code


class CodeForm(UsedOnce, Worded, AuthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The code from the app, or one of the spare codes."""

    words = {"code": _("Kode fra appen, eller en reservekode")}


class CodeAgain(UsedOnce, Worded, CodeAgainForm):  # type: ignore[misc]  # allauth has no types
    """The code once more."""

    words = {"code": _("Kode fra appen, eller en reservekode")}


class AppForm(Worded, ActivateTOTPForm):  # type: ignore[misc]  # allauth has no types
    """The first code from a new app."""

    words = {"code": _("Koden appen viser")}


class KeyForm(Worded, AddWebAuthnForm):  # type: ignore[misc]  # allauth has no types
    """A new key."""

    words = {
        "name": _("Navn på nøkkelen"),
        "passwordless": _("Bruk nøkkelen også uten passord"),
    }


class KeyNameForm(Worded, EditWebAuthnForm):  # type: ignore[misc]  # allauth has no types
    """Another name for a key."""

    words = {"name": _("Navn på nøkkelen")}


class WelcomeForm(forms.Form):
    """Choosing a password, written twice."""

    password = forms.CharField(
        label=_("Nytt passord"),
        help_text=PASSWORD_HELP,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": _("Skriv et passord.")},
    )
    again = forms.CharField(
        label=_("Nytt passord en gang til"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": _("Skriv passordet en gang til.")},
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean(self) -> None:
        """The same twice, and hard to guess."""
        password, again = self.cleaned_data.get("password"), self.cleaned_data.get("again")
        if password and again and password != again:
            self.add_error("again", _("De to passordene er ikke like."))
        if password:
            try:
                validate_password(password, self.user)
            except ValidationError as weak:
                self.add_error("password", _weaknesses(weak))


class KnownPasswordForm(forms.Form):
    """The password one has, beside a link for a lost second factor."""

    password = forms.CharField(
        label=_("Passord"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("Skriv passordet ditt.")},
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password(self) -> str:
        """Must be the user's own."""
        password = str(self.cleaned_data["password"])
        if not self.user.check_password(password):
            raise ValidationError(_("Passordet stemmer ikke."))
        return password


class OpenPinForm(forms.Form):
    """The PIN that opens a locked page."""

    pin = forms.CharField(
        label=_("Pinkode"),
        max_length=32,
        widget=forms.PasswordInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
    )


class PinForm(forms.Form):
    """A PIN for this machine, written twice."""

    new_pin = forms.CharField(
        label=_("Ny pinkode"),
        help_text=_("Minst seks siffer. Den virker bare på denne maskinen."),
        widget=forms.PasswordInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
        error_messages={"required": _("Skriv en pinkode.")},
    )
    again = forms.CharField(
        label=_("Ny pinkode en gang til"),
        widget=forms.PasswordInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
        error_messages={"required": _("Skriv pinkoden en gang til.")},
    )

    def clean_new_pin(self) -> str:
        """Six figures or more, and not the ones that everybody tries first."""
        pin = str(self.cleaned_data["new_pin"]).strip()
        if not (pin.isascii() and pin.isdecimal() and 6 <= len(pin) <= 32):
            raise ValidationError(_("Skriv seks siffer eller flere."))
        steps = {(int(two) - int(one)) % 10 for one, two in itertools.pairwise(pin)}
        if len(steps) == 1 or len(set(pin)) < 3:
            raise ValidationError(_("Denne pinkoden er for lett å gjette. Velg en annen."))
        return pin

    def clean(self) -> None:
        """The same twice."""
        pin, again = self.cleaned_data.get("new_pin"), self.cleaned_data.get("again")
        if pin and again and pin != again.strip():
            self.add_error("again", _("De to pinkodene er ikke like."))


class InviteForm(forms.Form):
    """A new user."""

    name = forms.CharField(
        label=_("Navn"), max_length=120, error_messages={"required": _("Skriv fornavn og etternavn.")}
    )
    email = forms.CharField(
        label=_("E-postadresse"),
        max_length=254,
        widget=forms.EmailInput,
        error_messages={"required": _("Skriv e-postadressen.")},
    )
    role = forms.ChoiceField(
        label=_("Rolle"),
        choices=[("", _("Velg rolle")), *Role.choices],
        error_messages={"required": _("Velg en rolle.")},
    )


class CorrectionForm(forms.Form):
    """What somebody is called, and the address they sign in with."""

    name = forms.CharField(
        label=_("Navn"), max_length=120, error_messages={"required": _("Skriv fornavn og etternavn.")}
    )
    email = forms.CharField(
        label=_("E-postadresse"),
        max_length=254,
        widget=forms.EmailInput,
        help_text=_("Brukes til å logge inn. Endrer du den, må brukeren logge inn på nytt."),
        error_messages={"required": _("Skriv e-postadressen.")},
    )


class RoleForm(forms.Form):
    """Another role for one who works here."""

    role = forms.ChoiceField(
        label=_("Rolle"),
        choices=[("", _("Velg rolle")), *((role.value, role.label) for role in AT_DESK)],
        error_messages={"required": _("Velg en rolle.")},
    )


_WEAK = {
    "password_too_short": format_lazy(_("Passordet er for kort. Bruk minst {n} tegn."), n=settings.PASSWORD_LENGTH),
    "password_too_common": _("Dette passordet er mye brukt og lett å gjette. Velg et annet."),
    "password_too_similar": _("Passordet ligner for mye på navnet eller e-postadressen din."),
}


def _weaknesses(weak: ValidationError) -> list[Any]:
    return [_WEAK.get(str(one.code), one) for one in weak.error_list]
