"""What a language calls its days, months and ages. Pure, and read once, since a long list asks for it in every row."""

from typing import NamedTuple


class Words(NamedTuple):
    """The words and the small signs that a date is written with."""

    months: tuple[str, ...]
    months_short: tuple[str, ...]
    weekdays: tuple[str, ...]
    today: str
    yesterday: str
    tomorrow: str
    year: str
    years: str
    month: str
    months_unit: str
    and_: str
    day_dot: str
    clock_dot: str


NB = Words(
    months=(
        *("januar", "februar", "mars", "april", "mai", "juni"),
        *("juli", "august", "september", "oktober", "november", "desember"),
    ),
    months_short=("jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."),
    weekdays=("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    today="i dag",
    yesterday="i går",
    tomorrow="i morgen",
    year="år",
    years="år",
    month="måned",
    months_unit="måneder",
    and_="og",
    day_dot=".",
    clock_dot=".",
)
NN = NB._replace(
    weekdays=("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"),
    tomorrow="i morgon",
    month="månad",
    months_unit="månader",
)
EN = Words(
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    months_short=("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    today="today",
    yesterday="yesterday",
    tomorrow="tomorrow",
    year="year",
    years="years",
    month="month",
    months_unit="months",
    and_="and",
    day_dot="",
    clock_dot=":",
)
LANGUAGES = {"nb": NB, "nn": NN, "en": EN}
