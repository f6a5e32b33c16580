"""Writes one chunk of planned cases: gathered in memory, written in one go."""

from collections.abc import Sequence
from typing import Any

import psycopg

from tettpaa.cli.demo.assessment_rows import AssessmentWriter
from tettpaa.cli.demo.bulk import FIRST, ROOM, Mass
from tettpaa.cli.demo.cases import CaseWriter, Desk, FolderWriter, Loaded
from tettpaa.cli.demo.content.plan import CasePlan
from tettpaa.cli.demo.deciding_rows import DecidingWriter
from tettpaa.cli.demo.referral_rows import ReferralWriter
from tettpaa.cli.demo.school_rows import SchoolWriter
from tettpaa.cli.demo.tables import Tables
from tettpaa.cli.demo.words import Words
from tettpaa.cli.demo.work_rows import WorkWriter


class ChunkWriter:
    """One case after the other, each by the writers of its parts."""

    def __init__(self, connection: psycopg.Connection[Any], mass: Mass, *, by_copy: bool) -> None:
        self._mass = mass
        self._tables = Tables(connection, mass.seed, mass.now, by_copy=by_copy)
        desk = Desk(self._tables, mass.people)
        self._folder, self._referral, self._case = FolderWriter(desk), ReferralWriter(desk), CaseWriter(desk)
        self._deciding = DecidingWriter(desk)
        self._work = WorkWriter(desk, self._case.rules.number("processing_norm_days"))
        self._assessment = AssessmentWriter(desk, self._case.rules)
        self._school = SchoolWriter(desk, self._case.rules)

    def write(self, plans: Sequence[CasePlan], place: int, cases_before: int) -> int:
        """The chunk that has this place among all. Gives the number of rows."""
        self._tables.begin(FIRST + place * ROOM)
        number = cases_before
        for plan in plans:
            number += plan.has_case
            self._add(plan, number)
        return self._tables.flush()

    def _add(self, plan: CasePlan, number: int) -> None:
        """One planned case, or the referral that it still is."""
        people = self._mass.people
        holder = people.advisers[plan.adviser] if plan.adviser >= 0 else None
        one = Loaded(plan, Words(plan), people.units[plan.unit], holder)
        self._folder.write(one)
        self._referral.write(one)
        if plan.has_case:
            self._case.open(one, number)
            self._deciding.write(one)
            self._work.write(one)
            self._assessment.write(one)
            self._school.write(one)
