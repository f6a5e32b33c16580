"""The rules that keep the typesetting templates safe and complete."""

import json
import re
from pathlib import Path

import pytest
import typst

from tettpaa.documents import rendering
from tettpaa.documents.document_data import Template

SOURCES = sorted(rendering.TEMPLATES.glob("*.typ"))
PACKAGE = Path(__file__).parents[2]


def test_every_template_has_its_file() -> None:
    assert {f"{template.value}.typ" for template in Template} <= {path.name for path in SOURCES}
    assert {path.suffix for path in rendering.TEMPLATES.iterdir()} == {".typ", ".json"}


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_no_template_evaluates_reads_or_fetches(source: Path) -> None:
    text = source.read_text()
    assert not re.search(
        r"\b(eval|read|plugin|include|cbor|yaml|xml|csv|toml|image)\s*\(|@preview|@local|#include", text
    )
    imports = re.findall(r"import\s+(\S+)", text)
    assert set(imports) <= {'"look.typ":', '"prose.typ":', '"parts.typ":'}
    assert set(re.findall(r"json\(([^()]*(?:\([^()]*\))?)\)", text)) <= {"bytes(sys.inputs.document)", '"words.json"'}


def test_only_rendering_speaks_with_the_typesetter() -> None:
    users = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if re.search(r"^\s*(import|from) typst\b", path.read_text(), re.MULTILINE) and "tests" not in path.parts
    }
    assert users == {"documents/rendering.py"}


def test_no_source_is_ever_built() -> None:
    text = Path(rendering.__file__).read_text()
    assert text.count("typst.Compiler(") == 1
    assert 'typst.Compiler(\n            TEMPLATES / f"{template.value}.typ",' in text
    assert not re.search(r"typst\.(compile|query|eval)\b", text)


def test_the_typesetter_cannot_leave_its_folder() -> None:
    for path in ("../rendering.py", "/../rendering.py", "/etc/passwd"):
        compiler = typst.Compiler(f'#read("{path}")'.encode(), root=rendering.TEMPLATES, ignore_system_fonts=True)
        with pytest.raises(typst.TypstError):
            compiler.compile(format="pdf")


def test_the_words_of_the_templates_exist_in_both_languages_and_are_used() -> None:
    words = json.loads((rendering.TEMPLATES / "words.json").read_text())
    assert set(words) == {"nb", "nn"}
    used = {word for source in SOURCES for word in re.findall(r"words\.([a-z_]+)", source.read_text())}
    assert used - {"json"} == set(words["nb"]) == set(words["nn"])
    assert all(text.strip() for language in words.values() for text in language.values())
