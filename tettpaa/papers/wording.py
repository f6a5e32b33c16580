"""The sentences about templates, in words."""

from django.utils.translation import gettext_lazy as _

from tettpaa.core.wording import Phrasebook
from tettpaa.papers.rules.content import Group, Kind, Paper, Receiver, Review, Shape, Voice

FAULTS = {
    "papers.fault.not_template": _("Dette er ikke en mal. Filen skal være en mal som er lastet ned fra Tett på."),
    "papers.fault.other_format": _("Malen er laget for en annen utgave av Tett på. Her trengs «%(known)s»."),
    "papers.fault.unknown_field": _("«%(name)s» kjenner vi ikke. Ta det bort, eller rett skrivemåten."),
    "papers.fault.not_words": _("Her skal det stå tekst på bokmål og nynorsk."),
    "papers.fault.missing_nb": _("Skriv teksten på bokmål også."),
    "papers.fault.missing_nn": _("Skriv teksten på nynorsk også."),
    "papers.fault.too_long": _("Teksten er for lang. Det er plass til %(longest)s tegn."),
    "papers.fault.not_one_of": _("«%(given)s» kan ikke stå her. Velg %(known)s."),
    "papers.fault.not_yes_no": _("Her skal det stå true eller false."),
    "papers.fault.not_list": _("Her skal det stå en liste."),
    "papers.fault.too_many": _("Her er det plass til %(most)s."),
    "papers.fault.concern_review": _("En bekymringsmelding skal aldri vente på en kollega."),
    "papers.fault.review_impossible": _("Velg om en kollega skal lese, eller ikke."),
    "papers.fault.no_sections": _("Malen har ingen avsnitt. Legg til minst ett."),
    "papers.fault.not_section": _("Dette er ikke et avsnitt."),
    "papers.fault.bad_key": _("Nøkkelen skal begynne med en liten bokstav og bare ha a–z, tall og understrek."),
    "papers.fault.key_twice": _("To avsnitt har nøkkelen «%(key)s». Gi det ene en annen."),
    "papers.fault.rows": _("Skriv et tall fra 1 til 40."),
    "papers.fault.unknown_law": _("«%(given)s» er ikke et sted i loven som Tett på kjenner."),
    "papers.fault.unknown_fact": _("«{%(given)s}» kan ikke hentes fra saken. Disse kan: %(known)s."),
    "papers.fault.stray_brace": _("En klamme { eller } står alene. Skriv begge, eller ta den bort."),
    "papers.fault.words_twice": _("To av dem er like. Gi dem hvert sitt navn."),
    "papers.fault.columns": _("En tabell trenger minst to kolonner."),
    "papers.fault.choices": _("En valgliste trenger minst to valg."),
    "papers.fault.facts": _("Velg minst én opplysning fra saken."),
    "papers.fault.lines": _("Skriv minst én linje, for eksempel «Underskrift»."),
}
CHANGES = {
    "papers.change.title": _("Malen heter «%(now)s», ikke «%(before)s»."),
    "papers.change.purpose": _("Forklaringen av når malen passer, er endret."),
    "papers.change.group": _("Malen står i en annen gruppe."),
    "papers.change.shape": _("Utseendet er endret mellom rapport og brev."),
    "papers.change.review": _("Det er endret om en kollega skal lese."),
    "papers.change.paper": _("Det er endret hva som skjer med dokumentet når saken er over."),
    "papers.change.receivers": _("Det er endret hvem dokumentet kan gå til."),
    "papers.change.added": _("Nytt avsnitt: «%(title)s»."),
    "papers.change.removed": _("«%(title)s» er tatt bort."),
    "papers.change.order": _("Avsnittene står i en annen rekkefølge."),
    "papers.change.section_title": _("«%(before)s» heter nå «%(now)s»."),
    "papers.change.section_kind": _("«%(title)s» fylles ut på en annen måte."),
    "papers.change.section_guidance": _("«%(title)s»: veiledningen er endret."),
    "papers.change.section_now_required": _("«%(title)s» må nå være med."),
    "papers.change.section_not_required": _("«%(title)s» må ikke lenger være med."),
    "papers.change.section_voice": _("«%(title)s»: det er endret hvem sine ord som står der."),
    "papers.change.section_law": _("«%(title)s»: hjemmelen er endret."),
    "papers.change.section_ready": _("«%(title)s»: den ferdige teksten er endret."),
    "papers.change.section_columns": _("«%(title)s»: kolonnene er endret."),
    "papers.change.section_rows": _("«%(title)s»: tabellen begynner med et annet antall rader."),
    "papers.change.section_choices": _("«%(title)s»: valgene er endret."),
    "papers.change.section_is_several": _("«%(title)s»: det er endret om en kan velge flere."),
    "papers.change.section_facts": _("«%(title)s»: det hentes andre opplysninger fra saken."),
}
MOVES = {
    "papers.move.text_would_go": _("Du har skrevet i «%(title)s», og det avsnittet finnes ikke i den nye utgaven."),
    "papers.move.other_kind": _("Du har skrevet i «%(title)s», og det fylles ut på en annen måte i den nye utgaven."),
}

phrasebook = Phrasebook(FAULTS, CHANGES, MOVES)
say = phrasebook.say
say_all = phrasebook.say_all

GROUPS = {
    Group.REPORT: _("Rapporter"),
    Group.NOTE: _("Notater og referater"),
    Group.LETTER: _("Brev"),
    Group.FORM: _("Skjemaer"),
    Group.PACKAGE: _("Når barnet flytter"),
}
SHAPES = {Shape.REPORT: _("rapport med nummererte avsnitt"), Shape.LETTER: _("brev")}
REVIEWS = {
    Review.OFF: _("nei, ingen andre trenger å lese"),
    Review.REQUIRED: _("ja, en kollega skal godkjenne det"),
    Review.IMPOSSIBLE: _("nei, og det kan ikke slås på"),
}
PAPERS = {
    Paper.NOTE: _("arkivaren avgjør om dokumentet skal bevares"),
    Paper.REPORT: _("bevares: det er en del av utredningen"),
}
RECEIVERS = {
    Receiver.FAMILY: _("familien"),
    Receiver.UNIT: _("skolen eller barnehagen"),
    Receiver.OTHER: _("en annen tjeneste, på papir"),
}
KINDS = {
    Kind.TEXT: _("tekst"),
    Kind.TABLE: _("tabell med rader en kan legge til"),
    Kind.CHOICE: _("valgliste"),
    Kind.FACTS: _("opplysninger fra saken"),
    Kind.LINES: _("linjer til å skrive på for hånd"),
}
VOICES = {
    Voice.SERVICE: _("PPTs"),
    Voice.CHILD: _("barnets"),
    Voice.GUARDIAN: _("de foresattes"),
    Voice.UNIT: _("skolens eller barnehagens"),
}
PRINTED_VOICES = {
    Voice.CHILD: _("Barnets egne ord"),
    Voice.GUARDIAN: _("De foresattes ord"),
    Voice.UNIT: _("Ordene til skolen eller barnehagen"),
}
FACTS = {
    "name": _("Navn"),
    "born": _("Født"),
    "unit": _("Skole eller barnehage"),
    "guardians": _("Foresatte"),
    "kind": _("Saken gjelder"),
    "received": _("Henvist"),
    "referrer": _("Henviser"),
    "asked": _("PPT er bedt om"),
    "consents": _("Samtykke"),
    "hearing": _("Hørsel"),
    "vision": _("Syn"),
    "adviser": _("Ansvarlig i PPT"),
    "case_number": _("Saksnummer"),
}
FIELD_NAMES = {
    "title_nb": _("Navn, bokmål"),
    "title_nn": _("Navn, nynorsk"),
    "purpose_nb": _("Når passer malen? Bokmål"),
    "purpose_nn": _("Når passer malen? Nynorsk"),
    "guidance_nb": _("Veiledning, bokmål"),
    "guidance_nn": _("Veiledning, nynorsk"),
    "ready_nb": _("Ferdig tekst, bokmål"),
    "ready_nn": _("Ferdig tekst, nynorsk"),
    "review": _("Skal en kollega lese før dokumentet er ferdig?"),
    "paper": _("Når saken er over"),
    "law": _("Hjemmel"),
    "columns": _("Kolonner eller linjer"),
    "choices": _("Valg"),
    "facts": _("Opplysninger fra saken"),
    "rows": _("Rader fra start"),
    "sections": _("Avsnitt"),
}
"""What the fields are called where a fault is told without the form at hand."""
