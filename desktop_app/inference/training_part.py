"""The part of a package that fine-tuning needs: in the package itself, or beside the program that trains.

The packages that come with Lamella are shipped without it; *Lamella Training* carries the parts of all of
them. Wherever a part lies, it is used only when its digest is the one in the package's verified manifest.
"""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.manifest_io import TRAINING_NAME
from desktop_app.inference.package import ModelPackage, read_training_arrays
from desktop_app.inference.safe_arrays import read_arrays

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def has_training_part(package: ModelPackage, elsewhere: Path) -> bool:
    """Whether ``package`` can be fine-tuned below its head.

    Args:
        package: verified.
        elsewhere: folder of packages by id, each with its training part at least; need not exist.
    """
    return package.has_training_part or _part_elsewhere(package, elsewhere) is not None


def training_arrays(package: ModelPackage, elsewhere: Path) -> "dict[str, NDArray[np.generic]]":
    """Return the Keras weights of ``package`` by name, verified.

    Args:
        package: verified; its own part comes first.
        elsewhere: folder of packages by id, each with its training part at least; need not exist.

    Raises:
        ModelLoadError: there is no such part, or it is not the one that belongs to this package.
    """
    path = None if package.has_training_part else _part_elsewhere(package, elsewhere)
    if path is None:
        return read_training_arrays(package)
    size, sha256 = _listed(package)
    with path.open("rb") as stream:
        data = stream.read(size + 1)
    if len(data) != size or hashlib.sha256(data).hexdigest() != sha256:
        raise ModelLoadError(
            f'The training part of the model "{package.manifest.title}" was changed or belongs to another '
            "version of it: its checksum differs. Install Lamella Training again.",
            str(path),
        )
    return read_arrays(data, TRAINING_NAME)


def _part_elsewhere(package: ModelPackage, elsewhere: Path) -> Path | None:
    path = elsewhere / package.identity.model_id / TRAINING_NAME
    size, _ = _listed(package)
    # A model of the same id that somebody trained has other weights, nearly always of another size or none.
    return path if size and path.is_file() and path.stat().st_size == size else None


def _listed(package: ModelPackage) -> tuple[int, str]:
    """Return size and digest of the part by the manifest; 0 and nothing when it lists none."""
    files = package.manifest.files
    return next(((file.size, file.sha256) for file in files if file.path == TRAINING_NAME), (0, ""))
