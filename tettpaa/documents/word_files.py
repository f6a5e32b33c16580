"""Word documents (.docx): a zip of parts, and only parts that show text and pictures."""

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from xml.parsers import expat

from django.utils.translation import gettext_lazy as _

from tettpaa.documents.problems import UploadProblem

MOST_PARTS = 2_000
LARGEST_UNPACKED = 200 * 1024 * 1024
_LARGEST_LIST = 1024 * 1024
_BLOCK = 256 * 1024

_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PROGRAM_PART = re.compile(
    r"vba(project|data)|activex|customui|(?<!printersettings1)\.bin$|\.exe$|\.dll$|\.js$|\.vbs$|\.[a-z]+m$",
    re.IGNORECASE,
)
_EMBEDDED = re.compile(r"(^|/)embeddings/(?!.*\.(xlsx)$)", re.IGNORECASE)
_PROGRAM_TYPE = re.compile(r"macroenabled|vbaproject|activex|ms-office\.vba", re.IGNORECASE)
_PROGRAM_LINK = re.compile(r"/(vbaProject|control|oleObject|attachedToolbars|aFChunk|subDocument|frame|package)$")
_LOCAL_TEMPLATE = re.compile(r"(file:///)?[A-Za-z]:[\\/](?![\\/])", re.IGNORECASE)
_BAD_LINK = re.compile(r"\s*(\w*script:|data:|ms-|\\\\|file://[^/])", re.IGNORECASE)

UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, struct.error, expat.ExpatError),
    *(EOFError, OSError, NotImplementedError, ValueError, KeyError),
)
"""What is raised of an archive that is broken or lies. NotImplementedError: zipfile does not know how it is packed."""


def check(content: bytes) -> None:
    """Return quietly when the document can be taken; raise `UploadProblem` when not."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_archive(archive)
    except UNREADABLE as error:
        raise _broken() from error


def has_program() -> UploadProblem:
    """The answer to a document with macros or other things that run."""
    message = _("Dokumentet inneholder et program (makro). Lagre det som .docx eller PDF, og last opp det nye.")
    return UploadProblem("active_word", message)


def _check_archive(archive: zipfile.ZipFile) -> None:
    names = check_names(archive)
    _refuse_other_kinds(archive, names)
    if any(_PROGRAM_PART.search(name) or _EMBEDDED.search(name) for name in names):
        raise has_program()
    check_parts(archive, LARGEST_UNPACKED)


def check_names(archive: zipfile.ZipFile) -> list[str]:
    """The names of the parts, of an archive that says it is no bomb, is not locked, and keeps to itself."""
    parts = archive.infolist()
    names = [part.filename for part in parts]
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise _bursting()
    if len({name.lower() for name in names}) != len(names) or not all(map(_is_inside, names)):
        raise _broken()
    if any(part.flag_bits & 0x1 for part in parts):
        raise UploadProblem("locked_word", _("Dokumentet er låst. Lagre det uten passord, og last det opp igjen."))
    return names


def check_parts(archive: zipfile.ZipFile, most: int) -> None:
    """Unpacks every part and reads its XML; what is larger than it says, or declares entities, is refused."""
    left = most
    for part in archive.infolist():
        left -= _check_part(archive, part, left)


def _refuse_other_kinds(archive: zipfile.ZipFile, names: list[str]) -> None:
    if "[Content_Types].xml" not in names:
        raise UploadProblem("kind", _("Vi kan ikke åpne denne filen. Last opp PDF, Word eller bilde."))
    types = [attributes.get("ContentType", "") for _tag, attributes in _elements(archive, "[Content_Types].xml")]
    if any(_PROGRAM_TYPE.search(kind) for kind in types):
        raise has_program()
    if _DOCUMENT not in types:
        raise UploadProblem("kind", _("Vi kan ikke åpne denne filen. Last opp PDF, Word eller bilde."))


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, left: int) -> int:
    """Unpack a part block by block, so that a size which is not true is found out, and return its real size."""
    is_xml = part.filename.lower().endswith((".xml", ".rels"))
    reader = _xml_reader() if is_xml else None
    size = 0
    with archive.open(part) as stream:
        while block := stream.read(_BLOCK):
            size += len(block)
            if size > left:
                raise _bursting()
            if reader:
                reader.Parse(block, False)
    if reader and size:
        reader.Parse(b"", True)
    if part.filename.lower().endswith(".rels"):
        _refuse_links(archive, part.filename)
    return size


def _refuse_links(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse a document that fetches something when it is opened, or brings something that runs.

    A template on the writer's own disk is let through: documents from most schools name one, and it is nowhere
    else. A template on a server is not.
    """
    for tag, attributes in _elements(archive, name):
        kind, target = attributes.get("Type", ""), attributes.get("Target", "")
        if not tag.endswith("Relationship"):
            continue
        if _PROGRAM_LINK.search(kind) and not target.lower().endswith(".xlsx"):
            raise has_program()
        if attributes.get("TargetMode", "").lower() != "external":
            continue
        is_own_template = kind.endswith("/attachedTemplate") and _LOCAL_TEMPLATE.match(target)
        is_link = kind.endswith("/hyperlink") and not _BAD_LINK.match(target)
        if not is_own_template and not is_link:
            raise UploadProblem(
                "fetching_word", _("Dokumentet henter noe fra et annet sted. Lagre det som PDF, og last opp PDF-en.")
            )


def _elements(archive: zipfile.ZipFile, name: str) -> Iterator[tuple[str, dict[str, str]]]:
    if archive.getinfo(name).file_size > _LARGEST_LIST:
        raise _broken()
    found: list[tuple[str, dict[str, str]]] = []
    reader = _xml_reader()
    reader.StartElementHandler = lambda tag, attributes: found.append((tag, attributes))
    reader.Parse(archive.read(name), True)
    return iter(found)


def _xml_reader() -> expat.XMLParserType:
    """A reader that refuses declarations of entities, which is how small XML becomes large or fetches files."""
    reader = expat.ParserCreate()
    reader.StartDoctypeDeclHandler = _refuse_declaration
    return reader


def _refuse_declaration(*_declaration: object) -> None:
    raise _broken()


def _is_inside(name: str) -> bool:
    plain = name.replace("\\", "/")
    normal = posixpath.normpath(plain)
    return not normal.startswith(("/", "../")) and normal != ".." and ":" not in plain and "\x00" not in plain


def _bursting() -> UploadProblem:
    message = _("Dokumentet er for stort når det pakkes ut. Lagre det som PDF, og last opp PDF-en.")
    return UploadProblem("bursting", message)


def _broken() -> UploadProblem:
    return UploadProblem("broken_word", _("Dokumentet er ødelagt. Lagre det på nytt i Word, og last opp det nye."))
