"""The addresses of quality."""

from django.urls import path

from tettpaa.quality import views

app_name = "quality"
urlpatterns = [
    path("", views.promises, name="promises"),
    path("fikk-barna-hjelpen/", views.received, name="received"),
    path("tid/", views.time_used, name="time_used"),
]
