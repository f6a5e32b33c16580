"""The addresses of this context."""

from django.urls import path

from tettpaa.systemwork import views

app_name = "systemwork"
_ONE = "<uuid:activity_id>/"
urlpatterns = [
    path("", views.activities, name="activities"),
    path("fil/", views.export, name="export"),
    path("timer/", views.hours, name="hours"),
    path("henvisninger/", views.system_referrals, name="referrals"),
    path("henvisninger/<uuid:referral_id>/", views.system_referral, name="referral"),
    path("ny/", views.add, name="add"),
    path(_ONE, views.activity, name="activity"),
    path(f"{_ONE}endre/", views.edit, name="edit"),
    path(f"{_ONE}trekk-tilbake/", views.withdraw, name="withdraw"),
    path(f"{_ONE}oppfolging/", views.follow_up, name="follow_up"),
]
