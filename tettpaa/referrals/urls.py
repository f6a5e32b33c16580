"""The addresses of this context."""

from django.urls import path

from tettpaa.referrals import views

app_name = "referrals"
urlpatterns = [
    path("", views.waiting, name="waiting"),
    path("ny/", views.new_paper, name="new_paper"),
    path("<uuid:referral_id>/", views.referral, name="referral"),
    path("<uuid:referral_id>/mangler/", views.ask, name="ask"),
    path("<uuid:referral_id>/mangler/<uuid:notice_id>/svar/", views.answered, name="answered"),
    path("<uuid:referral_id>/komplett/", views.complete, name="complete"),
    path("<uuid:referral_id>/barn/", views.find_child, name="find_child"),
    path("<uuid:referral_id>/barn/registrer/", views.register_child, name="register_child"),
    path("<uuid:referral_id>/barn/<uuid:child_id>/", views.link_child, name="link_child"),
    path("<uuid:referral_id>/pdf/", views.printed, name="pdf"),
]
