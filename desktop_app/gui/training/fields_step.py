"""Step one: which labelled fields, and which patients learn, check and are kept back."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from desktop_app.domain.labelled import Label, LabelledImage, LabelledSet, Side, Split
from desktop_app.gui import words
from desktop_app.gui.pieces.figure_table import Cell, FigureTable
from desktop_app.gui.pieces.source_chooser import LabelledSourceChooser, set_in_words
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.training.step import Step
from desktop_app.workers.labelled_worker import LabelledWorker


class Alarm(QFrame):
    """A sentence in a box of its own that says why it cannot go on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("Alarm")
        self._theme = theme
        self._icon = QLabel()
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 12, 8)
        line.setSpacing(12)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.text, 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    def say(self, sentence: str, detail: str = "") -> None:
        """Show a sentence; an empty one hides the box."""
        self.text.setText(sentence)
        self.text.setToolTip(detail)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._icon.setPixmap(self._theme.icon("warning").pixmap(QSize(18, 18), self.devicePixelRatioF()))


class FieldsStep(Step):
    """The labelled fields and their split.

    Signals (GUI thread):
        done(): the user goes on.
        extend_asked(): give new patients a side, leave everybody else where they stand.
    """

    done = Signal()
    extend_asked = Signal()

    def __init__(self, theme: Theme, worker: LabelledWorker) -> None:
        super().__init__(theme, 1, words.tr("Your labelled fields"))
        self.chooser = LabelledSourceChooser(theme, worker)
        self.table = FigureTable(self.tr("Patients and fields on each side"))
        self.promise = QLabel()
        self.promise.setWordWrap(True)
        self.promise.setProperty("role", "muted")
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.alarm = Alarm(theme)
        self.go_on = QPushButton(self.tr("Continue"))
        self.go_on.setProperty("look", "primary")
        self.go_on.clicked.connect(self.done)
        self.extend = QPushButton(self.tr("Give the new patients a side"))
        self.extend.setProperty("look", "outlined")
        self.extend.setToolTip(self.tr("All others stay where they stand, so that figures can be compared"))
        self.extend.clicked.connect(self.extend_asked)
        self._sides = QFrame()
        self._build()
        self.show_nothing()

    @Slot()
    def show_nothing(self) -> None:
        """Show no split: there are no fields, or others are being read."""
        self._sides.hide()
        self.alarm.say("")
        self.extend.hide()
        self.go_on.setEnabled(False)
        self.set_done(False)

    def show_split(self, labelled: LabelledSet, split: Split) -> None:
        """Show who stands on which side."""
        self.alarm.say("")
        self.extend.hide()
        self.table.show_rows(self._headers(), self._rows(labelled, split))
        warnings = [*split.warnings, *self._joined(split)]
        self.warning.setText("\n".join(warnings))
        self.warning.setVisible(bool(warnings))
        self._sides.show()
        self.go_on.setEnabled(True)
        self.set_done(True, set_in_words(labelled))

    def show_refusal(self, sentence: str, detail: str = "", *, extendable: bool = False) -> None:
        """Say why these fields cannot be used; nothing can go on from here but new patients' sides."""
        self.show_nothing()
        self.alarm.say(sentence, detail)
        self.extend.setVisible(extendable)

    def _headers(self) -> Sequence[str]:
        return (
            self.tr("Side"),
            self.tr("Patients"),
            self.tr("Benign fields"),
            self.tr("Malignant fields"),
            self.tr("All fields"),
        )

    def _rows(self, labelled: LabelledSet, split: Split) -> list[tuple[Cell, ...]]:
        names = {
            Side.TRAIN: (self.tr("Training"), self.tr("The model learns from these.")),
            Side.VALIDATION: (self.tr("Validation"), self.tr("Tell after each epoch which one was best.")),
            Side.TEST: (
                self.tr("Locked test"),
                self.tr("Looked at once, at the end: what the new model is worth."),
            ),
        }
        rows = []
        for side, (name, tip) in names.items():
            images = split.images_of(labelled, side)
            rows.append((Cell(name, bold=True, tip=tip), *_counts(images)))
        return rows

    def _joined(self, split: Split) -> list[str]:
        text = self.tr("{patients} share identical pictures and are treated as one person.")
        return [text.format(patients=", ".join(group)) for group in split.joined]

    def _build(self) -> None:
        self.promise.setText(
            self.tr(
                "Every patient stands on one side only: nobody\N{RIGHT SINGLE QUOTATION MARK}s fields "
                "are mixed between training and test."
            )
        )
        title = QLabel(self.tr("WHO LEARNS, WHO IS KEPT BACK"))
        title.setProperty("role", "section")
        sides = QVBoxLayout(self._sides)
        sides.setContentsMargins(0, 4, 0, 0)
        sides.setSpacing(4)
        for widget in (title, self.table, self.promise, self.warning):
            sides.addWidget(widget)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.extend)
        foot.addWidget(self.go_on)
        for part in (self.chooser, self._sides, self.alarm):
            self.body.addWidget(part)
        self.body.addLayout(foot)


def _counts(images: Sequence[LabelledImage]) -> tuple[Cell, ...]:
    benign = sum(image.label is Label.BENIGN for image in images)
    numbers = (len({image.patient for image in images}), benign, len(images) - benign, len(images))
    return tuple(Cell(words.count(number), muted=number == 0) for number in numbers)
