"""The addresses of what is kept and what goes."""

from django.urls import path

from tettpaa.retention import views, views_shields
from tettpaa.retention import views_requests as requests

app_name = "retention"
_ASKED = "innsyn/<uuid:request_id>/"
urlpatterns = [
    path("bort/", views.overview, name="overview"),
    path("bort/se-over/", views.look, name="look"),
    path("bort/godkjenning/", views.approve, name="approve"),
    path("bort/sperret/<uuid:shield_id>/", views_shields.shield, name="shield"),
    path("bort/sperret/<uuid:shield_id>/les/", views_shields.read, name="read_shut"),
    path("bort/<uuid:case_id>/", views.case, name="case"),
    path("bort/henvisning/<uuid:referral_id>/", views.referral, name="referral"),
    path("bort/liste/<uuid:import_id>/", views.import_list, name="import_list"),
    path("innsyn/barn/<uuid:child_id>/nytt/", requests.new, name="new_request"),
    path("innsyn/dokument/<uuid:item_id>/", requests.item, name="item"),
    path("innsyn/dokument/<uuid:item_id>/side/", requests.page_picture, name="page_picture"),
    path("innsyn/dokument/<uuid:item_id>/sett-over/", requests.look_over, name="look_over"),
    path(_ASKED, requests.show, name="request"),
    path(f"{_ASKED}utkast/", requests.preview, name="preview"),
    path(f"{_ASKED}svar/", requests.answer, name="answer"),
    path(f"{_ASKED}gitt-ut/", requests.hand_out, name="hand_out"),
    path(f"{_ASKED}retting/", requests.correct, name="correct"),
]
