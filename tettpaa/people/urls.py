"""The addresses of this context."""

from django.urls import path

from tettpaa.people import views

app_name = "people"
urlpatterns = [
    path("ny/", views.new, name="new"),
    path("<uuid:child_id>/rett/", views.correct, name="correct"),
    path("<uuid:child_id>/foresatt/", views.add_guardian, name="add_guardian"),
    path(
        "<uuid:child_id>/foresatt/<uuid:guardian_id>/bekreft/",
        views.confirm_responsibility,
        name="confirm_responsibility",
    ),
    path("<uuid:child_id>/foresatt/<uuid:guardian_id>/nummer/", views.number_guardian, name="number_guardian"),
    path("<uuid:child_id>/skole/", views.enrol, name="enrol"),
    path("<uuid:child_id>/gradering/", views.grade, name="grade"),
]
