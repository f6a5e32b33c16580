"""The addresses of this context: the templates, and the documents of a case written from them."""

from django.urls import path

from tettpaa.papers.views import building, finishing, template_pages, writing

app_name = "papers"
urlpatterns = [
    path("ny/<uuid:case_id>/", writing.choose, name="choose"),
    path("avsnitt/<uuid:section_id>/lagre/", writing.save, name="save"),
    path("avsnitt/<uuid:section_id>/versjoner/", writing.history, name="history"),
    path("versjon/<uuid:revision_id>/hent/", writing.restore, name="restore"),
    path("<uuid:document_id>/", writing.document, name="document"),
    path("<uuid:document_id>/her/", writing.here, name="here"),
    path("<uuid:document_id>/pdf/", writing.preview, name="preview"),
    path("<uuid:document_id>/ny-utgave/", writing.newer, name="newer"),
    path("<uuid:document_id>/forkast/", writing.discard, name="discard"),
    path("<uuid:document_id>/les/", finishing.ask, name="ask"),
    path("<uuid:document_id>/les/annen/", finishing.hand_over, name="hand_over"),
    path("<uuid:document_id>/svar/", finishing.answer, name="answer"),
    path("<uuid:document_id>/ferdig/", finishing.finish, name="finish"),
    path("<uuid:document_id>/rett/", finishing.correct, name="correct"),
    path("<uuid:document_id>/sendt/", finishing.final, name="final"),
]

template_urls = (
    [
        path("", template_pages.listed, name="list"),
        path("ny/", building.add, name="add"),
        path("hent/", building.take_in, name="take_in"),
        path("innebygd/<slug:key>/<slug:language>/", template_pages.preview_built_in, name="preview_built_in"),
        path("<uuid:version_id>/", template_pages.show, name="show"),
        path("<uuid:version_id>/utkast/", template_pages.start_draft, name="start_draft"),
        path("<uuid:version_id>/om/", building.head, name="head"),
        path("<uuid:version_id>/nytt-avsnitt/", building.choose_kind, name="choose_kind"),
        path("<uuid:version_id>/nytt-avsnitt/<slug:kind>/", building.add_section, name="add_section"),
        path("<uuid:version_id>/avsnitt/<slug:key>/", building.section, name="section"),
        path("<uuid:version_id>/avsnitt/<slug:key>/flytt/", building.move, name="move_section"),
        path("<uuid:version_id>/avsnitt/<slug:key>/ta-bort/", building.remove, name="remove_section"),
        path("<uuid:version_id>/angre/", template_pages.undo, name="undo"),
        path("<uuid:version_id>/publiser/", template_pages.publish, name="publish"),
        path("<uuid:version_id>/trekk-tilbake/", template_pages.withdraw, name="withdraw"),
        path("<uuid:version_id>/endringer/", template_pages.differences, name="differences"),
        path("<uuid:version_id>/pdf/<slug:language>/", template_pages.preview, name="preview"),
        path("<uuid:version_id>/fil/", template_pages.export, name="export"),
    ],
    "templates",
)
