"""Search, by POST, so that a name never stands in an address; hit or no hit, the same last line."""

import datetime as dt
import re
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.core import text_search
from tettpaa.desk import search as desk_search
from tettpaa.organisation import queries as organisation
from tettpaa.people import queries as people

MOST = 20
IDENTITY_DIGITS = 11
_DATE = re.compile(r"^(\d{1,2})[. ]+(\d{1,2})[. ]+(\d{4})$|^(\d{2})(\d{2})(\d{4})$")


@page(Permission.SEARCH, methods="GET POST", most=150)
def search(request: SignedInRequest) -> HttpResponse:
    """One field for name, birth date, identity number, unit, case number and the words of notes and documents."""
    text = request.POST.get("q", "").strip()[:80] if request.method == "POST" else ""
    context: dict[str, Any] = {"text": text, "asked": bool(text)}
    if text:
        context["children"] = _children(text)
        context["units"] = organisation.named(text, MOST) if _has_letters(text) else []
        words = "" if _is_identity(text) or _day(text) else text
        context["groups"] = desk_search.found(request.user, words, [row.pk for row in context["children"]])
        context["mended"] = text_search.question(words).mended if context["groups"] else ()
    sees_all = request.user.may(Permission.ACCESS_FOLLOW_UP)
    context["may_take_emergency"] = request.user.may(Permission.CASE_WORK) and not sees_all
    context["may_register"] = request.user.may(Permission.CHILD_REGISTER)
    context["may_open"] = request.user.may(Permission.CHILD_READ)
    return render(request, "desk/search.html", context)


def _children(text: str) -> list[Any]:
    """By what the text looks like: eleven digits, a date, else a name."""
    if _is_identity(text):
        return people.find_by_identity(_digits(text))
    day = _day(text)
    return people.born_on(day, MOST) if day else people.search(text, MOST)


def _digits(text: str) -> str:
    return re.sub(r"[\s.\-]", "", text)


def _is_identity(text: str) -> bool:
    digits = _digits(text)
    return digits.isascii() and digits.isdecimal() and len(digits) == IDENTITY_DIGITS


def _day(text: str) -> dt.date | None:
    """The date that the text is, if it is one."""
    found = _DATE.match(text)
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups() if part is not None)
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _has_letters(text: str) -> bool:
    return any(letter.isalpha() for letter in text)
