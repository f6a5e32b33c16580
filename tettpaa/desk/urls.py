"""The addresses of the desk."""

from django.urls import path

from tettpaa.desk import (
    views_cases,
    views_day,
    views_folder,
    views_intake,
    views_merge,
    views_note,
    views_search,
)

app_name = "desk"
urlpatterns = [
    path("", views_day.my_day, name="my_day"),
    path("saker/", views_cases.cases, name="cases"),
    path("saker/gjennomgatt/", views_cases.review, name="review"),
    path("saker/visninger/", views_cases.save_view, name="save_view"),
    path("saker/visninger/<int:view_id>/slett/", views_cases.delete_view, name="delete_view"),
    path("ny/notat/", views_note.new_note, name="new_note"),
    path("inntak/", views_intake.board, name="intake"),
    path("inntak/<uuid:referral_id>/", views_intake.referral, name="intake_referral"),
    path("inntak/<uuid:referral_id>/enighet/", views_intake.agree, name="intake_agree"),
    path("sok/", views_search.search, name="search"),
    path("barn/<uuid:child_id>/", views_folder.child, name="child"),
    path("barn/<uuid:child_id>/sammenlign/<uuid:other_id>/", views_merge.compare, name="compare"),
    path("barn/<uuid:child_id>/fodselsnummer/", views_folder.show_identity, name="show_identity"),
]
