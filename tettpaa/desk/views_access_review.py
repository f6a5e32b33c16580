"""The half-yearly access review: who is in it, one person at a time, confirmed or ended; begun and gone on with."""

import uuid

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from tettpaa.access import queries as users
from tettpaa.access.asking import one
from tettpaa.access.logbook import log_list
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases.actions import access_review
from tettpaa.cases.models import AccessReview, AccessReviewLine
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.desk import access_review_rows as rows

PEOPLE_PER_PAGE, LINES_PER_PAGE = 50, 100


class KeepForm(forms.Form):
    """Which ways in are confirmed."""

    lines = forms.TypedMultipleChoiceField(coerce=uuid.UUID, required=True)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # as Django's own
        given = self.data.getlist("lines") if self.is_bound else []  # type: ignore[attr-defined]  # a QueryDict
        self.fields["lines"].choices = [(value, value) for value in given]  # type: ignore[attr-defined]


@page(Permission.ACCESS_FOLLOW_UP, methods="GET POST")
def overview(request: SignedInRequest) -> HttpResponse:
    """How far the round has come, and who is in it; without a round, when the next one is and what came of the last."""
    review = rows.open_review()
    if review is None:
        context = {"before": rows.done_before(), "next": rows.next_opens()}
        return render(request, "desk/access_review.html", context)
    asked = request.POST or request.GET
    key, text = asked.get("vis", ""), request.POST.get("q", "")
    group = next((group for group in rows.GROUPS if group.key == key), rows.GROUPS[0])
    found = Paginator(rows.people(review, group, text), PEOPLE_PER_PAGE).get_page(request.GET.get("side"))
    context = {
        "progress": rows.progress(review, request.user),
        "group": group,
        "groups": rows.groups(review, request.user),
        "people": [one | {"role": rows.role_of(one["role"])} for one in found],
        "page": found,
        "text": text,
        "plain": rows.without_remark(review, group, request.user) if group.at_once else 0,
        "next": rows.next_person(review, request.user),
    }
    return render(request, "desk/access_review.html", context)


@page(Permission.ACCESS_FOLLOW_UP, user_id="access.User")
def of_person(request: SignedInRequest, user_id: int) -> HttpResponse:
    """One person's ways in, the oddest first. What nothing is odd about is ticked beforehand."""
    person, review = users.user(user_id), _review()
    found = Paginator(rows.lines(review, person), LINES_PER_PAGE).get_page(request.GET.get("side"))
    days = ruleset(clock.today()).number("access_unread_days")
    shown = rows.shown(iter(found), days)
    log_list("access_review", [one["row"].scope_id for one in shown])
    context = {
        "person": person,
        "role": rows.role_of(person.role),
        "progress": rows.progress(review, request.user),
        "lines": shown,
        "page": found,
        "waits": any(not one["row"].answer for one in shown),
        "is_me": person.pk == request.user.pk,
    }
    return render(request, "desk/access_review_person.html", context)


@page(Permission.ACCESS_FOLLOW_UP, methods="POST", user_id="access.User")
def keep(request: SignedInRequest, user_id: int) -> HttpResponse:
    """Those that are ticked are confirmed; on to the next person when nothing waits here."""
    person, review, form = users.user(user_id), _review(), KeepForm(request.POST)
    if not form.is_valid():
        messages.error(request, gettext("Velg minst én tilgang å beholde, eller fjern den som ikke skal være der."))
        return redirect("desk:access_review_person", user_id=person.pk)
    own = AccessReviewLine.objects.filter(review=review, user=person, pk__in=form.cleaned_data["lines"])
    chosen = list(own.values_list("pk", flat=True))
    messages.success(request, _said(access_review.keep(review=review, lines=chosen, by=request.user)))
    if AccessReviewLine.objects.filter(review=review, user=person, answer="").exists():
        return redirect("desk:access_review_person", user_id=person.pk)
    following = rows.next_person(review, request.user)
    if following is None:
        return redirect("desk:access_review")
    return redirect("desk:access_review_person", user_id=following)


@page(Permission.ACCESS_FOLLOW_UP, methods="POST")
def keep_plain(request: SignedInRequest) -> HttpResponse:
    """Everything that nothing is odd about, in a group where access follows from a register."""
    group = next((one for one in rows.GROUPS if one.key == request.POST.get("vis") and one.at_once), None)
    if group is None:
        raise Http404("ingen slik gruppe")
    count = access_review.keep_all_without_remark(review=_review(), bases=group.bases, by=request.user)
    messages.success(request, _said(count))
    return redirect(f"{reverse('desk:access_review')}?vis={group.key}")


@page(Permission.ACCESS_FOLLOW_UP, methods="POST", line_id="cases.AccessReviewLine")
def remove(request: SignedInRequest, line_id: uuid.UUID) -> HttpResponse:
    """One way in ends now."""
    line = one(AccessReviewLine.objects.all(), pk=line_id)
    try:
        access_review.remove(line=line, by=request.user)
        messages.success(request, gettext("Tilgangen er fjernet."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("desk:access_review_person", user_id=line.user_id)


@page(Permission.ACCESS_FOLLOW_UP, methods="POST", line_id="cases.AccessReviewLine")
def take_back(request: SignedInRequest, line_id: uuid.UUID) -> HttpResponse:
    """A confirmation by mistake is asked about again."""
    line = one(AccessReviewLine.objects.all(), pk=line_id)
    try:
        access_review.take_back(line=line, by=request.user)
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("desk:access_review_person", user_id=line.user_id)


def _said(count: int) -> str:
    return ngettext("%(n)s tilgang er beholdt.", "%(n)s tilganger er beholdt.", count) % {"n": count}


def _review() -> AccessReview:
    """The round that is under way, or no page."""
    found = rows.open_review()
    if found is None:
        raise Http404("ingen gjennomgang er i gang")
    return found
