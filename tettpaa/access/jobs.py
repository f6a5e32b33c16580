"""The worker's part of access. Imported by the worker, so that the queue knows the tasks."""

from django.conf import settings
from django.core.mail import send_mail
from django.utils import translation
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from tettpaa.access.log_sending import send_logs
from tettpaa.access.models import User
from tettpaa.access.sealing import seal_logs
from tettpaa.access.session import acting, job_actor

__all__ = ["seal_logs", "send_logs", "tell_of_new_device"]


@app.task(name="access.tell_of_new_device", retry=3)
def tell_of_new_device(user_id: int) -> None:
    """A letter without a word of what the service holds: somebody signed in as you on a machine that is new."""
    with acting(job_actor("varsel om ny maskin")):
        user = User.objects.get(pk=user_id)
    with translation.override(user.language):
        subject = _("Ny maskin logget inn i Tett på")
        text = _(
            "Noen logget inn som deg i Tett på på en maskin du ikke har brukt før. Var det deg, trenger du ikke gjøre "
            "noe. Var det ikke deg, logg inn, åpne «Min konto», avslutt innloggingen og bytt passord."
        )
    send_mail(subject, text, settings.DEFAULT_FROM_EMAIL, [user.email or ""])
