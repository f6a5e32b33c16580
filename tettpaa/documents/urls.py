"""The addresses of this context."""

from django.urls import path

from tettpaa.documents import views

app_name = "documents"
urlpatterns = [path("<uuid:file_id>/", views.download, name="file")]
