"""What is known of the maker of a model package or an update, and what the user agreed to."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """What a signature says. A signature that does not fit its content is no standing: it is refused."""

    TRUSTED = "trusted"
    UNSIGNED = "unsigned"
    UNKNOWN_KEY = "unknown_key"
    UNSIGNED_BUILD = "unsigned_build"
    KNOWN_HERE = "known_here"

    @property
    def needs_question(self) -> bool:
        """True when nobody vouches for the content but the user."""
        return self not in (Standing.TRUSTED, Standing.KNOWN_HERE)


@dataclass(frozen=True, slots=True)
class Consent:
    """What the user answered to a question.

    Attributes:
        unsigned: take what no trusted key has signed.
        downgrade: put an older version in the place of a newer one.
        sha256: hex digest of what the question was about; another file under the same name is asked about
            anew. Empty: whatever lies there.
    """

    unsigned: bool = False
    downgrade: bool = False
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What the user must be asked.

    Attributes:
        name: of the model or the program, for people.
        version: that is to be installed.
        standing: what is known of the maker.
        installed: the version that would be replaced; empty for none.
        is_downgrade: ``version`` is older than ``installed``.
        sha256: hex digest that an answer holds for.
    """

    name: str
    version: str
    standing: Standing
    installed: str = ""
    is_downgrade: bool = False
    sha256: str = ""

    def is_settled(self, consent: Consent) -> bool:
        """Whether ``consent`` answers everything that is in doubt."""
        if consent.sha256 and consent.sha256 != self.sha256:
            return False
        unsigned_ok = consent.unsigned or not self.standing.needs_question
        return unsigned_ok and (consent.downgrade or not self.is_downgrade)


def version_order(version: str) -> tuple[object, ...]:
    """Return a key that sorts versions as semantic versioning does; build words after ``+`` do not count."""
    numbers, _, early = version.split("+")[0].partition("-")
    whole = tuple(int(part) for part in re.findall(r"\d+", numbers))
    parts = tuple((0, int(p), "") if p.isdecimal() else (1, 0, p) for p in early.split(".")) if early else ()
    return (*(*whole, 0, 0, 0)[:3], not early, parts)
