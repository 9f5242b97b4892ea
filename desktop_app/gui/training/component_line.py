"""A line at the top of the page: what training needs is not installed here."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from desktop_app.gui.theme.theme import Theme
from desktop_app.services.training_component import Missing, TrainingComponent


class ComponentLine(QFrame):
    """Says what is missing and what to do; hidden while nothing is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("NoticeBar")
        self._theme = theme
        self._icon, self.text = QLabel(), QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(8)
        line.addWidget(self._icon)
        line.addWidget(self.text, 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    def show_component(self, component: TrainingComponent) -> None:
        """Say what ``component`` lacks; nothing when it is whole."""
        self.text.setText(self._sentence(component))
        self.setVisible(not component.is_there)

    def _sentence(self, component: TrainingComponent) -> str:
        """Return ``component.sentence()`` in the user's language."""
        if component.is_there:
            return ""
        if component.missing is Missing.SAME_VERSION:
            text = self.tr(
                "This is Lamella {wanted}, and Lamella Training is installed as {found} only. Install "
                "Lamella Training {wanted}, then open this window again. Classifying and reviewing "
                "work without it."
            )
        elif component.missing is Missing.COMPONENT:
            text = self.tr(
                "Training needs Lamella Training {wanted}, which is not installed here. Install it from "
                "where Lamella came from, then open this window again. Classifying and reviewing "
                "work without it."
            )
        else:
            text = self.tr(
                "Training needs TensorFlow, Keras and scikit-learn in this Python. Install Lamella with its "
                "extra for training, then start it again. Classifying and reviewing work without it."
            )
        return text.format(wanted=component.wanted, found=component.found)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._icon.setPixmap(self._theme.icon("info").pixmap(QSize(18, 18), self.devicePixelRatioF()))
