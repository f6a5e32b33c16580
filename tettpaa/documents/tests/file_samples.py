"""Files as people send them, built for the tests: whole, broken, and made to harm."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NOTHING: Mapping[str, bytes] = MappingProxyType({})
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def pdf(pages: int = 1) -> bytes:
    return written(blank(pages))


def blank(pages: int = 1) -> PdfWriter:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    return writer


def written(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def locked_pdf(to_open: str) -> bytes:
    writer = blank()
    writer.encrypt(to_open, "eier", algorithm="AES-256")
    return written(writer)


def pdf_with_script() -> bytes:
    writer = blank()
    script = DictionaryObject({NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("x()")})
    names = DictionaryObject({NameObject("/Names"): ArrayObject([TextStringObject("a"), writer._add_object(script)])})
    writer.root_object[NameObject("/Names")] = DictionaryObject({NameObject("/JavaScript"): writer._add_object(names)})
    return written(writer)


def pdf_with_file() -> bytes:
    writer = blank()
    writer.add_attachment("skjult.exe", b"MZ")
    return written(writer)


def pdf_with_action(action: str) -> bytes:
    writer = blank()
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(
        {
            NameObject("/S"): NameObject(action),
            NameObject("/F"): TextStringObject("cmd.exe"),
        }
    )
    return written(writer)


def pdf_with_note(kind: str, *, hidden: bool = False) -> bytes:
    """A PDF whose page has a note that acts when it is touched; hidden means that its action is far away."""
    writer = blank()
    action = DictionaryObject({NameObject("/S"): NameObject(kind), NameObject("/JS"): TextStringObject("x()")})
    link = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Link"),
            NameObject("/A"): writer._add_object(action) if hidden else action,
        }
    )
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(link)])
    return written(writer)


def picture(kind: str = "JPEG", size: tuple[int, int] = (64, 48), **options: Any) -> bytes:
    out = io.BytesIO()
    image = Image.new("RGB", size, "#ddeaf6")
    image.paste("#002c54", (0, 0, size[0] // 2, size[1] // 3))
    image.save(out, kind, **options)
    return out.getvalue()


def photo_with_place(orientation: int = 1, kind: str = "JPEG") -> bytes:
    """A photo as a phone takes it: place, camera, owner, and which way is up."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Eksempeltelefon"
    exif[0x013B] = "Kari Eksempel"
    exif.get_ifd(0x8825).update({1: "N", 2: (59.0, 54.0, 30.0), 3: "E", 4: (10.0, 31.0, 12.0)})
    if kind == "JPEG":
        return picture(kind, exif=exif, comment="tatt hjemme")
    return picture(kind, exif=exif)


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">L", len(content)) + kind + content + struct.pack(">L", zlib.crc32(kind + content))


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def word_parts(*, types: str = "", relations: str = "") -> dict[str, bytes | str]:
    return {
        "[Content_Types].xml": (
            '<?xml version="1.0" encoding="UTF-8"?>'
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Override PartName="/word/document.xml" ContentType="{WORD_TYPE}.main+xml"/>{types}</Types>'
        ),
        "_rels/.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{_RELATION}/officeDocument" Target="word/document.xml"/></Relationships>'
        ),
        "word/document.xml": (
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            "<w:body><w:p><w:r><w:t>Pedagogisk rapport</w:t></w:r></w:p></w:body></w:document>"
        ),
        "word/_rels/document.xml.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f"{relations}</Relationships>"
        ),
    }


def word(more: Mapping[str, bytes] = _NOTHING, *, types: str = "", relations: str = "") -> bytes:
    return zipped({**word_parts(types=types, relations=relations), **more})


def relation(kind: str, target: str, *, external: bool = True) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="r9" Type="{_RELATION}/{kind}" Target="{target}"{mode}/>'
