"""The texts of one case, drawn from the parts."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from tettpaa.cli.demo.content import texts
from tettpaa.cli.demo.content.plan import CasePlan


def paragraphs(text: str) -> str:
    """Plain text as the paragraphs that our editor keeps."""
    return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n") if part)


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one case. Drawn when asked for."""

    plan: CasePlan

    def of(self, recipe: str) -> str:
        """The text of this recipe."""
        return texts.write(recipe, self.plan.voice)

    def note(self, turn: int) -> tuple[str, str]:
        """Title and text of a note."""
        return texts.note_title(self.plan.voice, self.plan.notes[turn].kind, turn), self.plan.note_text(turn)

    def guardian(self, turn: int) -> str:
        """What one guardian says."""
        return texts.guardian_view(self.plan.voice, turn)

    def tried(self) -> tuple[texts.TriedMeasureText, ...]:
        """What the unit has tried."""
        return texts.tried_measures(self.plan.voice)

    def sections(self) -> Mapping[str, str]:
        """The draft, by element."""
        return texts.sections(self.plan.voice, needs_help=self.plan.result.needs_help)
