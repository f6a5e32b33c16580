"""The addresses of this context."""

from django.urls import URLPattern

app_name = "organisation"
urlpatterns: list[URLPattern] = []
