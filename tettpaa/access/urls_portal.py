"""Sign-in by the portal's door; included in the portal's own addresses."""

from django.urls import path

from tettpaa.access import views_clearance, views_oidc, views_sessions, views_sign_in

urlpatterns = [
    path("logg-inn/", views_sign_in.portal_sign_in, name="sign_in"),
    path("logg-inn/oidc/<slug:key>/ut/", views_oidc.front_channel, name="oidc_front_channel"),
    path("logg-inn/oidc/<slug:key>/ut-fra-tilbyder/", views_oidc.back_channel, name="oidc_back_channel"),
    path("logg-ut/", views_sign_in.sign_out, name="sign_out"),
    path("konto/opplaring/", views_clearance.mine, name="clearance"),
    path("konto/innlogginger/", views_sessions.portal_sessions, name="sessions"),
    path("konto/innlogginger/avslutt/", views_sessions.end_portal_session, name="end_session"),
    path("sprak/", views_sign_in.set_language, name="set_language"),
]
