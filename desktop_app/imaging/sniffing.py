"""Tells what a file is from its first bytes; names and extensions have no say."""

from dataclasses import dataclass

HEAD_BYTES = 512

_EXTENSIONS_OF = {
    "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "PNG": (".png", ".apng"),
    "GIF": (".gif",),
    "TIFF": (".tif", ".tiff", ".btf", ".tf8", ".svs", ".ndpi", ".scn", ".bif", ".qptiff"),
    "BMP": (".bmp", ".dib"),
    "WEBP": (".webp",),
}
# Pictures that are not read: they are listed with the reason instead of being passed over in silence.
_UNREAD_EXTENSIONS = (
    *(".jp2", ".j2k", ".jpx", ".jxl", ".heic", ".heif", ".avif", ".psd", ".dcm"),
    *(".mrxs", ".czi", ".lif", ".nd2", ".oib", ".vsi"),
)
PICTURE_EXTENSIONS = frozenset(_UNREAD_EXTENSIONS).union(*_EXTENSIONS_OF.values())
_BMP_HEADER_SIZES = (12, 16, 40, 52, 56, 64, 108, 124)
_READABLE_PREFIXES = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"II+\x00\x08\x00", "TIFF"),
    (b"MM\x00+\x00\x08", "TIFF"),
)
_FOREIGN_PICTURES = (
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", "a JPEG 2000 picture"),
    (b"\xff\x4f\xff\x51", "a JPEG 2000 picture"),
    (b"\x00\x00\x00\x0cJXL \r\n\x87\n", "a JPEG XL picture"),
    (b"8BPS", "a Photoshop document"),
    (b"ZISRAWFILE", "a Zeiss CZI file"),
    (b"\xda\xce\xbe\x0a", "a Nikon ND2 file"),
)
_FOREIGN_FILES = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document or a vendor's file"),
    (b"SQLite format 3", "a database"),
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a Linux program"),
    (b"\x89HDF", "an HDF5 file"),
    (b"{\\rtf", "a text document"),
)


@dataclass(frozen=True, slots=True)
class FileKind:
    """What the first bytes say.

    Attributes:
        format: ``JPEG``, ``PNG``, ``GIF``, ``TIFF``, ``BMP``, ``WEBP``; empty for anything else.
        description: for anything else, what it is, such as "a PDF document"; empty when unknown.
        is_picture: True for pictures, also for kinds that are not read.
    """

    format: str = ""
    description: str = ""
    is_picture: bool = False


def sniff(head: bytes) -> FileKind:
    """Return the kind of a file from its first ``HEAD_BYTES`` bytes (fewer are enough for most kinds)."""
    readable = _readable_format(head)
    if readable:
        return FileKind(format=readable, is_picture=True)
    if head[4:8] == b"ftyp" and head[8:12] in (b"heic", b"heix", b"mif1", b"msf1", b"avif", b"avis", b"heif"):
        return FileKind(description="a HEIC or AVIF picture", is_picture=True)
    if head[128:132] == b"DICM":
        return FileKind(description="a DICOM file", is_picture=True)
    for prefix, description in _FOREIGN_PICTURES:
        if head.startswith(prefix):
            return FileKind(description=description, is_picture=True)
    for prefix, description in _FOREIGN_FILES:
        if head.startswith(prefix):
            return FileKind(description=description)
    return FileKind(description=_plain_description(head))


def extension_fits(file_format: str, extension: str) -> bool:
    """Return True when ``extension`` (with its dot, any case) is one of ``file_format``, or there is none."""
    return not extension or extension.lower() in _EXTENSIONS_OF[file_format]


def _readable_format(head: bytes) -> str:
    for prefix, name in _READABLE_PREFIXES:
        if head.startswith(prefix):
            return name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in _BMP_HEADER_SIZES:
        return "BMP"
    return ""


def _plain_description(head: bytes) -> str:
    if head and not head.strip(b"\x00"):
        return "a run of zero bytes (the copy or the disk failed)"
    text = head.lstrip(b"\xef\xbb\xbf \r\n\t")
    if text[:5].lower() in (b"<!doc", b"<html"):
        return "a web page"
    if text[:5] == b"<?xml" or text[:4] == b"<svg":
        return "an XML document"
    if head and all(byte >= 32 or byte in b"\r\n\t" for byte in head):
        return "plain text"
    return ""
