"""The addresses of this context."""

from django.urls import path

from tettpaa.assessments.views import (
    checking,
    control,
    correcting,
    editor,
    finishing,
    hearing,
    remarks,
    sections,
    standard_texts,
    word,
)

app_name = "assessments"
urlpatterns = [
    path("standardtekster/", standard_texts.library, name="standard_texts"),
    path("standardtekster/ny/", standard_texts.add, name="add_standard_text"),
    path("standardtekster/<uuid:text_id>/", standard_texts.replace, name="standard_text"),
    path("standardtekster/<uuid:text_id>/trekk/", standard_texts.withdraw, name="withdraw_standard_text"),
    path("start/<uuid:case_id>/", editor.start, name="start"),
    path("avsnitt/<uuid:section_id>/", sections.save, name="save"),
    path("avsnitt/<uuid:section_id>/merk/", sections.mark, name="mark"),
    path("avsnitt/<uuid:section_id>/kilde/", sections.answer_source, name="answer_source"),
    path("avsnitt/<uuid:section_id>/versjoner/", sections.history, name="history"),
    path("avsnitt/<uuid:section_id>/merknad/", remarks.write, name="remark"),
    path("merknad/<uuid:remark_id>/", remarks.settle, name="settle_remark"),
    path("versjon/<uuid:revision_id>/hent/", sections.restore, name="restore"),
    path("kontroll/<uuid:control_id>/", control.answer, name="control"),
    path("kontroll/<uuid:control_id>/annen/", control.hand_over, name="hand_over_control"),
    path("<uuid:assessment_id>/", editor.show, name="editor"),
    path("<uuid:assessment_id>/selvsjekk/", checking.self_check, name="self_check"),
    path("<uuid:assessment_id>/her/", editor.here, name="here"),
    path("<uuid:assessment_id>/sporsmal/", editor.questions, name="questions"),
    path("<uuid:assessment_id>/utkast.pdf", editor.preview, name="preview"),
    path("<uuid:assessment_id>/utkast.docx", word.out, name="word"),
    path("<uuid:assessment_id>/fra-word/", word.come_in, name="from_word"),
    path("<uuid:assessment_id>/tilbake-til-utkast/", editor.back_to_draft, name="back_to_draft"),
    path("<uuid:assessment_id>/kommentar/", hearing.send, name="hearing"),
    path("<uuid:assessment_id>/kommentar/svar/", hearing.record, name="comment"),
    path("utkast/<uuid:hearing_id>/pdf/", hearing.printed, name="hearing_pdf"),
    path("<uuid:assessment_id>/kommentar/avslutt/", hearing.end, name="end_hearing"),
    path("<uuid:assessment_id>/kvalitetssikring/", control.ask, name="ask_control"),
    path("<uuid:assessment_id>/signer/", finishing.sign, name="sign"),
    path("<uuid:assessment_id>/send/", finishing.send, name="send"),
    path("<uuid:assessment_id>/rett/", correcting.begin, name="correct"),
    path("<uuid:assessment_id>/rett/forkast/", correcting.discard, name="discard_correction"),
    path("<uuid:assessment_id>/endelig/", finishing.final, name="final"),
    path("<uuid:assessment_id>/endelig.pdf", finishing.file, name="file"),
]
