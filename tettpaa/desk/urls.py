"""The addresses of the desk."""

from django.urls import path

from tettpaa.desk import (
    views_absence,
    views_cases,
    views_day,
    views_folder,
    views_hand_over,
    views_intake,
    views_lists,
    views_merge,
    views_note,
    views_search,
)

app_name = "desk"
urlpatterns = [
    path("", views_day.my_day, name="my_day"),
    path("saker/", views_cases.cases, name="cases"),
    path("saker/gjennomgatt/", views_cases.review, name="review"),
    path("saker/overfor/", views_hand_over.hand_over, name="hand_over"),
    path("saker/overfor/valgte/", views_hand_over.hand_over_chosen, name="hand_over_chosen"),
    path("fravar/", views_absence.absences, name="absences"),
    path("fravar/<uuid:absence_id>/avslutt/", views_absence.end, name="end_absence"),
    path("saker/gatt-gjennom/", views_lists.review_cases, name="review_cases"),
    path("saker/fil/", views_lists.export, name="export"),
    path("saker/utskrift/", views_lists.print_list, name="print"),
    path("saker/visninger/delt/<int:view_id>/slett/", views_cases.unshare_view, name="unshare_view"),
    path("saker/visninger/", views_cases.save_view, name="save_view"),
    path("saker/visninger/<int:view_id>/slett/", views_cases.delete_view, name="delete_view"),
    path("ny/notat/", views_note.new_note, name="new_note"),
    path("ny/notat/flere/", views_note.several, name="note_on_several"),
    path("inntak/", views_intake.board, name="intake"),
    path("inntak/referat/", views_intake.minutes, name="intake_minutes"),
    path("inntak/<uuid:referral_id>/forelopig-svar/", views_intake.preliminary, name="intake_preliminary"),
    path("inntak/<uuid:referral_id>/", views_intake.referral, name="intake_referral"),
    path("inntak/<uuid:referral_id>/enighet/", views_intake.agree, name="intake_agree"),
    path("sok/", views_search.search, name="search"),
    path("barn/<uuid:child_id>/", views_folder.child, name="child"),
    path("barn/<uuid:child_id>/sammenlign/<uuid:other_id>/", views_merge.compare, name="compare"),
    path("barn/<uuid:child_id>/fodselsnummer/", views_folder.show_identity, name="show_identity"),
]
