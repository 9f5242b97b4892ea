"""What goes into a bundle and what stays out; read by `lamella.spec`.

Standard library only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

WINDOW_PROGRAM, CONSOLE_PROGRAM, TRAINING_PROGRAM = "lamella-gui", "lamella", "lamella-training"

# The training component: never part of *Lamella*, which classifies and reviews.
TRAINING = ("tensorflow", "keras", "sklearn", "scipy", "h5py")

# Modules that some library would import if they were there, or that only developers use.
UNUSED = (
    *("tkinter", "IPython", "PyQt5", "PyQt6", "wx", "gi", "cairo", "tornado", "pandas", "numba"),
    *(
        "pytest",
        "_pytest",
        "hypothesis",
        "setuptools",
        "pip",
        "pydoc_data",
        "lib2to3",
        "ensurepip",
        "turtledemo",
    ),
    *("numpy.tests", "numpy.distutils", "matplotlib.tests", "matplotlib.testing"),
    *("fontTools.otlLib.optimize", "ai_edge_litert.aot", "ai_edge_litert.tools"),
    *("ai_edge_litert.vendors", "pydantic.mypy", "xmlrpc"),
    # No line is ever edited here, and GNU readline's licence is not ours.
    *("readline", "rlcompleter"),
    # AVIF is not read; text is drawn by Qt and matplotlib.
    *("PIL._avif", "PIL._imagingft"),
)

# scikit-learn's libraries copy NumPy's whole list of names; Lamella itself needs neither.
NUMPY_EXTRAS = ("numpy.f2py", "numpy.testing")

# Lamella opens no connection: it need not be able to encrypt one. (What TensorFlow imports wants to.)
OFFLINE = ("ssl", "_ssl")

# The command line never draws.
QT = ("PySide6", "shiboken6", "desktop_app.gui", "desktop_app.workers", "desktop_app.app")

# Read by the running program through importlib.metadata.
WITH_METADATA = (
    *("PySide6-Essentials", "ai-edge-litert", "numpy", "pillow", "tifffile", "imagecodecs", "matplotlib"),
    *("natsort", "platformdirs", "pydantic", "pynacl", "tqdm", "xlsxwriter"),
)

# Read by the training program: what a run's record and its self-check name.
WITH_METADATA_TRAINING = ("ai-edge-litert", "keras", "numpy", "pillow", "scikit-learn", "tensorflow-cpu")

# Libraries of the other component that some library would take along if it saw them.
NOT_FOR_TRAINING = ("matplotlib", "xlsxwriter", "nacl", "grpc", "tensorboard")

# Imported when an update is judged, by name in functions alone; its C part asks for the second.
SIGNATURES = ("nacl.signing", "nacl.exceptions", "_cffi_backend")

# Destinations in the bundle that nothing needs, whatever hook brought them.
_DROPPED = re.compile(
    r"""
    ^PySide6/(Qt/)?(qml|metatypes|libexec|modules|resources)/
    # Qt's own words ("Open", "Cancel") in the languages that Lamella speaks; Qt has none in Hindi.
    | ^PySide6/(Qt/)?translations/(?!qtbase_(de|es|pt_BR)\.qm)
    | ^PySide6/(Qt/)?plugins/(?!(platforms|imageformats|iconengines|platforminputcontexts
        |styles|xcbglintegrations|wayland-shell-integration|wayland-decoration-client
        |wayland-graphics-integration-client)/)
    | /plugins/imageformats/.*(qpdf|qtiff|qicns|qtga|qwbmp|qwebp)
    | /plugins/platforms/.*(eglfs|linuxfb|minimalegl|vkkhrdisplay|vnc|minimal\.)
    | /plugins/platforminputcontexts/.*virtualkeyboard
    | (^|/)(lib)?Qt6?(Quick|Qml|Pdf|Sql|Test|VirtualKeyboard|E[gG][lL]F[sS]|Help|Designer|Lottie|Labs|Network)
    | ^PySide6/Qt(DBus|Network|Qml|Quick|Sql|Test|Xml|OpenGL)\w*\.
    | LiteRtWebGpuAccelerator
    | (^|/)(tests|testing)/
    | ^matplotlib/mpl-data/(sample_data|images|kpsewhich)
    | ^matplotlib/mpl-data/fonts/(afm|pdfcorefonts)/
    | ^matplotlib/mpl-data/fonts/ttf/(?!DejaVuSans(-Bold|-Oblique|-BoldOblique)?\.ttf
        |DejaVuSansMono\.ttf|LastResortHE-Regular\.ttf|LICENSE)
    | ^matplotlib/backends/(web_backend|qt_editor)/
    # Operations for other compilers and exchange formats; neither training nor converting loads them.
    | ^tensorflow/compiler/mlir/stablehlo/stablehlo_extension
    | ^tensorflow/compiler/tf2xla/ops/_xla_ops
    | \.(pyi|h|hpp|pxd|pyx|a|lib|cmake|prl|debug)$
    # How pip laid a library out: names the build's own folders.
    | \.dist-info/(RECORD|INSTALLER|REQUESTED|WHEEL|direct_url\.json|entry_points\.txt)$
    """,
    re.VERBOSE,
)


def is_wanted(destination: str) -> bool:
    """Whether a file belongs into the bundle.

    Args:
        destination: its path in the bundle, with either kind of slash.
    """
    return _DROPPED.search(destination.replace("\\", "/")) is None


def model_files(models: Path, *, for_training: bool) -> Iterator[tuple[str, str]]:
    """Yield source and destination folder of the shipped packages' files of one component.

    Args:
        models: the folder of the packages; what lies beside them there (figures of the trials) stays out.
        for_training: True for the parts that fine-tuning needs, False for all others.
    """
    if not for_training:
        yield str(models / "default.json"), "models"
    for manifest in sorted(models.glob("*/manifest.json")):
        for path in sorted(manifest.parent.rglob("*")):
            place = path.relative_to(models)
            if path.is_file() and (place.parts[1] == "training") == for_training:
                yield str(path), f"models/{place.parent.as_posix()}"
