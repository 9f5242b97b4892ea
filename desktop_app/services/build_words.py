"""What the program says of its own build: signed or not, and which keys it trusts."""

from desktop_app.installation.build_stamp import BuildStamp, own_stamp
from desktop_app.installation.signatures import fingerprint


def trusted_keys(stamp: BuildStamp | None = None) -> tuple[str, ...]:
    """Return the short names of the keys whose signatures this build trusts; empty for an unsigned build."""
    return tuple(fingerprint(key) for key in (stamp or own_stamp()).public_keys)


def build_words(stamp: BuildStamp | None = None) -> str:
    """Return one line, such as "signed build; trusts 3f2a 9c11 04be 77d0" or "unsigned build"."""
    keys = trusted_keys(stamp)
    return f"signed build; trusts {', '.join(keys)}" if keys else "unsigned build"
