"""Sign-in, roles and users."""

from django.urls import path

from tettpaa.access import (
    urls_account,
    views_clearance,
    views_locking,
    views_notices,
    views_oidc,
    views_sessions,
    views_sign_in,
    views_users,
)

urlpatterns = [
    path("logg-inn/", views_sign_in.sign_in, name="sign_in"),
    path("logg-inn/oidc/<slug:key>/", views_oidc.start, name="oidc_start"),
    path("logg-inn/oidc/<slug:key>/tilbake/", views_oidc.back, name="oidc_back"),
    path("logg-inn/oidc/<slug:key>/ut/", views_oidc.front_channel, name="oidc_front_channel"),
    path("logg-inn/oidc/<slug:key>/ut-fra-tilbyder/", views_oidc.back_channel, name="oidc_back_channel"),
    path("logg-inn/las/", views_locking.locked, name="locked"),
    path("logg-inn/las/na/", views_locking.lock, name="lock"),
    path("logg-inn/her/", views_locking.here, name="here"),
    path("logg-ut/", views_sign_in.sign_out, name="sign_out"),
    path("sprak/", views_sign_in.set_language, name="set_language"),
    path("velkommen/<str:token>/", views_sign_in.welcome, name="welcome"),
    path("roller/", views_users.roles, name="roles"),
    path("brukere/", views_users.users, name="users"),
    path("brukere/ny/", views_users.invite, name="invite"),
    path("brukere/<int:user_id>/", views_users.user, name="user"),
    path("brukere/<int:user_id>/passordlenke/", views_users.password_link, name="user_password_link"),
    path("brukere/<int:user_id>/ny-ekstra/", views_users.second_factor_link, name="user_second_factor_link"),
    path("brukere/<int:user_id>/sperr/", views_users.deactivate, name="user_deactivate"),
    path("brukere/<int:user_id>/apne/", views_users.reactivate, name="user_reactivate"),
    path("brukere/<int:user_id>/kobling/<int:identity_id>/fjern/", views_users.disconnect, name="user_disconnect"),
    path("konto/", views_users.account, name="account"),
    path("konto/varsler/", views_notices.notices, name="notices"),
    path("konto/okter/", views_sessions.sessions, name="sessions"),
    path("konto/okter/avslutt/", views_sessions.end_session, name="end_session"),
    path("konto/pinkode/", views_locking.pin, name="pin"),
    path("konto/opplaring/", views_clearance.mine, name="clearance"),
    path("opplaring/", views_clearance.training, name="training"),
    path("opplaring/<int:user_id>/", views_clearance.training_of, name="training_of"),
    path("opplaring/etikk/ny/", views_clearance.conduct, name="conduct"),
    *urls_account.urlpatterns,
]
