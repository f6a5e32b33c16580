"""The addresses of the desk."""

from django.urls import path

from tettpaa.desk import views_folder, views_search

app_name = "desk"
urlpatterns = [
    path("sok/", views_search.search, name="search"),
    path("barn/<uuid:child_id>/", views_folder.child, name="child"),
    path("barn/<uuid:child_id>/fodselsnummer/", views_folder.show_identity, name="show_identity"),
]
