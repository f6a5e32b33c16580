"""The addresses of what is kept and what goes."""

from django.urls import path

from tettpaa.retention import views

app_name = "retention"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("se-over/", views.look, name="look"),
    path("godkjenning/", views.approve, name="approve"),
    path("<uuid:case_id>/", views.case, name="case"),
    path("<uuid:case_id>/opphevet/", views.lift, name="lift"),
]
