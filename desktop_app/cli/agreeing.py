"""What must be typed to install what nobody vouches for: the options, and the words that name them."""

import argparse

from desktop_app.domain.trust import Consent, Doubt, Standing


def add_consent_options(parser: argparse.ArgumentParser) -> None:
    """Add ``--unsigned-ok`` and ``--allow-downgrade``."""
    parser.add_argument(
        "--unsigned-ok",
        action="store_true",
        help="install it although no key that this Lamella trusts has signed it: you vouch for its maker",
    )
    parser.add_argument(
        "--allow-downgrade", action="store_true", help="install it although a newer version is installed"
    )


def how_to_agree(doubt: Doubt, consent: Consent) -> str:
    """Return which options would go on, and when to give them."""
    words = []
    if doubt.standing.needs_question and not consent.unsigned:
        words.append("If you know who made it and trust them, add --unsigned-ok.")
    if doubt.is_downgrade and not consent.downgrade:
        words.append("If you want the older version, add --allow-downgrade.")
    return " ".join(words)


def signature_words(standing: Standing) -> str:
    """Return what is known of the maker, in a few words."""
    return {
        Standing.TRUSTED: "signed by a trusted key",
        Standing.UNSIGNED: "not signed",
        Standing.UNKNOWN_KEY: "signed by an unknown key",
        Standing.UNSIGNED_BUILD: "cannot be checked: unsigned build",
        Standing.KNOWN_HERE: "known on this computer",
    }[standing]
