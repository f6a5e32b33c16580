"""What import-linter cannot see: keys, row policies, personal data, addresses, words."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, models
from django.urls import URLPattern, URLResolver, get_resolver

from tests.support.database import project_file
from tettpaa.access.pages import PageSpec
from tettpaa.access.policies import OpenTable, ParentInScope, RowPolicy

ORDER = [
    "core",
    "access",
    "organisation",
    "planning",
    "documents",
    "people",
    "participation",
    "referrals",
    "cases",
    "systemwork",
    "assessments",
    "papers",
    "retention",
    "quality",
    "desk",
    "portal",
]
OURS = [model for model in apps.get_models() if model.__module__.startswith("tettpaa.")]
ids = [model._meta.label for model in OURS]

NOT_COMPOSITE = {
    "scope": "the row's own compartment",
    "unit": "units are public",
    "along_with": "a copy may lie in another compartment; the database's own function writes it, for the same child",
    "office": "the offices that decide are public",
    "guardian": "read only through the row's own compartment; the guardian's row lies in the folder",
    "grading": "a review lies where the document does; the shield lies in the folder, and only a leader writes both",
    "release": "only a leader writes it, and the page finds the document among the child's own",
    "dispatch": "only a leader writes it, and the letter is found through its own policy",
    "given": "the copy lies in a compartment of its own, which the review is not in",
    "hearing": "lies in the family's compartment; the comment in one person's own",
    "document": "the hearing lies in the family's compartment and holds its own copy of the text",
    "child": "the referral's link; a case has (child, folder) as its composite key",
    "folder": "composite with child and scope",
    "referral": "the case's link to where it came from; read through the referral's own compartment",
    "corrects": "an older row of the same case or by the same person; the action sees to it",
    "message": "lies with the one it is to or from, the note with PPT; the action finds it in the same case",
    "other": "the other folder of a possible double; read by those who see that folder",
    "merged_into": "the folder that everything was moved to; read through that folder",
    "piece": "lies with PPT; what is given holds its own copy of the words, in the receiver's compartment",
    "denial": "the grading's own denial, read by leaders only",
    "file": "the consent's scan lies in the case; read through the file's own compartment",
    "case": "only leaders and one pinned function make a case's compartments",
    "subject": "scopes are flat; the label is checked where it is used",
}
"""Foreign keys between protected tables that are no composite keys, each with its reason."""

DEFINERS = {
    "app_file_is_asked_for",
    "app_open_partner_scope",
    "app_hold_without_a_yes",
    "app_sent_under_a_yes",
    "cases_transferanswer_holds",
    "app_my_scopes",
    "app_own_last_reading",
    "app_message_readings",
    "app_denied_scopes",
    "app_my_scopes_now",
    "app_denied_scopes_now",
    "access_grant_keeps_subject",
    "access_scope_tells_grants",
    "app_scope_mates",
    "app_basis_at",
    "app_readings",
    "app_readings_by",
    "app_family_readings",
    "app_changes",
    "app_changes_by",
    "app_take_emergency",
    "app_open_referral_scope",
    "app_open_family_referral_scope",
    "app_consent_is_ones_own",
    "app_open_person_scope",
    "app_open_decision_scope",
    "app_office_scopes",
    "app_open_case_scopes",
    "app_take_back_cases",
    "app_child_is_here",
    "app_open_case_of_kind",
    "app_merge_children",
    "app_unit_scopes",
    "app_referrals_await_again",
    "app_missing_clearance",
    "app_clearance_word",
    "app_is_cleared",
    "app_family_users",
    "documents_dispatch_is_held",
    "app_too_near",
    "app_deny_too_near",
    "people_folder_too_near",
    "people_employee_too_near",
    "app_is_too_near",
    "app_note_employee_number",
    "app_identity_key",
    "app_family_user_for",
    "app_search_children",
    "app_typical_days",
    "app_open_concern_scope",
    "app_search_similar",
    "app_search_notes",
    "app_search_sections",
    "app_search_files",
    "app_case_compartments",
    "app_loose_papers",
    "app_is_only_registered",
    "app_referral_compartments",
    "app_dispose_paper",
    "app_remove_compartments",
    "app_dispose",
    "app_closed_cases",
    "app_years_of_disposal",
    "app_open_reading_scope",
    "app_open_protocol_scope",
    "app_shut_papers",
    "app_shut_along",
    "app_destroy_paper",
    "app_redeem_reading",
    "app_end_reading",
    "app_reading_seen",
    "app_old_unit_leaves",
    "people_enrolment_old_unit_leaves",
    "cases_transfer_old_unit_leaves",
    "participation_opening_ends_readings",
    "app_acts_as",
    "app_leads",
    "app_is_denied",
    "app_choose_substitute",
    "app_end_substitute",
    "app_open_report_scope",
    "app_teachers_at",
    "app_named_teachers",
    "app_end_named_teacher",
    "app_name_teacher",
    "app_reports_end",
    "people_enrolment_reports_follow",
    "people_enrolment_reports_end",
    "cases_transfer_reports_end",
    "referrals_referral_tells_reports",
    "cases_case_tells_reports",
    "cases_secrecyanswer_holds",
    "app_named_for_case",
    "app_who_answers",
    "app_open_teacher_scope",
    "app_teacher_thread",
    "access_grant_thread_follows",
    "cases_case_threads_follow",
}

OPEN_VIEWS = {
    "allauth": "local accounts: signing in and the second factor run as the login role, before anybody is asking",
    "tettpaa.core.failures": "an empty answer for browsers that ask for an icon",
}


@pytest.mark.parametrize("model", OURS, ids=ids)
def test_foreign_keys_run_the_way_imports_run_and_never_reach_back(model):
    for field in model._meta.get_fields():
        if not isinstance(field, models.ForeignKey):
            continue
        here, there = model._meta.app_label, field.related_model._meta.app_label
        if there in ORDER:
            assert ORDER.index(there) <= ORDER.index(here), f"{model.__name__}.{field.name} points upwards"
        if here != there:
            assert field.remote_field.related_name == "+", f"{model.__name__}.{field.name} can be reached from below"


@pytest.mark.parametrize("model", OURS, ids=ids)
def test_every_table_declares_who_may_do_what(model):
    declared = [c for c in model._meta.constraints if isinstance(c, RowPolicy | OpenTable)]
    assert len(declared) == 1
    if isinstance(declared[0], OpenTable):
        assert len(declared[0].reason) > 10


@pytest.mark.parametrize("model", OURS, ids=ids)
def test_every_field_declares_how_personal_it_is(model):
    declared = set(model.personal_data)
    fields = {f.name for f in model._meta.local_concrete_fields if not f.primary_key or f.name == "session_key"}
    links = {f.name for f in model._meta.local_concrete_fields if isinstance(f, models.ForeignKey)}
    assert fields - links - declared == set()
    assert declared - fields == set()


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("model", OURS, ids=ids)
def test_what_only_the_database_keeps_beside_the_fields_is_the_words_for_search_and_says_how_personal_it_is(model):
    """Such a column is no field of Django's: no page reads it, and a statement of ours asks it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select attname from pg_attribute where attrelid = %s::regclass and attnum > 0 and not attisdropped",
            [model._meta.db_table],
        )
        columns = {name for (name,) in cursor.fetchall()}
    beside = columns - {field.column for field in model._meta.concrete_fields}
    declared = getattr(model, "search_column", None)
    assert beside == ({"search"} if declared else set())


@pytest.mark.parametrize("model", OURS, ids=ids)
def test_every_model_is_in_the_glossary(model):
    if model.__name__ in {"DeskSession", "PortalSession"}:
        return
    assert f"`{model.__name__}`" in project_file("docs", "glossary.md").read_text("utf-8")


@pytest.mark.parametrize("model", OURS, ids=ids)
def test_a_key_between_protected_tables_is_composite_or_has_a_reason(model):
    protected = {
        m for m in OURS if any(isinstance(c, RowPolicy) and c.column == "scope_id" for c in m._meta.constraints)
    }
    if model not in protected:
        return
    composite = {c.columns[0] for c in model._meta.constraints if isinstance(c, ParentInScope)}
    for field in model._meta.local_concrete_fields:
        if isinstance(field, models.ForeignKey) and field.related_model in protected:
            assert field.column in composite or field.name in NOT_COMPOSITE, f"{model.__name__}.{field.name}"


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("model", OURS, ids=ids)
def test_row_security_is_on_and_forced_in_the_database(model):
    with connection.cursor() as cursor:
        cursor.execute(
            "select relrowsecurity, relforcerowsecurity, (select count(*) from pg_policies p where p.tablename = relname) "
            "from pg_class where relname = %s",
            [model._meta.db_table],
        )
        enabled, forced, policies = cursor.fetchone()
    declared = next(c for c in model._meta.constraints if isinstance(c, RowPolicy | OpenTable))
    if isinstance(declared, RowPolicy):
        assert (enabled, forced) == (True, True)
        assert policies >= 1 + len(declared.rules) + declared.deny
    else:
        assert not enabled


@pytest.mark.usefixtures("db")
def test_the_functions_that_borrow_rights_are_few_and_pinned():
    with connection.cursor() as cursor:
        cursor.execute(
            "select proname, proconfig, has_function_privilege('public', p.oid, 'execute') from pg_proc p "
            "where prosecdef and pronamespace = 'public'::regnamespace"
        )
        rows = cursor.fetchall()
    ours = {name for name, _config, _public in rows if not name.startswith("procrastinate_defer")}
    assert ours == DEFINERS
    for name, config, public in rows:
        assert any("search_path=public, pg_temp" in line for line in config or []), name
        assert not public, name


@pytest.mark.usefixtures("db")
def test_there_is_no_view_that_sees_more_than_the_one_who_asks():
    with connection.cursor() as cursor:
        cursor.execute(
            "select relname from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace "
            "and not coalesce('security_invoker=true' = any(reloptions), false)"
        )
        assert cursor.fetchall() == []


def patterns(resolver: URLResolver | None = None, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address of the service."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            yield from patterns(entry, before + str(entry.pattern))
        else:
            yield before + str(entry.pattern), entry


ADDRESSES = list(patterns())


@pytest.mark.parametrize(("address", "pattern"), ADDRESSES, ids=[address or "/" for address, _ in ADDRESSES])
def test_every_address_declares_a_permission_and_what_it_is_about(address: str, pattern: URLPattern):
    view: Any = pattern.callback
    spec: PageSpec | None = getattr(view, "page", None)
    if spec is None:
        module = getattr(view, "__module__", "")
        assert any(module.startswith(known) for known in OPEN_VIEWS), f"{address} is open to anybody"
        return
    assert spec.permission is not None or spec.public_because
    parameters = set(re.findall(r"<(?:\w+:)?(\w+)>", address))
    named = parameters if spec.permission is not None else set()
    assert named == set(spec.about), f"{address}: say in @page what {named ^ set(spec.about)} is about"
    for label in spec.about.values():
        assert label == "text" or apps.get_model(label)


def templates() -> list[Any]:
    return sorted(project_file("tettpaa").rglob("templates/**/*.html"))


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_templates_keep_to_our_rules(path):
    text = path.read_text("utf-8")
    assert "|date" not in text, "the slow filter; use day, day_short or day_table"
    assert "|safe" not in text
    assert "<script>" not in text
    assert not re.search(r'\sstyle="', text)
    assert not re.search(r"\son(?:click|change|submit|input|load|error|focus|blur|key\w+|mouse\w+)=", text)
