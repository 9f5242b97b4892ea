"""Who vouches for a model package: a trusted key, this machine's own record, or nobody but the user."""

import hashlib
from collections.abc import Collection, Sequence
from pathlib import Path

from desktop_app.domain.errors import ConsentNeededError, ModelLoadError, SignatureError
from desktop_app.domain.model_identity import ModelSummary
from desktop_app.domain.trust import Consent, Doubt, Standing, version_order
from desktop_app.installation.build_stamp import own_stamp
from desktop_app.installation.signatures import MODEL_DOMAIN, standing_of


def package_standing(
    path: Path,
    known_here: Collection[str] = (),
    trusted: Sequence[bytes] | None = None,
    name: str = "",
) -> Standing:
    """Return what is known of the maker of the package at ``path``.

    Args:
        path: a folder or ``.lamella`` file.
        known_here: manifests' sha256 of packages that were trained, exported or accepted on this machine.
        trusted: public keys; None for those of the running program.
        name: of the file that the user knows, when ``path`` is a copy of it.

    Raises:
        ModelLoadError: it cannot be read, or its signature is not one of it.
    """
    from desktop_app.inference.package import read_signed

    manifest, signature = read_signed(path)
    keys = own_stamp().public_keys if trusted is None else trusted
    try:
        standing = standing_of(manifest, signature, MODEL_DOMAIN, keys)
    except SignatureError as error:
        raise ModelLoadError(
            f'The model package "{name or path.name}" was refused: {error.message} '
            "Get it again from its maker."
        ) from error
    is_known = hashlib.sha256(manifest).hexdigest() in known_here
    return Standing.KNOWN_HERE if standing.needs_question and is_known else standing


def ask_if_needed(
    summary: ModelSummary, replaced: ModelSummary | None, standing: Standing, consent: Consent
) -> None:
    """Return when the package may be installed as far as its maker and version go.

    Raises:
        ConsentNeededError: the user must be asked, and ``consent`` is no answer.
    """
    identity = summary.identity
    installed = replaced.identity.version if replaced is not None else ""
    older = bool(installed) and version_order(identity.version) < version_order(installed)
    doubt = Doubt(summary.title, identity.version, standing, installed, older, identity.sha256)
    if not doubt.is_settled(consent):
        raise ConsentNeededError(doubt_words(doubt), doubt)


def doubt_words(doubt: Doubt) -> str:
    """Return the doubt as sentences, for the command line and the log; the window has its own, translated."""
    what = f"{doubt.name} {doubt.version}"
    sentences = {
        Standing.UNSIGNED: f"{what} is not signed: nothing shows who made it.",
        Standing.UNKNOWN_KEY: f"{what} is signed by a key that this Lamella does not know.",
        Standing.UNSIGNED_BUILD: f"{what} cannot be checked: this unsigned build of Lamella knows no key.",
    }
    words = [sentences[doubt.standing]] if doubt.standing in sentences else []
    if doubt.is_downgrade:
        words.append(f"{what} is older than version {doubt.installed}, which is installed.")
    return " ".join([*words, "Nothing was changed."])
