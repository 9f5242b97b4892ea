"""Where a model comes from: its base model, its training run, and which patients it has seen.

Patients are kept as salted digests: accession numbers are personal data, and packages travel. A digest lets
whoever holds the same slides recognise them, and tells nobody else a name at a glance.
"""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from desktop_app.domain.labelled import Side
from desktop_app.domain.model_identity import ModelIdentity

LINEAGE_KEY = "x_lineage"
_DIGEST_LENGTH = 20
_SALT_BYTES = 8
_NAMES = ("base_id", "base_version", "base_sha256", "run_id", "salt")


@dataclass(frozen=True, slots=True)
class Lineage:
    """The part of a model's card that evaluation and promotion read.

    Attributes:
        base_id: id of the model that training began with; empty for none.
        base_version: its version.
        base_sha256: its manifest's digest.
        run_id: the training run; empty for a shipped model.
        salt: of the digests.
        sides: digest of each patient the training knew, and the side it stood on.
    """

    base_id: str
    base_version: str
    base_sha256: str
    run_id: str
    salt: str
    sides: Mapping[str, Side]

    @classmethod
    def of_patients(
        cls, base: ModelIdentity | None, run_id: str, sides: Mapping[str, Side], salt: str = ""
    ) -> Self:
        """Return the lineage of a run.

        Args:
            base: the model that training began with.
            run_id: of the training run.
            sides: side by patient, as in ``Split.sides``.
            salt: of the digests; empty draws one, so name one where the same package must come out again.
        """
        salt = salt or secrets.token_hex(_SALT_BYTES)
        digests = {patient_digest(patient, salt): side for patient, side in sides.items()}
        if base is None:
            return cls("", "", "", run_id, salt, digests)
        return cls(base.model_id, base.version, base.sha256, run_id, salt, digests)

    @classmethod
    def from_json(cls, body: object) -> Self | None:
        """Return the lineage that ``to_json`` described, or None when ``body`` is something else."""
        if not isinstance(body, Mapping):
            return None
        try:
            sides = {str(digest): Side(side) for digest, side in body["patients"].items()}
            base_id, version, sha256, run_id, salt = (str(body[name]) for name in _NAMES)
        except (KeyError, ValueError, AttributeError, TypeError):
            return None
        return cls(base_id, version, sha256, run_id, salt, sides)

    def to_json(self) -> dict[str, Any]:
        """Return JSON values for the manifest's block ``x_lineage``."""
        return {
            "base_id": self.base_id,
            "base_version": self.base_version,
            "base_sha256": self.base_sha256,
            "run_id": self.run_id,
            "salt": self.salt,
            "patients": {digest: self.sides[digest].value for digest in sorted(self.sides)},
        }

    def side_of(self, patient: str) -> Side | None:
        """Return the side a patient stood on in training; None for a patient the training did not know."""
        return self.sides.get(patient_digest(patient, self.salt))

    def has_learnt_from(self, patient: str) -> bool:
        """True when the patient's fields taught the model or chose among its versions."""
        return self.side_of(patient) in (Side.TRAIN, Side.VALIDATION)


def patient_digest(patient: str, salt: str) -> str:
    """Return the salted digest of a patient's name, 20 hex digits."""
    return hashlib.sha256(f"{salt}:{patient}".encode()).hexdigest()[:_DIGEST_LENGTH]
