"""Documents of invented children, for the tests of rendering."""

from dataclasses import replace
from datetime import UTC, date, datetime

from tettpaa.documents import richtext
from tettpaa.documents.document_data import (
    Conclusion,
    Fact,
    Recipient,
    RenderedDocument,
    Section,
    Sender,
    Signature,
    Subject,
    Table,
    Template,
    View,
)
from tettpaa.documents.structure import Tree

PPT = Sender(
    name="Pedagogisk-psykologisk tjeneste",
    part_of="Bærum kommune",
    address=("Postboks 700", "1304 Sandvika"),
    phone="67 50 40 50",
    web="baerum.kommune.no/ppt",
)
SECRECY = "Unntatt offentlighet: offentleglova § 13, jf. forvaltningsloven § 13"


def tree(html: str) -> Tree:
    return richtext.clean(html).tree


SECTIONS = (
    Section(
        heading="Utbytte av opplæringen",
        law="Opplæringslova § 11-8, første strekpunkt: «eleven sitt utbytte av opplæringa»",
        body=tree(
            "<p>Elias leser sakte og strever med å holde på innholdet når teksten er lang. I muntlige fag følger han "
            "med, stiller gode spørsmål og husker det han har hørt. I matematikk løser han oppgaver på trinnets nivå "
            "når de leses høyt.</p><p>Leseprøven viser avkoding under det en venter på 4. trinn "
            '<span class="src" data-fact="i:1">LOGOS 11. september</span>. Læreren beskriver at han ofte gir opp '
            'skriftlige oppgaver før han er i gang <span class="src">Pedagogisk rapport, punkt 4</span>.</p>'
            "<h2>Resultater fra kartleggingen</h2>"
            "<table><tr><th>Prøve<th>Dato<th>Persentil<th>Hva det betyr</tr>"
            "<tr><td>LOGOS, leseflyt<td>11.09.2026<td>8<td>Leser saktere enn 92 av 100 jevnaldrende</tr>"
            "<tr><td>LOGOS, leseforståelse<td>11.09.2026<td>31<td>Innenfor det vanlige når han får god tid</tr>"
            "<tr><td>Diktat<td>18.09.2026<td>12<td>Utelater endelser, holder på lydene</tr></table>"
        ),
    ),
    Section(
        heading="Hvorfor utbyttet ikke er tilfredsstillende",
        law="Opplæringslova § 11-8, andre strekpunkt",
        body=tree(
            "<p>Vanskene ser ut til å henge sammen med <strong>avkoding</strong>, ikke med forståelse eller hørsel. "
            "Skolen har prøvd lesekurs i åtte uker. Farten økte noe, men Elias leste fortsatt lite på egen hånd.</p>"
            "<ul><li>Han gjetter ord ut fra første bokstav.</li><li>Han leser ikke om igjen når setningen ikke gir "
            "mening:<ul><li>i høytlesing hopper han over småord</li><li>i stillelesing mister han linja</li></ul></li>"
            "<li>Han blir sliten etter om lag ti minutter.</li></ul>"
        ),
    ),
    Section(
        heading="Realistiske opplæringsmål",
        law="Opplæringslova § 11-8, tredje strekpunkt",
        body=tree(
            "<p>I norsk kan Elias arbeide mot de samme målene som klassen i muntlig bruk. I lesing er det realistisk "
            "at han dette skoleåret:</p><ol><li>leser en side tilpasset tekst uten hjelp</li><li>bruker lydstøtte på "
            "egen hånd i alle fag</li><li>skriver en halv side med retteprogram</li></ol>"
        ),
    ),
    Section(
        heading="Tiltak som kan gi tilfredsstillende utbytte",
        law="Opplæringslova § 11-8, fjerde strekpunkt",
        body=tree(
            "<p>Elias bør få systematisk leseopplæring i korte økter, fire ganger i uka, i en liten gruppe som også "
            "har andre elever fra klassen. Han bør ha lydstøtte i alle fag med mye tekst. Les mer hos "
            '<a href="https://www.udir.no/">Utdanningsdirektoratet</a>.</p>'
            "<h2>Inkludering i fellesskapet</h2><p>Øktene legges slik at han ikke mister fag han mestrer og liker.</p>"
        ),
        table=Table(
            caption="Anbefalt omfang per skoleår",
            columns=("Tiltak", "Organisering", "Timer med lærer", "Timer uten lærer"),
            rows=(
                ("Systematisk leseopplæring", "Liten gruppe, fire økter i uka", "76", "0"),
                ("Lydstøtte og retteprogram i fag", "I klassen", "0", "38"),
            ),
            numeric=(2, 3),
            total=("Til sammen", "", "76", "38"),
        ),
    ),
    Section(
        heading="Kompetanse hos dem som gir opplæringen",
        law="Opplæringslova § 11-8, femte strekpunkt, jf. § 11-9",
        body=tree("<p>Leseopplæringen bør gis av lærer med videreutdanning i lese- og skrivevansker.</p>"),
    ),
)

ASSESSMENT = RenderedDocument(
    template=Template.EXPERT_ASSESSMENT,
    language="nb",
    title="Sakkyndig vurdering",
    subtitle="Individuelt tilrettelagt opplæring i grunnskolen",
    document_id="SV-2026-0412-2",
    rule_set="2026-08-01",
    dated=date(2026, 10, 13),
    sender=PPT,
    case_number="2026/0412",
    secrecy=SECRECY,
    subject=Subject(
        name="Elias Haugland Tesfay",
        birth_date=date(2017, 3, 2),
        unit_label="Skole:",
        unit="Eksempel skole",
        group="4. trinn, 4B",
    ),
    order="Hva er det som gjør at Elias leser sakte, og hva må til for at han får utbytte av opplæringen i alle fag?",
    conclusion=Conclusion(
        is_needed=True,
        statement="Elias trenger individuelt tilrettelagt opplæring.",
        body=tree("<p>Vi tilrår 76 timer leseopplæring med lærer i året, og lydstøtte i alle fag.</p>"),
        law="Opplæringslova § 11-7",
        valid_until=date(2029, 7, 31),
    ),
    facts=(
        Fact("Henvist", "12. mars 2026"),
        Fact("Henviser", "Rektor Turid Moen, Eksempel skole"),
        Fact("Samtykke", "Sara Tesfay og Jonas Haugland, 10. mars 2026"),
        Fact(
            "Bygger på",
            "Pedagogisk rapport 8. mars 2026, LOGOS 11. september 2026, observasjon 22. september 2026, "
            "samtaler med Elias og foreldrene",
        ),
        Fact("Hørsel", "Prøvd 1. oktober 2026, uten anmerkning", source="Helsestasjonen"),
    ),
    sections=SECTIONS,
    views_heading="Synet til eleven og de foresatte",
    views=(
        View(
            who="Elias",
            body=tree("<p>«Jeg liker naturfag best. Det er kjedelig å lese når alle andre er ferdige.»</p>"),
        ),
        View(
            who="Sara Tesfay og Jonas Haugland",
            body=tree("<p>Foreldrene ønsker at hjelpen gis i klassen så langt det går.</p>"),
            weighed=tree("<p>Vi har derfor foreslått en gruppe sammen med andre fra klassen, ikke enetimer.</p>"),
        ),
    ),
    signatures=(
        Signature(name="Nora Brekke", role="PP-rådgiver", at=datetime(2026, 10, 13, 12, 32, tzinfo=UTC)),
        Signature(name="Ingrid Solheim", role="fagleder", at=datetime(2026, 10, 13, 9, 5, tzinfo=UTC), kind="quality"),
    ),
    attachments=("Pedagogisk rapport, 8. mars 2026",),
    notices=(
        "Dette er en sakkyndig vurdering. Kommunen gjør vedtaket.",
        "Er du uenig i vurderingen? Skriv til oss. Du kan klage på vedtaket.",
    ),
)

KINDERGARTEN = replace(
    ASSESSMENT,
    language="nn",
    title="Sakkunnig vurdering",
    subtitle="Spesialpedagogisk hjelp i barnehagen",
    subject=Subject(
        name="Aud Eksempel", birth_date=date(2022, 1, 9), unit_label="Barnehage:", unit="Eksempel barnehage"
    ),
    conclusion=Conclusion(
        is_needed=False, statement="Aud treng ikkje spesialpedagogisk hjelp no.", law="Barnehageloven § 31"
    ),
    sections=(
        Section(
            heading="Om det ligg føre sein utvikling og lærevanskar",
            law="Barnehageloven § 34, første punkt",
            body=tree("<p>Språket kom seint, men Aud har tatt att det meste.</p>"),
        ),
    ),
    table=Table(
        caption="Omfang",
        columns=("Hjelp", "Timar i veka", "Timar i året"),
        rows=(("Rettleiing til personalet", "0,5", "22,5"),),
        numeric=(1, 2),
    ),
    views=(),
    signatures=(),
    is_draft=True,
)

REFERRAL = RenderedDocument(
    template=Template.REFERRAL,
    language="nb",
    title="Henvisning til PP-tjenesten",
    document_id="H-2026-0412",
    rule_set="2026-08-01",
    dated=date(2026, 3, 12),
    sender=Sender(name="Eksempel skole", part_of="Bærum kommune", phone="67 00 00 00"),
    case_number="2026/0412",
    secrecy=SECRECY,
    subject=ASSESSMENT.subject,
    order=ASSESSMENT.order,
    facts=(
        Fact("Henviser", "Rektor Turid Moen"),
        Fact("Hovedgrunn", "Lese- og skrivevansker"),
        Fact("Drøftet med PPT", "3. februar 2026, i ressursteam"),
    ),
    sections=(
        Section(
            heading="Foresatte",
            is_numbered=False,
            table=Table(
                caption="",
                columns=("Navn", "Foreldreansvar", "Bor med barnet", "Tolk"),
                rows=(("Jonas Haugland", "Ja", "Ja", "Nei"), ("Sara Tesfay", "Ja", "Ja", "Tigrinja")),
            ),
        ),
        Section(
            heading="Hva er prøvd",
            is_numbered=False,
            body=tree("<p>Lesekurs i åtte uker, fire økter i uka. Farten økte fra 48 til 55 ord i minuttet.</p>"),
        ),
        Section(
            heading="Barnets syn",
            is_numbered=False,
            voice="Elias, med egne ord",
            body=tree("<p>«Jeg vil gjerne ha hjelp, men ikke alene på et rom.»</p>"),
        ),
        Section(
            heading="Samtykke",
            is_numbered=False,
            law="Opplæringslova § 11-7 tredje ledd",
            facts=(
                Fact("Jonas Haugland", "Ja, jeg samtykker til sakkyndig vurdering. 10. mars 2026 kl. 19.12"),
                Fact("Sara Tesfay", "Ja, jeg samtykker til sakkyndig vurdering. 10. mars 2026 kl. 20.47"),
            ),
        ),
    ),
    attachments=("Pedagogisk rapport.pdf, 6 sider", "Leseprøve høst.pdf, 2 sider"),
    signatures=(Signature(name="Turid Moen", role="rektor", at=datetime(2026, 3, 12, 8, 1, tzinfo=UTC)),),
)

LETTER = RenderedDocument(
    template=Template.PLAIN_LETTER,
    language="nb",
    title="Foreløpig svar på henvisningen",
    document_id="B-2026-1188",
    rule_set="2026-08-01",
    dated=date(2026, 4, 2),
    sender=PPT,
    case_number="2026/0412",
    secrecy=SECRECY,
    recipients=(
        Recipient(name="Jonas Haugland", address=("Eksempelveien 4", "1338 Sandvika")),
        Recipient(name="Sara Tesfay", address=("Eksempelveien 4", "1338 Sandvika")),
    ),
    subject=Subject(name="Elias Haugland Tesfay", birth_date=date(2017, 3, 2)),
    body=tree(
        "<p>Vi fikk henvisningen 12. mars 2026. Vi er ikke ferdige ennå, og skriver for å fortelle hva som skjer.</p>"
        "<h2>Hva skjer nå</h2><p>Nora Brekke er saksansvarlig. Hun besøker skolen i uke 38, og vi regner med at "
        "vurderingen er ferdig <strong>13. oktober 2026</strong>.</p><h2>Mens dere venter</h2><p>Skolen skal gi Elias "
        "tilpasset opplæring også nå. Snakk med kontaktlæreren om hva han får.</p><ul><li>Ring oss på 67 50 40 50."
        "</li><li>Dere kan se dokumentene i saken.</li></ul>"
    ),
    signatures=(Signature(name="Nora Brekke", role="PP-rådgiver", at=datetime(2026, 4, 2, 8, 0, tzinfo=UTC)),),
    copies=("Eksempel skole",),
)

ALL = {"assessment": ASSESSMENT, "kindergarten": KINDERGARTEN, "referral": REFERRAL, "letter": LETTER}
