"""The addresses of the portal."""

from django.urls import path

from tettpaa.access import urls_portal
from tettpaa.portal import (
    views_county,
    views_family,
    views_family_referral,
    views_files,
    views_in,
    views_interim,
    views_invite,
    views_moving,
    views_preliminary,
    views_readers,
    views_reading,
    views_referral,
    views_referral_sent,
    views_school,
    views_unit,
)

app_name = "portal"
urlpatterns = [
    *urls_portal.urlpatterns,
    path("logg-inn/oidc/<slug:key>/", views_in.start, name="oidc_start"),
    path("logg-inn/oidc/<slug:key>/tilbake/", views_in.back, name="oidc_back"),
    path("familie/", views_family.family, name="family"),
    path("familie/henvisning/start/", views_family_referral.start, name="start_own_referral"),
    path("familie/henvisning/<uuid:referral_id>/", views_family_referral.own, name="own_referral"),
    path("familie/henvisning/<uuid:referral_id>/vedlegg/", views_family_referral.attach, name="own_attachment"),
    path("familie/les/", views_reading.code, name="read_code"),
    path("familie/les/<uuid:reading_id>/", views_reading.reading, name="reading"),
    path("familie/<uuid:case_id>/", views_family.family_case, name="family_case"),
    path("familie/<uuid:case_id>/samtykke/", views_family.consent, name="consent"),
    path("familie/<uuid:case_id>/samtykke/<uuid:consent_id>/trekk/", views_family.withdraw, name="withdraw"),
    path("familie/<uuid:case_id>/utkast/<uuid:hearing_id>/", views_family.hearing, name="hearing"),
    path("familie/<uuid:case_id>/flytting/", views_moving.moving, name="moving"),
    path("familie/<uuid:case_id>/fylkeskommunen/", views_county.county_notice, name="county_notice"),
    path("familie/<uuid:case_id>/viktig/", views_family.say, name="say"),
    path("familie/<uuid:case_id>/hvem-har-lest/", views_readers.readers, name="who_read"),
    path("enhet/vedtak/", views_unit.decisions, name="decisions"),
    path("enhet/vedtak/<uuid:case_id>/", views_unit.register, name="register_decision"),
    path("enhet/vedtak/<uuid:case_id>/familien/", views_unit.told, name="told"),
    path(
        "enhet/vedtak/<uuid:case_id>/forelopig-svar/", views_preliminary.preliminary_answer, name="preliminary_answer"
    ),
    path("enhet/vedtak/<uuid:case_id>/hjelp/<uuid:question_id>/", views_interim.interim, name="interim_question"),
    path("enhet/saker/", views_unit.unit_cases, name="unit_cases"),
    path("enhet/saker/<uuid:case_id>/opplaeringsplan/", views_school.education_plan, name="education_plan"),
    path("filer/<uuid:file_id>/", views_files.download, name="file"),
    path("enhet/", views_referral.home, name="unit_home"),
    path("enhet/henvisninger/", views_referral.own_list, name="referrals"),
    path("enhet/henvisninger/start/", views_referral.start, name="start_referral"),
    path("enhet/henvisninger/<uuid:referral_id>/", views_referral_sent.sent, name="referral"),
    path("enhet/henvisninger/<uuid:referral_id>/barnet/", views_referral.child, name="referral_child"),
    path("enhet/henvisninger/<uuid:referral_id>/bestillingen/", views_referral.order, name="referral_order"),
    path("enhet/henvisninger/<uuid:referral_id>/provd/", views_referral.tried, name="referral_tried"),
    path("enhet/henvisninger/<uuid:referral_id>/stemmer/", views_referral.voices, name="referral_voices"),
    path("enhet/henvisninger/<uuid:referral_id>/vedlegg/", views_referral.attachments, name="referral_attachments"),
    path(
        "enhet/henvisninger/<uuid:referral_id>/vedlegg/<uuid:attachment_id>/fjern/",
        views_referral.remove_attachment,
        name="remove_attachment",
    ),
    path("enhet/henvisninger/<uuid:referral_id>/vis/", views_referral_sent.seen, name="referral_seen"),
    path("enhet/henvisninger/<uuid:referral_id>/inviter/", views_invite.invite, name="invite_reader"),
    path("enhet/henvisninger/<uuid:referral_id>/ny-versjon/", views_invite.new_version, name="show_new_version"),
    path(
        "enhet/henvisninger/<uuid:referral_id>/lesing/<uuid:reading_id>/avslutt/",
        views_invite.end,
        name="end_reading",
    ),
    path(
        "enhet/henvisninger/<uuid:referral_id>/rettelse/<uuid:response_id>/",
        views_invite.answer_correction,
        name="answer_correction",
    ),
    path("enhet/henvisninger/<uuid:referral_id>/se-over/", views_referral_sent.review, name="referral_review"),
    path("enhet/henvisninger/<uuid:referral_id>/svar/<uuid:notice_id>/", views_referral_sent.answer, name="answer"),
    path("enhet/henvisninger/<uuid:referral_id>/pdf/", views_referral_sent.printed, name="referral_pdf"),
]
