"""The theme in force: light, dark or as the system says; gives the application palette and style sheet."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from desktop_app.gui.theme.bundled_fonts import GENERIC_FAMILIES, put_behind, register_fonts
from desktop_app.gui.theme.icons import IconSet
from desktop_app.gui.theme.tokens import BASE_PX, DARK, FONT_SIZES_PX, LIGHT, Tokens
from desktop_app.gui.theme.verdict_look import DARK_LOOKS, LIGHT_LOOKS, VerdictLook

# Asked for only where the platform names no font of its own (a bare X server).
_FALLBACK_FONTS = ("Inter", "Noto Sans", "Cantarell", "Ubuntu", "DejaVu Sans")


class Theme(QObject):
    """Owns the look of the application.

    Signals (GUI thread):
        changed(): colours are new; whoever paints by hand should repaint.
    """

    changed = Signal()

    def __init__(self, application: QApplication, resources_dir: Path) -> None:
        super().__init__()
        self._application = application
        self.resources_dir = resources_dir
        self._theme_dir = resources_dir / "theme"
        self._icons = IconSet(resources_dir / "icons")
        self._template = (self._theme_dir / "lamella.qss").read_text(encoding="utf-8")
        self._mode = "system"
        self._tokens: Tokens | None = None
        application.setStyle(QStyleFactory.create("Fusion"))
        families = register_fonts(resources_dir / "fonts")
        font = _interface_font(application.font())
        put_behind(font, families)
        application.setFont(font)
        application.setWindowIcon(self.icon_as_drawn("lamella"))
        application.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)

    @property
    def mode(self) -> str:
        """``light``, ``dark`` or ``system``."""
        return self._mode

    @property
    def is_dark(self) -> bool:
        """True while the dark palette is in force."""
        return self.tokens is DARK

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens or LIGHT

    def look(self, category: str) -> VerdictLook:
        """Return how a category (``domain.field_query.CATEGORIES``) is drawn now."""
        return (DARK_LOOKS if self.is_dark else LIGHT_LOOKS)[category]

    def icon(self, name: str, *, on_accent: bool = False) -> QIcon:
        """Return an icon in the ink of the theme."""
        tokens = self.tokens
        ink = tokens.on_accent if on_accent else tokens.text
        return self._icons.icon(name, ink, tokens.disabled, ink)

    def accent_icon(self, name: str) -> QIcon:
        """Return an icon in the accent colour."""
        return self._icons.icon(name, self.tokens.accent)

    def muted_icon(self, name: str) -> QIcon:
        """Return an icon in the secondary ink."""
        return self._icons.icon(name, self.tokens.muted)

    def icon_as_drawn(self, name: str) -> QIcon:
        """Return an icon in the colours of its file, such as the program's own."""
        return self._icons.icon(name, "#000000")

    def apply(self, mode: str) -> None:
        """Switch to ``light``, ``dark`` or ``system`` and repaint everything that differs."""
        self._mode = mode
        wanted = DARK if mode == "dark" or (mode == "system" and self._system_is_dark()) else LIGHT
        if wanted is self._tokens:
            return
        self._tokens = wanted
        self._application.setPalette(_palette(wanted))
        self._application.setStyleSheet(self._style_sheet(wanted))
        self.changed.emit()

    def _system_is_dark(self) -> bool:
        return self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _style_sheet(self, tokens: Tokens) -> str:
        name = "dark" if tokens is DARK else "light"
        values = tokens.by_name() | {key: f"{px}px" for key, px in FONT_SIZES_PX.items()}
        for icon in ("chevron_down", "chevron_up", "check"):
            values[f"icon_{icon}"] = (self._theme_dir / f"{icon}_{name}.svg").as_posix()
        text = self._template
        for key in sorted(values, key=len, reverse=True):
            text = text.replace(f"@{key}", values[key])
        return text

    @Slot(Qt.ColorScheme)
    def _on_system_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._mode == "system":
            self.apply("system")


def _interface_font(system: QFont) -> QFont:
    font = QFont(system)
    if system.family().lower() in GENERIC_FAMILIES:
        known = set(QFontDatabase.families())
        font.setFamily(next((name for name in _FALLBACK_FONTS if name in known), system.family()))
    font.setPixelSize(BASE_PX)
    return font


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.window,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.hover,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.muted,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.ToolTipBase: tokens.tip,
        QPalette.ColorRole.ToolTipText: tokens.tip_text,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.accent,
        QPalette.ColorRole.Light: tokens.surface,
        QPalette.ColorRole.Midlight: tokens.hover,
        QPalette.ColorRole.Mid: tokens.control,
        QPalette.ColorRole.Dark: tokens.muted,
        QPalette.ColorRole.Shadow: tokens.muted,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    return palette
