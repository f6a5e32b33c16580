"""The addresses of this context."""

from django.urls import path

from tettpaa.organisation import views

app_name = "organisation"
urlpatterns = [
    path("", views.units, name="units"),
    path("ny/", views.add, name="add"),
    path("<uuid:unit_id>/", views.unit, name="unit"),
    path("<uuid:unit_id>/endre/", views.edit, name="edit"),
    path("<uuid:unit_id>/kontakt/", views.appoint, name="appoint"),
    path("<uuid:unit_id>/ledere/", views.employ, name="employ"),
    path("<uuid:unit_id>/ledere/<int:employee_id>/slutt/", views.end_employment, name="end_employment"),
]
