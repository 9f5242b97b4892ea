"""Whether this Lamella can train. TensorFlow and what it learns from come as a program of their own.

An installed Lamella finds *Lamella Training* of its own version beside it; a checkout or a wheel needs the
training libraries in its own Python. Looked up anew every time: the component may be installed meanwhile.
"""

import importlib.util
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import desktop_app
from desktop_app.domain.errors import AppError
from desktop_app.installation.layout import TRAINING, Installation, own_installation

LIBRARIES = ("tensorflow", "keras", "sklearn")
_ELSE = "Classifying and reviewing work without it."


class Missing(StrEnum):
    """What keeps this Lamella from training."""

    NOTHING = ""
    COMPONENT = "component"
    SAME_VERSION = "same version"
    LIBRARIES = "libraries"


@dataclass(frozen=True, slots=True)
class TrainingComponent:
    """What was found.

    Attributes:
        missing: what keeps this Lamella from training.
        wanted: the version that is needed: that of this Lamella.
        found: another version that is installed instead; empty for none.
        program: the component's program; None in a checkout, which trains with its own Python.
    """

    missing: Missing
    wanted: str
    found: str = ""
    program: Path | None = None

    @property
    def is_there(self) -> bool:
        """Whether this Lamella can train."""
        return self.missing is Missing.NOTHING

    def sentence(self) -> str:
        """Return what is missing and what to do; empty when nothing is."""
        match self.missing:
            case Missing.COMPONENT:
                return (
                    f"Training needs Lamella Training {self.wanted}, which is not installed here. Install it "
                    f"from where Lamella came from, then try again. {_ELSE}"
                )
            case Missing.SAME_VERSION:
                return (
                    f"This is Lamella {self.wanted}, and Lamella Training is installed as {self.found} only. "
                    f"Install Lamella Training {self.wanted}, then try again. {_ELSE}"
                )
            case Missing.LIBRARIES:
                return (
                    "The training component is missing here: TensorFlow, Keras or scikit-learn is not "
                    f'installed in this Python. Install Lamella with its extra "training". {_ELSE}'
                )
        return ""


def training_component() -> TrainingComponent:
    """Look for what training needs."""
    if getattr(sys, "frozen", False):
        return _installed(own_installation())
    is_whole = all(importlib.util.find_spec(name) is not None for name in LIBRARIES)
    return TrainingComponent(Missing.NOTHING if is_whole else Missing.LIBRARIES, desktop_app.__version__)


def require_training() -> TrainingComponent:
    """Return the component.

    Raises:
        AppError: it is missing; the sentence says what to do.
    """
    component = training_component()
    if not component.is_there:
        raise AppError(component.sentence())
    return component


def training_part_exists(model_id: str) -> bool:
    """Whether the component carries the weights that fine-tuning a shipped model starts from."""
    program = training_component().program
    return program is not None and (program.parent / "_internal" / "models" / model_id / "training").is_dir()


def _installed(installation: Installation | None) -> TrainingComponent:
    wanted = desktop_app.__version__
    if installation is None:
        return TrainingComponent(Missing.COMPONENT, wanted)
    program = installation.training_program(wanted)
    if program is not None:
        return TrainingComponent(Missing.NOTHING, wanted, wanted, program)
    others = _other_versions(installation)
    return TrainingComponent(
        Missing.SAME_VERSION if others else Missing.COMPONENT, wanted, others[-1] if others else ""
    )


def _other_versions(installation: Installation) -> list[str]:
    """Return the versions of the component that are there, sorted as words."""
    try:
        names = sorted(path.name for path in (installation.prefix / TRAINING).iterdir())
    except OSError:
        return []
    return [name for name in names if installation.training_program(name) is not None]
