"""All settings, read top to bottom. What an operator chooses comes from the environment; the rest is decided here."""

import os
import re
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from tettpaa.core import given, home
from tettpaa.core.postgres.connections import databases


def env_bool(name: str, *, default: bool = False) -> bool:
    """``1``, ``true`` and ``yes`` are true; anything unclear is an error that says so."""
    value = os.environ.get(name, "").strip().lower()
    if value in {"", "0", "false", "no"}:
        return default if value == "" else False
    if value in {"1", "true", "yes"}:
        return True
    raise ImproperlyConfigured(f"{name} er «{value}». Skriv 1 eller 0.")


def cookie(name: str) -> str:
    """With TLS the browser binds the cookie to this very host: none beside it can set or read one of that name."""
    return f"__Host-{name}" if HTTPS else name


def env_list(name: str, default: str) -> list[str]:
    """Comma-separated."""
    return [part.strip() for part in os.environ.get(name, default).split(",") if part.strip()]


def statement_seconds(changed: str) -> dict[str, int]:
    """How long the database works on one question of a page, for each of its roles. 0: as long as it takes."""
    seconds = {"STAFF": 20, "LEADER": 30, "HEAD": 30, "CLERK": 20, "ADMIN": 20, "REPORT": 60, "PORTAL": 15, "WORKER": 0}
    for part in filter(None, (one.strip() for one in changed.split(","))):
        name, _equals, number = part.partition("=")
        if name not in seconds or not number.isdecimal():
            known = ", ".join(seconds)
            raise ImproperlyConfigured(
                f"TETTPAA_STATEMENT_SECONDS er «{changed}». Skriv for eksempel STAFF=20,REPORT=60. Navnene er {known}."
            )
        seconds[name] = int(number)
    return seconds


def clamd(address: str) -> str:
    """Where clamd listens: the path of its socket, or host and port. Empty: nothing is looked through for viruses."""
    if not address or address.startswith("/") or re.fullmatch(r"[^\s/]+:\d{1,5}", address):
        return address
    raise ImproperlyConfigured(f"TETTPAA_CLAMD er «{address}». Skriv banen til kontakten, eller vert:port.")


def log_server(address: str) -> str:
    """Who takes the sealed logs: a syslog server over TLS, or a file that is shipped. Empty: they stay here alone."""
    if not address or address.startswith("/") or re.fullmatch(r"tls://[^\s/]+:\d{1,5}", address):
        return address
    raise ImproperlyConfigured(f"TETTPAA_LOG_SERVER er «{address}». Skriv tls://vert:port, eller banen til en fil.")


def secret_key() -> str:
    """From the environment, or made once in the home folder."""
    return given.secret("TETTPAA_SECRET_KEY") or home.secret("django").hex()


BASE_DIR = Path(__file__).resolve().parent
DEBUG = False
DEMO = env_bool("TETTPAA_DEMO")
SECRET_KEY = secret_key()
PORTAL_HOST = os.environ.get("TETTPAA_PORTAL_HOST", "").strip()
ALLOWED_HOSTS = env_list("TETTPAA_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = env_list("TETTPAA_ORIGINS", "")
HTTPS = env_bool("TETTPAA_HTTPS")

INSTALLED_APPS = [
    "tettpaa.core",
    "tettpaa.access",
    "tettpaa.organisation",
    "tettpaa.planning",
    "tettpaa.documents",
    "tettpaa.people",
    "tettpaa.participation",
    "tettpaa.referrals",
    "tettpaa.cases",
    "tettpaa.systemwork",
    "tettpaa.assessments",
    "tettpaa.papers",
    "tettpaa.retention",
    "tettpaa.quality",
    "tettpaa.desk",
    "tettpaa.portal",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "tettpaa.access.middleware.DoorwayMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "tettpaa.core.security.HeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "tettpaa.access.middleware.OwnNameMiddleware",
    "tettpaa.access.sessions.DoorwaySessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "tettpaa.access.language.LanguageMiddleware",
    "tettpaa.access.session_limits.SessionLimitsMiddleware",
    "tettpaa.access.middleware.ActorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "tettpaa.access.second_factor.SecondFactorMiddleware",
]

ROOT_URLCONF = "tettpaa.urls"
WSGI_APPLICATION = "tettpaa.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "tettpaa.desk.context.shell",
            ],
        },
    }
]

# One for all web processes, or a one-time code would work once in each, and a limit of five be five in each.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": home.home() / "counters",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}
DATABASES = databases()
DATABASE_ROUTERS = ["tettpaa.core.doorways.DoorwayRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Off behind old pgbouncers: both belong together (docs/performance.md).
PREPARED_STATEMENTS = env_bool("TETTPAA_PREPARED_STATEMENTS", default=True)
for _alias in ("default", "portal"):
    if PREPARED_STATEMENTS:
        DATABASES[_alias]["OPTIONS"] |= {"server_side_binding": True, "prepare_threshold": 1}

STATEMENT_SECONDS = statement_seconds(os.environ.get("TETTPAA_STATEMENT_SECONDS", ""))
"""By the database's own roles (``access/database_roles.py``)."""

SESSION_ENGINE = "tettpaa.access.sessions"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 10 * 3600
SESSION_COOKIE_NAMES = {"default": cookie("tettpaa_desk"), "portal": cookie("tettpaa_portal")}
"""One for each door (``access/sessions.py``)."""
CSRF_COOKIE_NAME = cookie("tettpaa_csrf")
DEVICE_COOKIE_NAME = cookie("tettpaa_maskin")
CSRF_FAILURE_VIEW = "tettpaa.core.failures.csrf_failure"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HTTPS
# A server that speaks to us in clear must find out, and not be led on: the page itself refuses.
SECURE_REDIRECT_EXEMPT = [r"logg-inn/oidc/[^/]+/ut-fra-tilbyder/$"]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
X_FRAME_OPTIONS = "DENY"

AUTH_USER_MODEL = "access.User"
AUTHENTICATION_BACKENDS = ["tettpaa.access.backends.LocalAccountBackend"]
PASSWORD_LENGTH = 15
"""The shortest password that anybody may choose; one that was chosen before still signs in."""
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": PASSWORD_LENGTH},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["name", "email"]},
    },
    {"NAME": "tettpaa.access.passwords.PlaceWordsValidator"},
    {"NAME": "tettpaa.access.known_passwords.KnownPasswordsValidator"},
]
PASSWORD_LIST = os.environ.get("TETTPAA_PASSWORD_LIST", "")
if PASSWORD_LIST:
    AUTH_PASSWORD_VALIDATORS.append(
        {"NAME": "tettpaa.access.known_passwords.OperatorListValidator", "OPTIONS": {"path": PASSWORD_LIST}}
    )
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.ScryptPasswordHasher",  # from before; made anew at the next sign-in
]
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "desk:my_day"
ACCOUNT_ADAPTER = "tettpaa.access.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "/logg-inn/"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_FORMS = {
    "login": "tettpaa.access.forms.SignInForm",
    "reauthenticate": "tettpaa.access.forms.PasswordAgainForm",
    "change_password": "tettpaa.access.forms.NewPasswordForm",
}
# Never by network address: behind a proxy, and in a municipality, that is everybody (access/throttling.py).
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": "5/5m/key", "reset_password": None, "signup": None}
MFA_RATE_LIMITS = {"webauthn_login": None}
MFA_ADAPTER = "tettpaa.access.accounts.MfaAdapter"
MFA_FORMS = {
    "authenticate": "tettpaa.access.forms.CodeForm",
    "reauthenticate": "tettpaa.access.forms.CodeAgain",
    "activate_totp": "tettpaa.access.forms.AppForm",
    "add_webauthn": "tettpaa.access.forms.KeyForm",
    "edit_webauthn": "tettpaa.access.forms.KeyNameForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
MFA_TOTP_ISSUER = "Tett på"
MFA_TOTP_TOLERANCE = 1  # the code of half a minute ago too: people type slowly, and clocks differ (RFC 6238 § 5.2)

LANGUAGE_CODE = "nb"
LANGUAGES = [("nb", _("bokmål")), ("nn", _("nynorsk")), ("en", _("engelsk"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
LANGUAGE_COOKIE_NAME = cookie("tettpaa_sprak")
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Oslo"

STATIC_URL = "static/"
STATIC_ROOT = Path(os.environ.get("TETTPAA_STATIC", home.home() / "static"))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
# Never the temporary folder: an attachment must not lie unencrypted on the disk.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 27 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
CLAMD = clamd(os.environ.get("TETTPAA_CLAMD", "").strip())
LOG_SERVER = log_server(os.environ.get("TETTPAA_LOG_SERVER", "").strip())
LOG_SERVER_CA = os.environ.get("TETTPAA_LOG_SERVER_CA", "")

MAIL_SERVER = "TETTPAA_SMTP_HOST" in os.environ
# The demo has a mail of its own that goes nowhere, so that notices can be seen.
EMAIL_BACKEND = (
    "tettpaa.cli.demo.mail.Nowhere" if DEMO and not MAIL_SERVER else "django.core.mail.backends.smtp.EmailBackend"
)
EMAIL_HOST = os.environ.get("TETTPAA_SMTP_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("TETTPAA_SMTP_PORT", "25"))
# The library checks the certificate. Only a mail server on this very machine is spoken to in clear.
EMAIL_USE_TLS = env_bool("TETTPAA_SMTP_TLS", default=EMAIL_HOST not in {"localhost", "127.0.0.1", "::1"})
SENDS_MAIL = MAIL_SERVER or DEMO
DEFAULT_FROM_EMAIL = os.environ.get("TETTPAA_MAIL_FROM", "ikke-svar@localhost")
# The municipality's SMS gateway: gets JSON {"to", "text", "id"} with the token, and answers 2xx when it has taken it.
SMS_URL = os.environ.get("TETTPAA_SMS_URL", "").strip()
SMS_TOKEN = given.secret("TETTPAA_SMS_TOKEN")
SMS_SENDER = os.environ.get("TETTPAA_SMS_SENDER", "").strip()
if SMS_URL and not SMS_TOKEN:
    raise ImproperlyConfigured("TETTPAA_SMS_URL er satt uten TETTPAA_SMS_TOKEN. Sett nøkkelen fra SMS-leverandøren.")
PROCRASTINATE_DATABASE_ALIAS = "worker"
PROCRASTINATE_ON_APP_READY = "tettpaa.core.jobs.on_app_ready"

SERVICE_NAME = os.environ.get("TETTPAA_SERVICE", "PP-tjenesten")
# What families read when a case takes too long; the municipality owns the words. Empty: our own sentence.
FAMILY_APOLOGY = os.environ.get("TETTPAA_APOLOGY", "")
SERVICE_PHONE = os.environ.get("TETTPAA_PHONE", "00 00 00 00 (eksempel)")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"()": "tettpaa.core.log_lines.Discreet"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
