"""What the window says of the maker of a package or an update, and how it asks."""

from desktop_app.domain.trust import Consent, Doubt, Standing
from desktop_app.gui.words import tr

NO_DOUBT = Doubt("", "", Standing.TRUSTED)


def signature(standing: Standing) -> str:
    """Return what is known of the maker, in a few words."""
    return {
        Standing.TRUSTED: tr("signed by a trusted key"),
        Standing.UNSIGNED: tr("not signed"),
        Standing.UNKNOWN_KEY: tr("signed by an unknown key"),
        Standing.UNSIGNED_BUILD: tr("cannot be checked: unsigned build"),
        Standing.KNOWN_HERE: tr("known on this computer"),
    }[standing]


def question(doubt: Doubt) -> str:
    """Return what the user is asked before something doubtful is installed."""
    sentences = []
    if doubt.standing is Standing.UNSIGNED:
        sentences.append(tr("{name} {version} is not signed: nothing shows who made it."))
    elif doubt.standing is Standing.UNKNOWN_KEY:
        sentences.append(tr("{name} {version} is signed by a key that this Lamella does not know."))
    elif doubt.standing is Standing.UNSIGNED_BUILD:
        sentences.append(
            tr("The maker of {name} {version} cannot be checked: this Lamella is an unsigned build.")
        )
    if sentences:
        sentences.append(tr("Install it only if you know who made it and trust them."))
    if doubt.is_downgrade:
        sentences.append(tr("{name} {version} is older than version {installed}, which is installed."))
    text = " ".join(sentences)
    return text.format(name=doubt.name, version=doubt.version, installed=doubt.installed)


def consent_to(doubt: Doubt) -> Consent:
    """Return what the user has said by agreeing to the question about ``doubt``: that, and nothing else."""
    return Consent(doubt.standing.needs_question, doubt.is_downgrade, doubt.sha256)
