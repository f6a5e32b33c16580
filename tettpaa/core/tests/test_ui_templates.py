"""The shared templates: fields wired on the server, states by shape and word, and a markup that the policy allows."""

import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from django import forms
from django.template import Context, Template, TemplateSyntaxError
from django.template.loader import render_to_string
from django.utils import translation

import tettpaa
from tettpaa.core.clockbar import ClockFacts, case_bar, family_bar, unit_bar
from tettpaa.core.templatetags import ui
from tettpaa.core.tests.test_clockbar import ELIAS, facts

PACKAGE = Path(tettpaa.__file__).parent
TEMPLATES = sorted(PACKAGE.rglob("templates/**/*.html"))


class Everything(forms.Form):
    text = forms.CharField(label="Hva så du?", widget=forms.Textarea, help_text="Skriv det du så.")
    when = forms.DateField(label="Når?")
    who = forms.ChoiceField(label="Hvem?", choices=[("s", "Skolen"), ("f", "Foresatte")], widget=forms.RadioSelect)
    grade = forms.ChoiceField(
        label="Alvorlighetsgrad", choices=[("l", "Lav")], widget=forms.RadioSelect(attrs={"data-kind": "seg"})
    )
    unit = forms.ChoiceField(label="Enhet", choices=[("1", "Granåsen skole")], required=False)
    sure = forms.BooleanField(label="Jeg er habil")
    file = forms.FileField(label="Legg ved", required=False)


@pytest.fixture(autouse=True)
def _bokmaal() -> Iterator[None]:
    with translation.override("nb"):
        yield


def shown(source: str, **context: object) -> str:
    return Template("{% load ui %}" + source).render(Context(context))


def fields(form: forms.Form) -> str:
    return "".join(render_to_string("core/_field.html", {"field": bound, "kind": ""}) for bound in form)


def test_a_field_has_label_help_and_control_wired() -> None:
    html = fields(Everything())
    assert '<label class="ds-label" data-weight="medium" for="id_text">' in html
    assert 'id="id_text_hjelp"' in html
    assert 'aria-describedby="id_text_hjelp"' in html
    assert html.count("(valgfritt)") == 2
    assert 'type="date"' in html


def test_a_field_to_mend_says_so_beside_itself() -> None:
    html = fields(Everything({}))
    assert 'aria-describedby="id_text_hjelp id_text_feil"' in html
    assert 'id="id_text_feil"' in html
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_who_feil"' in html


def test_what_was_typed_is_still_there() -> None:
    html = fields(Everything({"text": "<b>Elias</b>", "when": "2026-10-13", "who": "f", "grade": "l", "sure": "on"}))
    assert "&lt;b&gt;Elias&lt;/b&gt;" in html
    assert 'value="2026-10-13"' in html
    assert 'value="f" id="id_who_1" checked' in html


def test_a_date_field_speaks_iso_in_every_language() -> None:
    form = Everything(initial={"when": ELIAS.today})
    assert 'value="2026-10-13"' in fields(form)


def test_the_summary_links_to_each_field_and_to_the_first_choice() -> None:
    html = render_to_string("core/_error_summary.html", {"form": Everything({})})
    assert "Rett 5 ting før du går videre" in html
    for target in ("#id_text", "#id_when", "#id_who_0", "#id_grade_0", "#id_sure"):
        assert f'href="{target}"' in html


def test_no_summary_where_nothing_is_wrong() -> None:
    assert "ds-error-summary" not in render_to_string("core/_error_summary.html", {"form": Everything()})


def test_every_error_link_has_a_target_on_the_page() -> None:
    html = render_to_string("core/_form.html", {"form": Everything({}), "submit": "Lagre"})
    for href in re.findall(r'href="#([^"]+)"', html):
        assert f'id="{href}"' in html


def test_a_failed_form_says_so_first_in_the_title() -> None:
    page = Template('{% extends "core/base.html" %}{% block title %}Skriv notat{% endblock %}')
    assert "<title>Feil: Skriv notat – Tett på</title>" in page.render(Context({"form": Everything({})}))
    assert "<title>Skriv notat – Tett på</title>" in page.render(Context({"form": Everything()}))


def test_a_state_is_shape_and_word_and_escapes() -> None:
    html = shown('{% state "over" word %}', word="<11> over")
    assert html == ('<span class="st st-over"><span class="i i-over" aria-hidden="true"></span>&lt;11&gt; over</span>')
    with pytest.raises(TemplateSyntaxError):
        shown('{% state "rød" "noe" %}')


def test_every_icon_is_drawn() -> None:
    css = (PACKAGE.parent / "frontend" / "src" / "css" / "icons.css").read_text(encoding="utf-8")
    assert {name for name in ui.ICONS if f".i-{name} " not in css} == set()


def test_the_load_bar_is_true_to_scale() -> None:
    widths = [float(width) for width in re.findall(r'width="([\d.]+)%" height', shown("{% load_bar 33 9 4 %}"))]
    assert widths[0] == pytest.approx(100 * 33 / 46, abs=0.4)
    assert sum(widths) == pytest.approx(100, abs=1)
    assert "rect" not in shown("{% load_bar 0 0 0 %}")


@pytest.mark.parametrize(
    "clock",
    [ELIAS, facts(day=118, sent=76), facts(day=3), facts(day=140, sent=60, told=100), facts(day=85, expected_told=95)],
)
def test_the_clock_has_words_for_those_who_cannot_see_it(clock: ClockFacts) -> None:
    html = render_to_string("core/_clock_case.html", {"bar": case_bar(clock), "unit": "Skolens del", "name": "Elias"})
    assert "<desc" in html
    assert "Vis klokka som tabell" in html
    assert "style=" not in html
    assert not re.search(r'="\d+,\d+%', html), "percentages must have a point in every language"
    small = render_to_string("core/_clock_unit.html", {"bar": unit_bar(clock), "unit": "skolen"})
    assert 'role="img" aria-label="' in small


def test_a_name_on_the_clock_is_escaped() -> None:
    html = render_to_string("core/_clock_case.html", {"bar": case_bar(ELIAS), "unit": "x", "name": "<script>"})
    assert "<script>" not in html


def test_the_family_never_reads_days_left() -> None:
    html = render_to_string("core/_clock_family.html", {"bar": family_bar(ELIAS)})
    assert "Dag 56 siden henvisningen" in html
    assert "igjen" not in html


def test_the_rail_shows_the_rooms_it_is_given() -> None:
    rooms = [SimpleNamespace(url="/saker/", label="Saker", icon="sak", count=1646, count_label="saker", current=True)]
    html = render_to_string("core/desk_base.html", {"rooms": rooms})
    assert 'href="/saker/" aria-current="page"' in html
    assert "1\u00a0646" in html
    assert "Kvalitet" not in html


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_template_keeps_the_house_rules(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\|\s*date\b", text), "use our own date filters: |day, |day_short, |near_day …"
    assert not re.search(r"\sstyle\s*=", text), "the content policy forbids inline style"
    assert not re.search(r"\son[a-z]+\s*=\s*[\"']", text), "the content policy forbids inline handlers"
    assert not re.search(r"<script(?![^>]*\ssrc=)", text), "the content policy forbids inline scripts"
    assert text.count("\n") <= 120, "a template has at most 120 lines"
