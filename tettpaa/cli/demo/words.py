"""The texts of one case, from the parts or, for the cast, as they are written."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from tettpaa.cli.demo.content import texts
from tettpaa.cli.demo.content.cast import CastCase
from tettpaa.cli.demo.content.plan import CasePlan


def paragraphs(text: str) -> str:
    """Plain text as the paragraphs that our editor keeps."""
    return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n") if part)


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one case. Drawn when asked for; the cast's own come first."""

    plan: CasePlan
    cast: CastCase | None = None

    def of(self, name: str, recipe: str = "") -> str:
        """The text of this name."""
        return self.cast.text(name) if self.cast else texts.write(recipe or name, self.plan.voice)

    def grounds(self) -> str:
        """Why the intake decided as it did."""
        return self.cast.text("grounds") if self.cast else self.plan.grounds()

    def note(self, turn: int) -> tuple[str, str]:
        """Title and text of a note."""
        if self.cast:
            return self.cast.notes[turn].title, self.cast.notes[turn].text
        return texts.note_title(self.plan.voice, self.plan.notes[turn].kind, turn), self.plan.note_text(turn)

    def wait(self, turn: int) -> str:
        """Why we wait."""
        return self.cast.waits[turn].reason if self.cast else self.plan.wait_text(turn)

    def next_title(self) -> str:
        """What happens next."""
        if self.cast:
            return self.cast.next_step.title if self.cast.next_step else ""
        return self.plan.next_step_title()

    def guardian(self, turn: int) -> str:
        """What one guardian says."""
        if self.cast:
            return self.cast.guardian_view(self.cast.child.guardians[turn])
        return texts.guardian_view(self.plan.voice, turn)

    def tried(self) -> tuple[texts.TriedMeasureText, ...]:
        """What the unit has tried."""
        return self.cast.tried if self.cast else texts.tried_measures(self.plan.voice)

    def sections(self) -> Mapping[str, str]:
        """The draft, by element."""
        drawn = texts.sections(self.plan.voice, needs_help=self.plan.result.needs_help)
        return {**drawn, **(self.cast.sections if self.cast else {})}
