"""Figures of the digital flow: what comes in, goes out and is answered without paper."""

from django.utils.translation import gettext_lazy as _

from tettpaa.quality.measuring import YEAR, Measure, since

_DIGITAL = "select 100.0 * count(*) filter (where channel = 'portal') / nullif(count(*), 0), count(*)"

MEASURES = (
    Measure(
        "K1.3c",
        "digital_referrals",
        _("Henvisninger som kom digitalt"),
        _("Henvisninger siste 365 dager som ble sendt i portalen, av alle som er mottatt."),
        "percent",
        f"{_DIGITAL} from referrals_referral where received_on >= {YEAR}",
    ),
    Measure(
        "K1.3c",
        "digital_letters",
        _("Brev som gikk digitalt"),
        _("Brev og vurderinger siste 365 dager som ble sendt i portalen, av alle som er sendt ut."),
        "percent",
        f"{_DIGITAL} from documents_dispatch where made_at >= {since(365)}",
    ),
    Measure(
        "K1.3c",
        "digital_consents",
        _("Samtykker som ble gitt digitalt"),
        _("Svar på spørsmål om samtykke siste 365 dager som kom i portalen, av alle svar."),
        "percent",
        f"{_DIGITAL} from participation_consent where answered_on >= {YEAR}",
    ),
    Measure(
        "K1.3c",
        "digital_messages",
        _("Meldinger mellom familie, enhet og PPT"),
        _("Meldinger som er sendt i portalen siste 365 dager. Svartid blir ikke målt."),
        "count",
        f"select count(*), count(*) from cases_portalmessage where written_at >= {since(365)}",  # noqa: S608  # ours
    ),
)
