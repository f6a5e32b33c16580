"""What a person is told when a text or a file cannot be used: a code for the program, a sentence for the reader."""

from django.utils.functional import Promise


class Problem(Exception):
    """Something the person can mend. `str(problem)` is the sentence in the reader's language."""

    def __init__(self, code: str, message: Promise | str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
        self._message = message

    @property
    def message(self) -> str:
        """The sentence, translated when it is read."""
        text = str(self._message)
        return text % self.values if self.values else text

    def __str__(self) -> str:
        return self.message


class TextProblem(Problem):
    """A text that cannot stand in a document."""


class UploadProblem(Problem):
    """A file that we do not take."""


class StorageProblem(Problem):
    """A file that could not be stored, or that is not as it was stored."""
