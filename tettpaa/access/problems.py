"""What an action answers when it will not: each carries a sentence that the page can show."""

from collections.abc import Iterable

from django.utils.functional import Promise as Lazy


class Problem(Exception):
    """Something a person can mend. ``sentences`` are shown as they stand; ``field`` places them."""

    def __init__(self, sentences: str | Lazy | Iterable[str | Lazy], *, field: str | None = None) -> None:
        """One sentence or several."""
        one = isinstance(sentences, str | Lazy)
        self.sentences: list[str | Lazy] = [sentences] if one else list(sentences)  # type: ignore[list-item, arg-type]  # narrowed by ``one``
        self.field = field
        super().__init__(" ".join(str(sentence) for sentence in self.sentences))


class NotAllowed(Problem):
    """The person may see the record but not do this to it."""


class NotNow(Problem):
    """The record is not ready; the sentences say what is missing."""


class Changed(Problem):
    """Somebody else was first; the sentences say who and when."""


class HiddenRow(RuntimeError):
    """An update touched another number of rows than it should: a row was hidden by a policy, or gone."""
