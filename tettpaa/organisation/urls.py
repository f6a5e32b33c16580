"""The addresses of this context."""

from django.urls import path

from tettpaa.organisation.views import offices, units, waiting

app_name = "organisation"
urlpatterns = [
    path("", units.units, name="units"),
    path("ny/", units.add, name="add"),
    path("<uuid:unit_id>/", units.unit, name="unit"),
    path("<uuid:unit_id>/endre/", units.edit, name="edit"),
    path("<uuid:unit_id>/legg-ned/", units.close, name="close"),
    path("<uuid:unit_id>/kontakt/", units.appoint, name="appoint"),
    path("<uuid:unit_id>/ledere/", units.employ, name="employ"),
    path("<uuid:unit_id>/ledere/<int:employee_id>/slutt/", units.end_employment, name="end_employment"),
    path("<uuid:unit_id>/vikar/", units.choose_substitute, name="choose_substitute"),
    path("<uuid:unit_id>/vikar/<uuid:absence_id>/avslutt/", units.end_substitute, name="end_substitute"),
    path("<uuid:unit_id>/laerere/", units.employ_teacher, name="employ_teacher"),
    path("<uuid:unit_id>/laerere/<int:teacher_id>/slutt/", units.end_teacher, name="end_teacher"),
    path("vedtaksmyndighet/", offices.offices, name="offices"),
    path("vedtaksmyndighet/ny/", offices.add, name="add_office"),
    path("vedtaksmyndighet/<uuid:office_id>/", offices.office, name="office"),
    path("vedtaksmyndighet/<uuid:office_id>/vedtak/", offices.give_power, name="give_power"),
    path("vedtaksmyndighet/<uuid:office_id>/vedtak/<int:power_id>/slutt/", offices.end_power, name="end_power"),
    path("vedtaksmyndighet/<uuid:office_id>/ansatte/", offices.employ_officer, name="employ_officer"),
    path("vedtaksmyndighet/<uuid:office_id>/ansatte/<int:employee_id>/slutt/", offices.end_officer, name="end_officer"),
]

waiting_people = (
    [
        path("", waiting.waiting, name="waiting"),
        path("<int:unknown_id>/", waiting.connect, name="connect"),
        path("<int:unknown_id>/ikke/", waiting.dismiss, name="dismiss"),
    ],
    "waiting",
)
"""Beside the users: those who have proved who they are and wait for an administrator."""
