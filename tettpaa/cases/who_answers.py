"""Who must answer, from the facts themselves: the rule of the kind, the people around the child, and the day."""

import datetime as dt
from dataclasses import dataclass

from tettpaa.cases.models import IndividualCase, SharedProgress
from tettpaa.cases.rules.year_group import year_group
from tettpaa.core.rule_kinds import KindRules
from tettpaa.core.rule_types import Answers
from tettpaa.core.rulesets import ruleset
from tettpaa.participation.rules import Guardian as GuardianRule
from tettpaa.participation.rules import Purpose, Required, Residence, Setting, Situation, who_must_consent
from tettpaa.people.models import Guardian
from tettpaa.referrals.models import Referral


@dataclass(frozen=True)
class Asked:
    """What is asked, in which kind of case, about somebody in which group."""

    kind: KindRules
    question: str
    at_school: bool
    group: str = ""


def is_at_school(about: IndividualCase | Referral | SharedProgress) -> bool:
    """Whether the one it is about goes to a school."""
    return about.unit is not None and about.unit.is_school


def answers_as(asked: Asked, born: dt.date, *, on: dt.date) -> Answers:
    """As what people answer, where the guardians are not known: the pupil alone, the pupil too, or not the pupil."""
    found = required(born, [], asked, on=on)
    return ruleset(on).consents[found.rule].who


def required(
    born: dt.date,
    around: list[Guardian],
    asked: Asked,
    *,
    on: dt.date,
    documented: bool = False,
) -> Required:
    """Who must say yes to one question, on a day."""
    rules = ruleset(on)
    together = len([g for g in around if g.lives_with_child and g.has_parental_responsibility]) != 1
    releases = asked.question == Purpose.RELEASE
    situation = Situation(
        setting=_setting(asked, releases=releases),
        purpose=Purpose.RELEASE if releases else Purpose(asked.kind.purpose or asked.question),
        on=on,
        birth_date=born,
        guardians=tuple(_as_rule(g, together=together) for g in around if acts(g)),
        child_welfare_decides=any(g.relation == Guardian.Relation.CHILD_WELFARE for g in around),
        resident_parent_documented=documented,
        year_group=year_group(asked.group, born, on),
        education_age=rules.age("education"),
    )
    return who_must_consent(situation, rules.consents.values())


def _setting(asked: Asked, *, releases: bool) -> Setting:
    """Whose rule it is; a kind that asks about nothing still keeps what it knows to itself."""
    found = asked.kind.setting(at_school=asked.at_school)
    if releases and found not in list(Setting):
        found = "school" if asked.at_school else "kindergarten"
    return Setting(found)


def acts(guardian: Guardian) -> bool:
    """A guardian, and not the child welfare service, which decides instead of guardians."""
    return guardian.relation != Guardian.Relation.CHILD_WELFARE


def _as_rule(guardian: Guardian, *, together: bool) -> GuardianRule:
    """As the rule sees the guardian."""
    if not guardian.lives_with_child:
        residence = Residence.ELSEWHERE
    else:
        residence = Residence.TOGETHER if together else Residence.RESIDENT_PARENT
    return GuardianRule(
        str(guardian.pk), guardian.has_parental_responsibility, residence, by_mandate=guardian.by_mandate
    )
