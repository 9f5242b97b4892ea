"""Warms one backbone up from end to end: crops, the teacher's maps, imitation, weights in the cache."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.training.backbone_registry import BackboneSpec
from desktop_app.training.embedding_cache import EmbeddingCache
from desktop_app.training.warm_up.imitation import Imitation
from desktop_app.training.warm_up.patches import VIEWS, patch_crops, read_patches
from desktop_app.training.warm_up.teacher_maps import TeacherMaps
from desktop_app.training.warm_up.warm_up_plan import TEACHER, WARM_UPS


def warm_up(
    spec: BackboneSpec, data_dir: Path, backbones: Path, cache: Path, report: Callable[[str], object]
) -> Path:
    """Writes the student's starting weights into `backbones`; goes on after the last finished epoch.

    Raises:
        TrainingDataError: the patches or the teacher's weights are missing.
    """
    plan = WARM_UPS[spec.family]
    patches = read_patches(data_dir)
    views = [patch_crops(patches, view, plan.seed) for view in VIEWS]
    maps = TeacherMaps(backbones / TEACHER.weights_file, EmbeddingCache(cache), report).of_views(views)
    student = Imitation(spec, plan, cache / f"warm_up_{spec.family}")
    student.run(np.concatenate(views), maps, report)
    path = backbones / spec.weights_file
    arrays: dict[str, Any] = dict(student.arrays())
    np.savez(path, **arrays)
    return path
