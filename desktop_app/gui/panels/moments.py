"""Points in time as the user's locale writes them."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale


def moment(when: datetime) -> str:
    """Return a time in the locale's short form, without seconds."""
    return QLocale().toString(
        QDateTime.fromSecsSinceEpoch(int(when.timestamp())), QLocale.FormatType.ShortFormat
    )
