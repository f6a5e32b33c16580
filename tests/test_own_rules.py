"""The rules of our own about the code find what they are for, and let the right way be."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.support.database import project_file

HEAD = """\
import datetime, http.client, os, shutil, socket
import httpx
from pathlib import Path
"""
VIEW = "tettpaa/cases/views/sample.py"
RULES = {
    "sql-put-together": (
        [
            'cursor.execute(f"select * from t where name = {name}")',
            'cursor.execute("select %s" % name)',
            'cursor.execute("select {}".format(name))',
            'cursor.execute("select " + name)',
            'Child.objects.raw(f"select {name}")',
            'Child.objects.extra(where=["x"])',
        ],
        ['cursor.execute("select * from t where name = %s", [name])', "cursor.execute(STATEMENT, [name])"],
    ),
    "unescaped-markup": (
        ["mark_safe(note.html)", "SafeString(note.title)"],
        ["escape(note.title)", 'format_html("{}", note.title)'],
    ),
    "opens-an-uploaded-name": (
        [
            'sent = request.FILES["file"]\nopen(sent.name)',
            'name = form.cleaned_data["name"]\nPath("/srv") / name',
            'os.remove(form.cleaned_data["name"])',
            'sent = form.cleaned_data["file"]\nFOLDER.joinpath(sent.name)',
        ],
        ['sent = form.cleaned_data["file"]\nstore_file(name=sent.name, data=sent.file)', 'Path("/srv") / blob_id'],
    ),
    "logs-personal-data": (
        [
            'logger.info("Opened %s", child.first_name)',
            'logger.warning(f"Not sent to {user.email}")',
            "print(case.child.name)",
            'logger.error("Asked: %s", request.POST)',
            'logger.error("Failed at %s", request.get_full_path())',
        ],
        ['logger.info("Opened %s", child.pk)', 'logger.error("Referanse %s", code)'],
    ),
    "page-without-declaration": (
        [
            "def show(request: SignedInRequest) -> HttpResponse:\n    return render(request, 'x.html')",
            "@require_POST\ndef show(request: HttpRequest, pk: int) -> HttpResponse:\n    return redirect('x')",
        ],
        [
            "@page(Permission.CASE_READ)\ndef show(request: SignedInRequest) -> HttpResponse:\n    return render(request, 'x')",
            "@public_page('grunn')\n@never_cache\ndef show(request: HttpRequest) -> HttpResponse:\n    return redirect('x')",
            "def _shown(request: SignedInRequest) -> HttpResponse:\n    return render(request, 'x.html')",
        ],
    ),
    "own-clock": (
        ["datetime.datetime.now()", "datetime.date.today()", "datetime.datetime.utcnow()"],
        ["clock.now()", "clock.today()", "datetime.datetime.fromisoformat(text)"],
    ),
    "waits-for-ever": (
        [
            'httpx.get("https://x.example")',
            "httpx.Client()",
            "httpx.Client(timeout=None)",
            'socket.create_connection(("x", 1))',
            'http.client.HTTPConnection("x")',
        ],
        ["httpx.get(address, timeout=5)", "httpx.Client(timeout=5)", 'socket.create_connection(("x", 1), 3)'],
    ),
    "form-without-token": (
        ["@csrf_exempt\ndef _posted(request):\n    return None", "view = csrf_exempt(view)"],
        ["@csrf_protect\ndef _posted(request):\n    return None"],
    ),
    "debugging-on": (["DEBUG = True", 'DEBUG = os.environ.get("DEBUG")'], ["DEBUG = False"]),
    "unescaped-in-template": (
        [
            "{{ note.html|safe }}",
            "{% autoescape off %}{{ x }}{% endautoescape %}",
            "<script>let x = 1</script>",
            '<p style="color:red">',
        ],
        ["{{ note.html|rich }}", '<script src="x.js" defer></script>', "{{ is_safe }}"],
    ),
}


def wrapped(sample: str) -> str:
    """Inside a function, as code stands; a whole function, a decorator or a setting as it is."""
    if sample.startswith(("def ", "@", "DEBUG")):
        return HEAD + sample + "\n"
    lines = "\n    ".join(sample.splitlines())
    return f"{HEAD}def _work(request, form, cursor, child):\n    {lines}\n"


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Every sample in a file of its own, all of them read in one go: the sample's file → the rules that found it."""
    place = tmp_path_factory.mktemp("samples")
    for rule, (bad, good) in RULES.items():
        for kind, samples in (("bad", bad), ("good", good)):
            for number, sample in enumerate(samples):
                ending = "html" if rule == "unescaped-in-template" else "py"
                folder = place / "tettpaa" / "cases" / "views" / rule.replace("-", "_")
                folder.mkdir(parents=True, exist_ok=True)
                name = f"views_{kind}_{number}.{ending}"
                (folder / name).write_text(sample if ending == "html" else wrapped(sample))
    command = [sys.executable, str(project_file("scripts", "rules.py")), str(place)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 1, told.stderr
    result = json.loads(told.stdout)
    assert result["errors"] == []
    rules: dict[str, set[str]] = {}
    for one in result["results"]:
        where = Path(one["path"])
        rules.setdefault(f"{where.parent.name}/{where.stem}", set()).add(one["check_id"].rpartition(".")[2])
    return rules


def test_every_rule_has_samples():
    written = yaml.safe_load(project_file("security", "rules.yaml").read_text("utf-8"))["rules"]
    assert {rule["id"] for rule in written} == set(RULES)


@pytest.mark.parametrize(
    ("rule", "number"), [(rule, number) for rule, (bad, _good) in RULES.items() for number in range(len(bad))]
)
def test_a_rule_finds_what_it_is_for(found, rule, number):
    assert rule in found.get(f"{rule.replace('-', '_')}/views_bad_{number}", set()), RULES[rule][0][number]


@pytest.mark.parametrize(
    ("rule", "number"), [(rule, number) for rule, (_bad, good) in RULES.items() for number in range(len(good))]
)
def test_a_rule_lets_the_right_way_be(found, rule, number):
    assert rule not in found.get(f"{rule.replace('-', '_')}/views_good_{number}", set()), RULES[rule][1][number]


def test_an_exception_stands_in_the_rules_and_never_in_the_code():
    import re

    for path in sorted(project_file("tettpaa").rglob("*.py")):
        assert not re.search(r"nosem|# nosec", path.read_text("utf-8")), path
    paths = [
        path
        for rule in yaml.safe_load(project_file("security", "rules.yaml").read_text("utf-8"))["rules"]
        for path in rule.get("paths", {}).get("exclude", [])
    ]
    assert all(list(project_file().glob(path.lstrip("/"))) for path in paths if path.startswith("/")), "no such place"
