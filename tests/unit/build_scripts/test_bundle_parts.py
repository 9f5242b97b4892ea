"""What goes into a bundle: files by their place, and each component's half of the packages."""

from pathlib import Path
from types import ModuleType

import pytest
from bundle_environment import load_parts


@pytest.fixture(scope="module")
def parts(repository: Path) -> ModuleType:
    return load_parts(repository / "build_scripts" / "packaging" / "parts.py")


@pytest.mark.parametrize(
    "destination",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/Qt/translations/qtbase_pt_BR.qm",
        "tensorflow/libtensorflow_cc.so.2",
        "matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf",
        # Opened with every font, for signs that no font has: without it no figure is drawn.
        "matplotlib/mpl-data/fonts/ttf/LastResortHE-Regular.ttf",
        "numpy-2.4.6.dist-info/METADATA",
        "resources/samples/README.md",
    ],
)
def test_what_the_program_uses_stays(parts: ModuleType, destination: str) -> None:
    assert parts.is_wanted(destination)


@pytest.mark.parametrize(
    "destination",
    [
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6\\translations\\qt_help_de.qm",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/lib/libQt6EglFsKmsSupport.so.6",
        "PySide6/QtDBus.abi3.so",
        "tensorflow/include/tensorflow/core/public/version.h",
        "PySide6\\plugins\\platforms\\qminimal.dll",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/QtNetwork.abi3.so",
        "matplotlib/mpl-data/fonts/ttf/STIXGeneral.ttf",
        "numpy/_core/tests/data.csv",
        "numpy/_core/include/numpy/arrayobject.h",
        "numpy-2.4.6.dist-info/RECORD",
    ],
)
def test_what_nothing_uses_goes(parts: ModuleType, destination: str) -> None:
    assert not parts.is_wanted(destination)


def test_the_components_share_the_packages_out_and_leave_the_trials_figures(
    parts: ModuleType, repository: Path
) -> None:
    models = repository / "models"
    base = {source for source, _ in parts.model_files(models, for_training=False)}
    training = dict(parts.model_files(models, for_training=True))
    packages = {path for folder in models.glob("*/manifest.json") for path in folder.parent.rglob("*")}
    files = {str(path) for path in packages if path.is_file()} | {str(models / "default.json")}
    assert base.isdisjoint(training)
    assert base | set(training) == files
    assert training[str(models / "vgg_16_breast" / "training" / "weights.npz")] == (
        "models/vgg_16_breast/training"
    )


def test_no_module_brings_a_library_under_the_gpl(parts: ModuleType) -> None:
    assert "readline" in parts.UNUSED
