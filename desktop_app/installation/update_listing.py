"""What an update says of itself: update.json, read without trust and written the same way each time."""

import json
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from desktop_app.domain.errors import UpdateError
from desktop_app.domain.safe_names import clash_in, name_problem
from desktop_app.installation.layout import is_version

SCHEMA = 1
KIND = "lamella-update"
COMPONENTS = {"lamella": "Lamella", "lamella-training": "Lamella Training"}
LISTING_LIMIT_BYTES = 16 * 1024**2
_COUNT_LIMIT, _TOTAL_LIMIT_BYTES = 50_000, 8 * 1024**3
_PATH_LIMIT, _DEPTH_LIMIT = 240, 16
_MODES = {"644": 0o644, "755": 0o755}
_SHA256 = re.compile(r"[0-9a-f]{64}")
_PLATFORM = re.compile(r"[a-z0-9_]{1,20}-[a-z0-9_]{1,20}")
_KEYS = {"schema", "kind", "component", "version", "platform", "from_version", "commit", "payload", "files"}


@dataclass(frozen=True, slots=True)
class ListedFile:
    """One file of the new version.

    Attributes:
        path: relative, with ``/``.
        size: bytes; 0 for a link.
        mode: 0o644 or 0o755.
        sha256: hex digest; empty for a link.
        link: where a symbolic link leads, relative to its own folder; empty for a file.
    """

    path: str
    size: int = 0
    mode: int = 0o644
    sha256: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class UpdateListing:
    """The content of update.json.

    Attributes:
        component: ``lamella`` or ``lamella-training``.
        version: number of the new version.
        platform: that it runs on, such as ``linux-x86_64``.
        from_version: the oldest version that it can be applied to.
        commit: of the sources; may be empty.
        files: by path; the payload holds their bytes one after the other, in this order.
        payload_size, payload_sha256: of the compressed payload.
    """

    component: str
    version: str
    platform: str
    from_version: str
    commit: str
    files: tuple[ListedFile, ...]
    payload_size: int
    payload_sha256: str

    @property
    def title(self) -> str:
        """Name of the component, for people."""
        return COMPONENTS[self.component]

    @property
    def total_bytes(self) -> int:
        """Of all files, unpacked."""
        return sum(file.size for file in self.files)

    def to_bytes(self) -> bytes:
        """Return update.json; equal listings give equal bytes."""
        body = {
            "schema": SCHEMA,
            "kind": KIND,
            "component": self.component,
            "version": self.version,
            "platform": self.platform,
            "from_version": self.from_version,
            "commit": self.commit,
            "payload": {"size": self.payload_size, "sha256": self.payload_sha256},
            "files": [_file_body(file) for file in self.files],
        }
        return (json.dumps(body, indent=1, sort_keys=True) + "\n").encode("ascii")


def read_listing(data: bytes) -> UpdateListing:
    """Return the listing in ``data``, with every path and link checked.

    Raises:
        UpdateError: damaged, unsafe, or of a newer kind.
    """
    try:
        body = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise UpdateError("its list of files is damaged.", str(error)) from error
    if not isinstance(body, dict) or body.get("kind") != KIND:
        _refuse("it is no update of Lamella")
    if isinstance(body.get("schema"), int) and body["schema"] > SCHEMA:
        _refuse("it was made for a newer Lamella; ask its maker for an update that this version can read")
    if body.get("schema") != SCHEMA or set(body) != _KEYS:
        _refuse("its list of files is damaged")
    listing = _listing(body)
    _check(listing)
    return listing


def _listing(body: Mapping[str, Any]) -> UpdateListing:
    try:
        listing = UpdateListing(
            component=str(body["component"]),
            version=str(body["version"]),
            platform=str(body["platform"]),
            from_version=str(body["from_version"]),
            commit=str(body["commit"]),
            files=tuple(_file(entry) for entry in body["files"]),
            payload_size=_whole(body["payload"]["size"]),
            payload_sha256=_digest(body["payload"]["sha256"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UpdateError("its list of files is damaged.", repr(error)) from error
    return listing


def _file(entry: Mapping[str, Any]) -> ListedFile:
    path = str(entry["path"])
    if set(entry) == {"path", "link"}:
        return ListedFile(path, link=str(entry["link"]))
    if set(entry) != {"path", "size", "mode", "sha256"}:
        raise ValueError(path)
    return ListedFile(path, _whole(entry["size"]), _MODES[entry["mode"]], _digest(entry["sha256"]))


def _file_body(file: ListedFile) -> dict[str, object]:
    if file.link:
        return {"path": file.path, "link": file.link}
    return {"path": file.path, "size": file.size, "mode": f"{file.mode:o}", "sha256": file.sha256}


def _check(listing: UpdateListing) -> None:
    if listing.component not in COMPONENTS:
        _refuse(f"this Lamella knows no part called {listing.component!r}")
    if not is_version(listing.version) or not is_version(listing.from_version):
        _refuse("it names no usable version")
    if not _PLATFORM.fullmatch(listing.platform):
        _refuse("it names no usable platform")
    if not 0 < len(listing.files) <= _COUNT_LIMIT or listing.total_bytes > _TOTAL_LIMIT_BYTES:
        _refuse("it holds nothing, or more than an update may hold")
    names = {file.path: file for file in listing.files}
    for file in listing.files:
        if problem := name_problem(file.path, _PATH_LIMIT, _DEPTH_LIMIT):
            _refuse(f"the path {file.path!r} in it is not allowed: {problem}")
        if any(parent in names for parent in _parents(file.path)):
            _refuse(f"the path {file.path!r} in it lies below a file")
        if file.link and not _stays_inside(file, names):
            _refuse(f"the link {file.path!r} in it does not lead to one of its files")
    if clash := clash_in(file.path for file in listing.files):
        _refuse(f"the path {clash!r} occurs twice in it")


def _parents(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts))]


def _stays_inside(file: ListedFile, names: Mapping[str, ListedFile]) -> bool:
    """Whether a link leads to a listed file, not to another link: then no way leads out of the folder."""
    if file.link.startswith("/") or "\\" in file.link or len(file.link) > _PATH_LIMIT:
        return False
    target = names.get(posixpath.normpath(posixpath.join(posixpath.dirname(file.path), file.link)))
    return target is not None and not target.link


def _whole(number: object) -> int:
    if not isinstance(number, int) or isinstance(number, bool) or number < 0:
        raise ValueError(number)
    return number


def _digest(word: object) -> str:
    if not isinstance(word, str) or not _SHA256.fullmatch(word):
        raise ValueError(word)
    return word


def _refuse(cause: str) -> NoReturn:
    raise UpdateError(f"{cause}.")
