"""What the audit says, in plain words: «Tildelte saken», «Signerte vurderingen». A test walks every code."""

from django.db import models
from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _


class Group(models.TextChoices):
    """What one can narrow the log to."""

    CASE = "case", _("Saken")
    ACCESS = "access", _("Tilgang")
    JOURNAL = "journal", _("Journal og notater")
    ASSESSMENT = "assessment", _("Sakkyndig vurdering")
    DOCUMENT = "document", _("Dokumenter og brev")
    REFERRAL = "referral", _("Henvisning")
    VOICES = "voices", _("Samtykke og stemmer")
    PLAN = "plan", _("Frister og oppgaver")
    CHILD = "child", _("Barnet og foresatte")
    KEEPING = "keeping", _("Innsyn og kassasjon")
    SYSTEM_WORK = "system_work", _("Systemarbeid")
    SERVICE = "service", _("Tjenesten")
    SIGN_IN = "sign_in", _("Innlogging")


_CASE: dict[str, Lazy | str] = {
    "case.opened": _("Åpnet saken"),
    "case.entered": _("Førte inn en sak som alt var i gang"),
    "case.taken_back": _("Tok tilbake en sak som var ført inn fra fil"),
    "case.assigned": _("Tildelte saken"),
    "case.step": _("Flyttet saken til neste steg"),
    "case.moved": _("Flyttet saken til en annen enhet"),
    "case.kept_for_decision": _("Lot rådgiveren beholde saken til vedtaket"),
    "case.decider_chosen": _("Valgte hvem som fatter vedtaket"),
    "case.closed": _("Avsluttet saken"),
    "case.reopened": _("Åpnet saken igjen"),
    "case.reviewed": _("Merket saken som gjennomgått"),
    "case.impartiality": _("Svarte på spørsmålet om habilitet"),
    "intake.decided": _("Bestemte i inntak"),
    "intake.agreed": _("Registrerte om familien er enig i inntaket"),
    "decision.registered": _("Registrerte vedtaket"),
    "decision.told": _("Registrerte at familien har fått vedtaket"),
    "appeal.registered": _("Registrerte en klage"),
    "appeal.settled": _("Registrerte svaret på klagen"),
    "education_plan.recorded": _("Registrerte om det er laget en plan for opplæringen"),
    "interim.asked": _("Spurte om opplæringen mens saken venter"),
    "interim.answered": _("Svarte på spørsmålet om opplæringen mens saken venter"),
    "waiting.answered": _("Skrev hva barnet får mens det venter"),
    "waiting.looked": _("Så på hva barnet får mens det venter"),
    "waiting.ended": _("Avsluttet et tiltak i ventetiden"),
    "transfer.asked": _("Spurte hva den nye enheten kan få"),
    "transfer.answered": _("Svarte på hva den nye enheten kan få"),
    "transfer.opened": _("Åpnet dokumenter for den nye enheten"),
    "transfer.packed": _("Laget en pakke til den nye enheten"),
    "transfer.refused": _("Ga ikke den nye enheten noe"),
    "county_notice.opened": _("Åpnet meldingen til fylkeskommunen"),
    "county_notice.asked": _("Spurte eleven om meldingen til fylkeskommunen"),
    "county_notice.answered": _("Registrerte svaret om meldingen til fylkeskommunen"),
    "county_notice.left_out": _("Lot være å melde til fylkeskommunen"),
    "county_notice.sent": _("Sendte meldingen til fylkeskommunen"),
    "concern.reported": _("Meldte fra til barnevernet"),
}
_ACCESS: dict[str, Lazy | str] = {
    "access.granted": _("Ga tilgang"),
    "access.ended": _("Avsluttet en tilgang"),
    "access.ends": _("Satte siste dag for en tilgang"),
    "access.denied": _("Sperret en ansatt fra barnet"),
    "access.denial_lifted": _("Opphevet en sperre"),
    "case.shared": _("Delte saken med en kollega"),
    "case.shared_no_more": _("Delte ikke lenger saken"),
    "case.team_asked": _("Spurte en kollega om noe i saken"),
    "emergency.taken": _("Åpnet saken med nødtilgang"),
    "emergency.not_opened": _("Prøvde nødtilgang, men ingenting ble åpnet"),
    "emergency.reviewed": _("Etterkontrollerte en nødtilgang"),
    "unusual_reading.followed_up": _("Fulgte opp uvanlig lesing"),
    "read_log.exported": _("Tok ut loggene til en tilsynssak"),
    "address.graded": _("Ga bare navngitte tilgang til barnet"),
    "address.grading_lifted": _("Opphevet at bare navngitte har tilgang"),
    "portal.opened": _("Åpnet portalen for en foresatt eller eleven"),
    "portal.closed": _("Stengte portalen for en foresatt eller eleven"),
    "identity.shown": _("Så hele fødselsnummeret"),
}
_JOURNAL: dict[str, Lazy | str] = {
    "note.written": _("Skrev et notat"),
    "note.changed": _("Endret et notat"),
    "note.locked": _("Låste et notat"),
    "note.attached": _("La et vedlegg til et notat"),
    "note.detached": _("Tok et vedlegg bort fra et notat"),
    "child_conversation.recorded": _("Skrev ned en samtale med barnet"),
}
_ASSESSMENT: dict[str, Lazy | str] = {
    "assessment.started": _("Begynte på sakkyndig vurdering"),
    "assessment.questions": _("Svarte på spørsmålene i vurderingen"),
    "assessment.marked": _("Merket hva vurderingen svarer på"),
    "assessment.unmarked": _("Tok bort en merking i vurderingen"),
    "assessment.heard": _("Registrerte at familien er hørt om vurderingen"),
    "assessment.control_asked": _("Ba om kvalitetssikring av vurderingen"),
    "assessment.approved": _("Godkjente vurderingen i kvalitetssikringen"),
    "assessment.sent_back": _("Sendte vurderingen tilbake med merknader"),
    "assessment.signed": _("Signerte vurderingen"),
    "assessment.sent": _("Sendte vurderingen"),
    "assessment.remarked": _("Skrev en merknad i vurderingen"),
    "assessment.remark_settled": _("Gjorde opp en merknad i vurderingen"),
    "assessment.from_word": _("Hentet vurderingen inn fra Word"),
    "section.saved": _("Skrev i et dokument"),
    "section.restored": _("Hentet fram en tidligere utgave av en tekst"),
    "section.set_aside": _("La bort en tekst i et dokument"),
    "hearing.sent": _("Sendte utkastet til familien"),
    "hearing.delivered": _("Ga familien utkastet"),
    "hearing.commented": _("Kommenterte utkastet"),
    "hearing.ended": _("Avsluttet høringen av utkastet"),
}
_DOCUMENT: dict[str, Lazy | str] = {
    "document.started": _("Begynte på et dokument"),
    "document.finalised": _("Gjorde et dokument ferdig"),
    "document.signed": _("Signerte et dokument"),
    "document.released": _("Delte et dokument"),
    "document.dispatched": _("Sendte et dokument"),
    "document.printed": _("Skrev ut et brev"),
    "document.sent": _("Merket et brev som sendt"),
    "document.not_sent": _("Merket et brev som ikke sendt"),
    "file.stored": _("Lagret en fil"),
    "file.copied": _("Kopierte en fil"),
    "file.corrected": _("Rettet en fil"),
}
_REFERRAL: dict[str, Lazy | str] = {
    "referral.started": _("Begynte på en henvisning"),
    "referral.saved": _("Lagret henvisningen"),
    "referral.attached": _("La et vedlegg til henvisningen"),
    "referral.detached": _("Tok et vedlegg bort fra henvisningen"),
    "referral.submitted": _("Sendte henvisningen"),
    "referral.registered": _("Registrerte en henvisning på papir"),
    "referral.asked": _("Ba om det som manglet i henvisningen"),
    "referral.answered": _("Svarte på det som manglet i henvisningen"),
    "referral.linked": _("Knyttet henvisningen til barnet"),
    "referral.complete": _("Merket henvisningen som hel"),
    "referral.shown": _("Viste henvisningen til familien"),
    "reading.invited": _("Inviterte noen til å lese utkastet til henvisning"),
    "reading.invited_again": _("Inviterte på nytt til å lese utkastet til henvisning"),
    "reading.redeemed": _("Åpnet utkastet til henvisning med koden"),
    "reading.read": _("Leste utkastet til henvisning"),
    "reading.responded": _("Svarte på utkastet til henvisning"),
    "reading.correction_answered": _("Svarte på en rettelse til henvisningen"),
    "reading.new_version": _("Viste en ny utgave av utkastet til henvisning"),
    "reading.ended": _("Avsluttet lesingen av utkastet til henvisning"),
}
_VOICES: dict[str, Lazy | str] = {
    "consent.given": _("Ga samtykke"),
    "consent.refused": _("Sa nei til samtykke"),
    "consent.withdrawn": _("Trakk et samtykke"),
    "consent.exception": _("Brukte et unntak fra samtykke"),
    "consent.exception_ended": _("Avsluttet et unntak fra samtykke"),
    "consent.refusal_plan": _("Skrev hva som skjer når familien sier nei"),
    "sharing.decided": _("Bestemte hva foresatte får av eleven"),
    "child_view.said": _("Sa hva barnet selv mener"),
    "guardian_view.said": _("Sa hva foresatte mener"),
    "child.not_heard": _("Skrev hvorfor barnet ikke er hørt"),
    "best_interests.assessed": _("Vurderte hva som er best for barnet"),
}
_PLAN: dict[str, Lazy | str] = {
    "next_step.set": _("Satte neste steg"),
    "next_step.done": _("Gjorde neste steg"),
    "task.created": _("Laget en oppgave"),
    "task.handed_over": _("Ga en oppgave videre"),
    "task.done": _("Gjorde en oppgave"),
    "follow_up.agreed": _("Avtalte oppfølging"),
    "follow_up.done": _("Gjorde en avtalt oppfølging"),
    "case.planned": _("Planla når vurdering og vedtak kommer"),
    "case.announced": _("Fortalte familien når de får svar"),
    "case.delayed": _("Fortalte familien at svaret blir forsinket"),
    "case.waiting": _("Satte saken på vent"),
    "case.waited": _("Tok saken av vent"),
    "preliminary_answer.ready": _("Gjorde klart et foreløpig svar"),
    "preliminary_answer.sent": _("Sendte et foreløpig svar"),
    "preliminary_answer.warned": _("Minnet om foreløpig svar"),
}
_CHILD: dict[str, Lazy | str] = {
    "child.registered": _("Registrerte barnet"),
    "child.corrected": _("Rettet opplysninger om barnet"),
    "child.number_replaced": _("Byttet ut fødselsnummeret"),
    "child.enrolled": _("Skrev inn barnet på en enhet"),
    "child.merged": _("Slo sammen to mapper om samme barn"),
    "child.not_the_same": _("Svarte at to mapper ikke er samme barn"),
    "guardian.added": _("La til en foresatt"),
    "guardian.corrected": _("Rettet opplysninger om en foresatt"),
    "guardian.numbered": _("Registrerte fødselsnummeret til en foresatt"),
    "guardian.confirmed": _("Bekreftet foreldreansvar"),
    "guardian.responsibility_changed": _("Endret foreldreansvar"),
    "guardian.ended": _("Avsluttet en foresatt"),
    "mandate.given": _("Registrerte en fullmakt"),
    "mandate.ended": _("Avsluttet en fullmakt"),
    "promotion.started": _("Begynte å flytte barn til nytt skoleår"),
    "promotion.done": _("Flyttet barn til nytt skoleår"),
    "promotion.undo_started": _("Begynte å angre flyttingen til nytt skoleår"),
    "promotion.undone": _("Angret flyttingen til nytt skoleår"),
}
_KEEPING: dict[str, Lazy | str] = {
    "access_request.registered": _("Registrerte et krav om innsyn"),
    "access_request.decided": _("Bestemte hva som gis ut i innsynet"),
    "access_request.answered": _("Svarte på kravet om innsyn"),
    "access_request.handed_out": _("Ga ut svaret på innsynet"),
    "disposal.approved": _("Godkjente kassasjon"),
    "disposal.dropped": _("Stanset kassasjonen før den ble gjort"),
    "disposal.held": _("Stanset kassasjon"),
    "disposal.hold_lifted": _("Opphevet en stans av kassasjon"),
    "disposal.carried_out": _("Kasserte saken"),
}
_SYSTEM_WORK: dict[str, Lazy | str] = {
    "activity.logged": _("Førte en aktivitet"),
    "activity.changed": _("Endret en aktivitet"),
    "activity.corrected": _("Rettet en aktivitet"),
    "activity.withdrawn": _("Trakk tilbake en aktivitet"),
    "activity.followed_up": _("Fulgte opp en aktivitet"),
    "system_referral.sent": _("Sendte en systemhenvisning"),
    "system_referral.accepted": _("Tok inn en systemhenvisning"),
    "system_referral.asked": _("Spurte om mer om en systemhenvisning"),
    "system_referral.added": _("Svarte på spørsmål om en systemhenvisning"),
    "system_referral.advised": _("Ga råd i stedet for å ta inn en systemhenvisning"),
    "system_referral.withdrawn": _("Trakk en systemhenvisning"),
    "year_plan.made": _("Laget en årsplan"),
    "year_plan.ended": _("Avsluttet en årsplan"),
    "year_group.registered": _("Registrerte et årskull"),
    "year_group.changed": _("Endret et årskull"),
}
_SERVICE: dict[str, Lazy | str] = {
    "user.invited": _("Inviterte en bruker"),
    "user.registered": _("Registrerte en bruker"),
    "user.deactivated": _("Sperret en bruker"),
    "user.reactivated": _("Åpnet en bruker igjen"),
    "user.link_made": _("Laget en lenke til innlogging"),
    "identity.connected": _("Koblet en innlogging til en bruker"),
    "identity.disconnected": _("Koblet en innlogging fra en bruker"),
    "identity.dismissed": _("Avviste en ukjent innlogging"),
    "training.registered": _("Registrerte opplæring i personvern"),
    "training.withdrawn": _("Trakk tilbake en registrert opplæring"),
    "conduct.accepted": _("Godtok de etiske retningslinjene"),
    "conduct.published": _("Publiserte etiske retningslinjer"),
    "measure.treated": _("Registrerte at en måling av ansatte er behandlet"),
    "service.chose": _("Valgte hva familien ser"),
    "absence.registered": _("Registrerte fravær"),
    "absence.ended": _("Avsluttet et fravær"),
    "staff.registered": _("Registrerte en ansatt"),
    "staff.position_changed": _("Endret en stilling"),
    "staff.ended": _("Registrerte at en ansatt slutter"),
    "staff.end_undone": _("Angret at en ansatt slutter"),
    "unit.added": _("La til en enhet"),
    "unit.changed": _("Endret en enhet"),
    "unit.closed": _("La ned en enhet"),
    "unit.employed": _("Registrerte en ansatt på en enhet"),
    "unit.employment_ended": _("Avsluttet en ansatt på en enhet"),
    "unit.contact_appointed": _("Valgte kontaktperson for en enhet"),
    "municipality.added": _("La til en kommune"),
    "office.added": _("La til et vedtakskontor"),
    "office.employed": _("Registrerte en ansatt på et vedtakskontor"),
    "office.employment_ended": _("Avsluttet en ansatt på et vedtakskontor"),
    "office.power_given": _("Bestemte hvem som fatter vedtak"),
    "office.power_ended": _("Avsluttet en myndighet til å fatte vedtak"),
    "worklist.reviewed": _("Merket en liste som gjennomgått"),
    "view.shared": _("Delte en visning av saker"),
    "view.unshared": _("Delte ikke lenger en visning av saker"),
    "cases.exported": _("Lastet ned listen over saker"),
    "case_import.uploaded": _("Lastet opp en fil med saker"),
    "case_import.checked": _("Så over en fil med saker"),
    "case_import.started": _("Begynte å føre inn saker fra en fil"),
    "case_import.finished": _("Førte inn saker fra en fil"),
    "case_import.taking_back": _("Begynte å ta tilbake saker fra en fil"),
}
_SIGN_IN: dict[str, Lazy | str] = {
    "sign_in.done": _("Logget inn"),
    "sign_in.ended": _("Logget ut"),
    "sign_in.refused": _("Kom ikke inn"),
    "sign_in.unknown": _("En ukjent prøvde å logge inn"),
    "page.refused": _("Prøvde å åpne en side uten tilgang"),
    "password.chosen": _("Valgte passord"),
    "second_factor.added": _("La til en ekstra innlogging"),
    "second_factor.removed": _("Tok bort en ekstra innlogging"),
    "second_factor.reset": _("Fikk byttet ut den ekstra innloggingen"),
    "session.opened": _("Åpnet en låst side"),
    "session.pin_chosen": _("Valgte pinkode på en maskin"),
    "session.pin_refused": _("Skrev feil pinkode"),
    "session.ended_elsewhere": _("Logget ut på andre maskiner"),
}
_BY_GROUP: dict[Group, dict[str, Lazy | str]] = {
    Group.CASE: _CASE,
    Group.ACCESS: _ACCESS,
    Group.JOURNAL: _JOURNAL,
    Group.ASSESSMENT: _ASSESSMENT,
    Group.DOCUMENT: _DOCUMENT,
    Group.REFERRAL: _REFERRAL,
    Group.VOICES: _VOICES,
    Group.PLAN: _PLAN,
    Group.CHILD: _CHILD,
    Group.KEEPING: _KEEPING,
    Group.SYSTEM_WORK: _SYSTEM_WORK,
    Group.SERVICE: _SERVICE,
    Group.SIGN_IN: _SIGN_IN,
}
WORDS: dict[str, Lazy | str] = {code: words for of in _BY_GROUP.values() for code, words in of.items()}


def sentence(action: str) -> str:
    """What was done. A code from an older version says only that something was."""
    return str(WORDS.get(action, _("Gjorde noe")))


def codes(group: str) -> list[str] | None:
    """The codes of one group; ``None`` is all of them."""
    return list(_BY_GROUP[Group(group)]) if group in Group.values else None
