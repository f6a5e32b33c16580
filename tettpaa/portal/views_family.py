"""What a guardian, or a pupil from fifteen, sees and does: where the case is, consent, the draft, own words."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.models import Scope, User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import consent_words
from tettpaa.cases import queries as cases
from tettpaa.cases.clock_queries import shared_clock_facts
from tettpaa.cases.message_queries import unread
from tettpaa.cases.models import CaseScope, SharedProgress
from tettpaa.cases.wording import family_step
from tettpaa.participation import actions
from tettpaa.participation.models import Channel
from tettpaa.portal import changes, family_reading, family_words, given_queries, queries
from tettpaa.portal.family_shell import family_form_page, family_shell, family_thanks
from tettpaa.portal.forms import CommentForm, ConsentForm, ViewForm, WithdrawForm
from tettpaa.referrals import queries as referrals
from tettpaa.referrals import reading_queries

SHOWN_AS_READ = (
    "answered_exchanges",
    "answers",
    "county",
    "county_answered",
    "documents",
    "exchanges",
    "given",
    "has_commented",
    "last_day",
    "must_answer_exchange",
    "promises",
    "transfer",
    "transfer_answered",
    "views",
)
"""What the page shows just as it was read."""


@page(Permission.FAMILY_READ)
def family(request: SignedInRequest) -> HttpResponse:
    """My children's cases, or straight to the only one."""
    rows = queries.family_cases()
    own, readings = referrals.begun_by(request.user), reading_queries.of_reader(request.user)
    copies = queries.copies()
    if len(rows) == 1 and not own and not readings and not copies:
        return redirect("portal:family_case", case_id=rows[0].case_id)
    new = given_queries.unread_of_cases(rows)
    shown = [(row, _step(row, request.user), new.get(row.case_id, 0)) for row in rows]
    context = {"rows": shown, "own": own, "readings": readings, "copies": copies}
    return render(request, "portal/family.html", context | family_shell(request.user))


@page(Permission.FAMILY_READ, case_id="cases.IndividualCase")
def family_case(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Where is the case?"""
    progress = queries.family_case(case_id)
    own = queries.own_scope(progress)
    found = family_reading.read(progress, own)
    question = queries.question_now(progress, own)
    step = _step(progress, request.user)
    looked, is_pupil = changes.last_looked(progress), queries.is_pupil(own)
    context = {
        "progress": progress,
        "is_pupil": is_pupil,
        "is_adult": not cases.kind_of(progress).is_about_child,
        "pupil_answers": queries.pupil_answers(progress),
        "step": step,
        "sentence": family_words.plain_sentence(progress, is_pupil=is_pupil, has_commented=found.has_commented),
        "facts": shared_clock_facts(progress),
        "has_decision": cases.kind_of(progress).has_decision,
        "is_in_time": _comes_in_assessment(progress),
        "offer": family_words.offer(progress),
        "promise_passed": family_words.promise_passed(progress, timezone.localdate()),
        "apology": family_words.apology(progress, timezone.localdate()),
        "way": family_words.way(progress, found.hearing, is_pupil=is_pupil),
        "hearing": found.waits_for_comment,
        "question": question,
        "must_answer": bool(question) and not any(one.kind == question and one.is_yes for one in found.answers),
        "unread": unread([own.scope_id]).get(own.scope_id, 0),
        "help": next(iter(found.help_asked), None),
        "looked": looked,
        "changes": changes.since(found, step, looked),
    }
    context |= {name: getattr(found, name) for name in SHOWN_AS_READ}
    return render(request, "portal/family_case.html", context | family_shell(request.user))


@page(Permission.FAMILY_ANSWER, methods="GET POST", case_id="cases.IndividualCase")
def consent(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Yes or no to the question that is asked now."""
    progress = queries.family_case(case_id)
    own = queries.own_scope(progress)
    kind = queries.question_now(progress, own)
    if kind is None:
        messages.info(request, _("Vi trenger ikke noe samtykke fra deg nå."))
        return redirect("portal:family_case", case_id=case_id)
    form = ConsentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        agreed = form.cleaned_data["answer"] == "yes"
        with problems_shown_in(form):
            actions.give_consent(
                scope=_scope(own.scope_id),
                guardian_id=own.guardian_id,
                kind=kind,
                agreed=agreed,
                channel=Channel.PORTAL,
                language=request.user.language,
                by=request.user,
            )
        if form.is_valid():
            return family_thanks(request, progress, _("Takk, du har sagt ja.") if agreed else _("Du har sagt nei."))
    return family_form_page(
        request,
        "portal/family_consent.html",
        form,
        progress,
        words=consent_words.of(kind, name=progress.child_first_name, is_pupil=queries.is_pupil(own), case=progress),
        is_pupil=queries.is_pupil(own),
    )


@page(Permission.FAMILY_ANSWER, methods="GET POST", case_id="cases.IndividualCase", consent_id="participation.Consent")
def withdraw(request: SignedInRequest, case_id: uuid.UUID, consent_id: uuid.UUID) -> HttpResponse:
    """Takes a yes back."""
    progress = queries.family_case(case_id)
    own = queries.own_scope(progress)
    given = queries.own_consent(own, consent_id)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        with problems_shown_in(form):
            actions.withdraw_consent(consent=given, channel=Channel.PORTAL, by=request.user)
        if form.is_valid():
            return family_thanks(request, progress, _("Du har trukket tilbake ditt ja. Vi stopper arbeidet i dag."))
    return family_form_page(
        request, "portal/family_withdraw.html", form, progress, given=given, is_pupil=queries.is_pupil(own)
    )


@page(Permission.FAMILY_ANSWER, methods="GET POST", case_id="cases.IndividualCase", hearing_id="participation.Hearing")
def hearing(request: SignedInRequest, case_id: uuid.UUID, hearing_id: uuid.UUID) -> HttpResponse:
    """The draft as it was laid before the family, and what the reader thinks of it."""
    progress = queries.family_case(case_id)
    own = queries.own_scope(progress)
    draft = actions.hearing_in([progress.scope_id, own.scope_id], hearing_id)
    form = CommentForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        nothing = request.POST.get("do") == "none"
        with problems_shown_in(form):
            actions.comment(
                hearing=draft,
                scope=_scope(own.scope_id),
                guardian_id=own.guardian_id,
                text=form.cleaned_data["text"],
                no_comment=nothing,
                channel=Channel.PORTAL,
                by=request.user,
            )
        if form.is_valid():
            return family_thanks(request, progress, _("Takk for svaret. Teksten din følger saken."))
    more = {"draft": draft, "sections": queries.sections(draft), "mine": queries.own_comments(draft, own)}
    more["last_day"] = queries.last_day(draft, own)
    return family_form_page(request, "portal/family_hearing.html", form, progress, **more)


@page(Permission.FAMILY_ANSWER, methods="GET POST", case_id="cases.IndividualCase")
def say(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What the reader thinks is important."""
    progress = queries.family_case(case_id)
    own = queries.own_scope(progress)
    is_pupil, is_in_time = queries.is_pupil(own), _comes_in_assessment(progress)
    form = ViewForm(request.POST if request.method == "POST" else None, is_pupil=is_pupil, is_in_time=is_in_time)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            _say(own, form.cleaned_data["text"], request.user)
        if form.is_valid():
            return family_thanks(request, progress, _("Takk. Det du skrev, følger saken."))
    more = {"mine": queries.own_views(own), "is_pupil": is_pupil, "is_in_time": is_in_time}
    return family_form_page(request, "portal/family_say.html", form, progress, **more)


def _comes_in_assessment(progress: SharedProgress) -> bool:
    return cases.kind_of(progress).needs_assessment and progress.sent_on is None


def _say(own: CaseScope, text: str, by: User) -> None:
    """In the reader's own compartment: the pupil's words are the pupil's, a guardian's are that guardian's."""
    scope = _scope(own.scope_id)
    if own.guardian_id is None:
        actions.say_own_view(scope=scope, text=text, channel=Channel.PORTAL, by=by)
    else:
        actions.say_view(scope=scope, guardian_id=own.guardian_id, text=text, channel=Channel.PORTAL, by=by)


def _scope(pk: int) -> Scope:
    return Scope.objects.get(pk=pk)


def _step(progress: SharedProgress, user: User) -> str:
    decides = "school" if progress.decided_by_unit else "kindergarten"
    return family_step(progress.step, unit_kind=decides, is_pupil=user.role == "pupil")
