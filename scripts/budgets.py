"""The budgets of size: a function 40 lines, a view 25, a class 15 methods, a file 400, a template 120.

The only way out of a breach is to split by what the code does.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILE, FUNCTION, VIEW, METHODS, TEMPLATE = 400, 40, 25, 15, 120
Function = ast.FunctionDef | ast.AsyncFunctionDef


def main() -> int:
    """Print every breach; answer 1 when there is one."""
    breaches = [breach for path in tracked("*.py") for breach in in_python(path)]
    breaches += [f"{path}: {count} lines, at most {TEMPLATE}" for path, count in sizes("*.html") if count > TEMPLATE]
    print("\n".join(breaches))
    return 1 if breaches else 0


def tracked(pattern: str) -> list[Path]:
    """The files that git has or will have, generated migrations left out."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", pattern]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    return [Path(name) for name in names if "/migrations/" not in name and (ROOT / name).exists()]


def sizes(pattern: str) -> Iterator[tuple[Path, int]]:
    """Each file with its number of lines."""
    for path in tracked(pattern):
        yield path, len((ROOT / path).read_text().splitlines())


def in_python(path: Path) -> Iterator[str]:
    """The breaches of one file."""
    text = (ROOT / path).read_text()
    lines = len(text.splitlines())
    if lines > FILE:
        yield f"{path}: {lines} lines, at most {FILE}"
    is_views = "views" in path.with_suffix("").parts
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, Function):
            is_view = is_views and any(argument.arg == "request" for argument in node.args.args[:1])
            limit = VIEW if is_view else FUNCTION
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > limit:
                yield f"{path}:{node.lineno}: {node.name} has {length} lines, at most {limit}"
        elif isinstance(node, ast.ClassDef):
            methods = sum(isinstance(child, Function) for child in node.body)
            if methods > METHODS:
                yield f"{path}:{node.lineno}: {node.name} has {methods} methods, at most {METHODS}"


if __name__ == "__main__":
    sys.exit(main())
