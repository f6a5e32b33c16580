"""The lines of the example file: invented children at several steps, and four lines that must be mended. Pure."""

from collections.abc import Sequence
from datetime import date, timedelta

FAMILY_NAME = "Eksempelsen"
GOOD = 6


def lines(today: date, schools: Sequence[str], advisers: Sequence[str]) -> list[dict[str, str]]:
    """Field → what stands in the cell."""

    def ago(days: int) -> str:
        return f"{today - timedelta(days=days):%d.%m.%Y}"

    def line(number: int, first: str, **more: str) -> dict[str, str]:
        return {
            "first_name": first,
            "last_name": FAMILY_NAME,
            "birth_date": f"{number + 10}.03.{today.year - 9}",
            "unit": schools[number % len(schools)],
            "group": "3A",
            "received_on": ago(120 - number),
            "assigned_on": ago(100 - number),
            "holder": advisers[number % len(advisers)],
            "g1_name": f"Kari {FAMILY_NAME}",
            "g1_relation": "mor",
            "g1_lives": "ja",
            "g1_consented_on": ago(95 - number),
        } | more

    return [
        line(1, "Anders", g1_consented_on=""),
        line(2, "Berit"),
        line(3, "Cecilie", assessment_on=ago(80)),
        line(4, "David", assessment_on=ago(85), next_title="Møte på skolen", next_due_on=ago(-14)),
        line(5, "Emma", assessment_on=ago(85), sent_on=ago(30)),
        line(6, "Fatima", interpreter_language="somali"),
        line(7, "Gustav", received_on=f"31.02.{today.year}"),
        line(8, "Hanna", unit="Skolen som ikke finnes"),
        line(2, "Berit"),
        line(9, "Ida", holder="Ukjent Person"),
    ]
