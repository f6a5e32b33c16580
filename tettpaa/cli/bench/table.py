"""The result as a table for people and as JSON for comparing."""

import json
from dataclasses import asdict, dataclass, field
from statistics import median, quantiles


@dataclass(frozen=True)
class Result:
    """One page: milliseconds, questions to the database, bytes, and how it stands to its floor."""

    name: str
    person: str
    median: float
    p95: float
    queries: int
    size: int
    floor_median: float
    floor_p95: float
    ratio: float


@dataclass
class Report:
    """What was measured, on how much, and what was not there to be measured."""

    open_cases: int
    repetitions: int
    results: list[Result] = field(default_factory=list)
    skipped: dict[str, str] = field(default_factory=dict)


def result(*, name: str, person: str, queries: int, size: int, page: list[float], floor: list[float]) -> Result:
    """From seconds to one line of the table."""
    ratio = median(page) / median(floor)
    return Result(name, person, _ms(page), _p95(page), queries, size, _ms(floor), _p95(floor), round(ratio, 2))


def _ms(seconds: list[float]) -> float:
    return round(median(seconds) * 1000, 2)


def _p95(seconds: list[float]) -> float:
    return round((quantiles(seconds, n=20)[-1] if len(seconds) > 1 else seconds[0]) * 1000, 2)


def lines(report: Report) -> str:
    """For the terminal. Decimal commas, as people write."""
    head = f"{report.open_cases} åpne saker, {report.repetitions} ganger hver, side og gulv annenhver gang.\n\n"
    out = [head, _line("", "hvem", "median", "95 %", "spørsmål", "kB", "gulv", "forhold")]
    for one in report.results:
        numbers = (f"{one.median:.1f}", f"{one.p95:.1f}", str(one.queries), f"{one.size / 1000:.1f}")
        out.append(_line(one.name, one.person, *numbers, f"{one.floor_median:.1f}", f"{one.ratio:.1f}"))
    out.append("\nTidene er millisekunder. Bare forholdet til gulvet kan sammenlignes mellom maskiner.\n")
    out += [f"Ikke målt: {name}. {why}\n" for name, why in report.skipped.items()]
    return "".join(out)


def _line(name: str, person: str, *numbers: str) -> str:
    return f"{name:<28}{person:<16}" + "".join(f"{number.replace('.', ','):>10}" for number in numbers) + "\n"


def as_json(report: Report) -> str:
    """Everything, with full names of the fields."""
    return json.dumps(asdict(report), ensure_ascii=False, indent=2) + "\n"
