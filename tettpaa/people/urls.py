"""The addresses of this context."""

from django.urls import path

from tettpaa.people import views, views_guardian, views_school

app_name = "people"
_GUARDIAN = "<uuid:child_id>/foresatt/<uuid:guardian_id>/"
urlpatterns = [
    path("ny/", views.new, name="new"),
    path("<uuid:child_id>/rett/", views.correct, name="correct"),
    path("<uuid:child_id>/foresatt/", views.add_guardian, name="add_guardian"),
    path(
        "<uuid:child_id>/foresatt/<uuid:guardian_id>/bekreft/",
        views.confirm_responsibility,
        name="confirm_responsibility",
    ),
    path(_GUARDIAN, views_guardian.guardian, name="guardian"),
    path(f"{_GUARDIAN}foreldreansvar/", views_guardian.change_responsibility, name="change_responsibility"),
    path(f"{_GUARDIAN}mandat/", views_guardian.give_mandate, name="give_mandate"),
    path(f"{_GUARDIAN}mandat/<uuid:mandate_id>/avslutt/", views_guardian.end_mandate, name="end_mandate"),
    path(f"{_GUARDIAN}avslutt/", views_guardian.end_guardianship, name="end_guardianship"),
    path(f"{_GUARDIAN}nummer/", views.number_guardian, name="number_guardian"),
    path("<uuid:child_id>/skole/", views.enrol, name="enrol"),
    path("<uuid:child_id>/trinn/", views_school.year_group, name="year_group"),
    path("<uuid:child_id>/trinn/neste/", views_school.plan_year, name="plan_year"),
]
