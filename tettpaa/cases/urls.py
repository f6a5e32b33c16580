"""The addresses of the case pages."""

from django.urls import path

from tettpaa.cases.views import around, consents, ending, journal, overview, plan, reopening, voices

app_name = "cases"
_CASE = "<uuid:case_id>/"
urlpatterns = [
    path(_CASE, overview.case, name="case"),
    path(f"{_CASE}habilitet/", overview.impartiality, name="impartiality"),
    path(f"{_CASE}neste-steg/", overview.next_step, name="next_step"),
    path(f"{_CASE}start-utredning/", overview.start_assessment, name="start_assessment"),
    path(f"{_CASE}overfor/", overview.transfer, name="transfer"),
    path(f"{_CASE}journal/", journal.journal, name="journal"),
    path(f"{_CASE}notat/", journal.write, name="write_note"),
    path(f"{_CASE}notat/<uuid:note_id>/", journal.note, name="note"),
    path(f"{_CASE}notat/<uuid:note_id>/endre/", journal.edit, name="edit_note"),
    path(f"{_CASE}notat/<uuid:note_id>/las/", journal.lock, name="lock_note"),
    path(f"{_CASE}samtykker/", voices.voices, name="voices"),
    path(f"{_CASE}samtykker/nytt/", consents.consent, name="consent"),
    path(f"{_CASE}samtykker/<uuid:consent_id>/trekk/", consents.withdraw, name="withdraw"),
    path(f"{_CASE}foresattes-syn/", voices.guardian_view, name="guardian_view"),
    path(f"{_CASE}samtale/", voices.conversation, name="conversation"),
    path(f"{_CASE}ikke-hort/", voices.not_heard, name="not_heard"),
    path(f"{_CASE}barnets-beste/", voices.best_interests, name="best_interests"),
    path(f"{_CASE}kommentar/", consents.comment, name="comment"),
    path(f"{_CASE}kommentar/gitt/", consents.deliver, name="deliver"),
    path(f"{_CASE}samtykker/skjema/", consents.paper, name="consent_paper"),
    path(f"{_CASE}samtykker/unntak/", consents.exception, name="consent_exception"),
    path(f"{_CASE}samtykker/unntak/opphev/", consents.end_exception, name="end_exception"),
    path(f"{_CASE}samtykker/nei/", consents.refusal, name="refusal"),
    path(f"{_CASE}deling/", consents.sharing, name="sharing"),
    path(f"{_CASE}innsyn/elev/", voices.pupil_portal, name="pupil_portal"),
    path(f"{_CASE}innsyn/elev/steng/", voices.close_pupil_portal, name="close_pupil_portal"),
    path(f"{_CASE}innsyn/<uuid:guardian_id>/", voices.portal, name="portal"),
    path(f"{_CASE}innsyn/<uuid:guardian_id>/steng/", voices.close_portal, name="close_portal"),
    path(f"{_CASE}tidslinje/", around.timeline, name="timeline"),
    path(f"{_CASE}dokumenter/", around.documents, name="documents"),
    path(f"{_CASE}tilgang/", around.access, name="access"),
    path(f"{_CASE}plan/", plan.plan, name="plan"),
    path(f"{_CASE}plan/varsle/", plan.announce, name="announce"),
    path(f"{_CASE}plan/vent/", plan.wait, name="wait"),
    path(f"{_CASE}plan/vent/<uuid:pause_id>/", plan.end_wait, name="end_wait"),
    path(f"{_CASE}vedtak/", ending.decision, name="decision"),
    path(f"{_CASE}vedtak/familien/", ending.told, name="told"),
    path(f"{_CASE}oppfolging/", ending.follow_up, name="follow_up"),
    path(f"{_CASE}oppfolging/<uuid:agreed_id>/", ending.outcome, name="outcome"),
    path(f"{_CASE}avslutt/", ending.close, name="close"),
    path(f"{_CASE}apne-igjen/", reopening.reopen, name="reopen"),
]
