"""A dense head that imitates a radial teacher, so that the package holds plain dense layers only.

The student sees the teacher's margins on the training fields, on mixtures of pairs of them and on blurred
copies of these; it never sees a label or a held-out field. Source of distillation: Hinton, Vinyals and
Dean, 2015; of mixing pairs: Zhang et al., "mixup", ICLR 2018.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.fitted_head import FittedHead
from desktop_app.training.radial_teacher import RadialTeacher

_BATCH = 256
_LARGEST_BLUR = 0.5


@dataclass(frozen=True)
class StudentPlan:
    """How the student learns.

    Attributes:
        units: of the hidden layers.
        dropout: rate on the input of each hidden layer and of the last; none on the embedding, whose
            components the teacher needs together.
        mixtures: number of mixed points shown in every epoch.
        epochs: over training points and mixtures.
        learning_rate: of Adam at the start; falls to zero along a cosine.
    """

    units: tuple[int, ...] = (256, 64)
    dropout: tuple[float, ...] = (0.0, 0.1, 0.1)
    mixtures: int = 40000
    epochs: int = 15
    learning_rate: float = 2e-3


def distil(
    teacher: RadialTeacher, embeddings: NDArray[np.float32], plan: StudentPlan, seed: int
) -> FittedHead:
    """Returns a dense head whose logit imitates the teacher's margin.

    Args:
        teacher: fitted on `embeddings`.
        embeddings: (n, d) of the training fields, all views stacked.
        plan: of the student.
        seed: of mixtures and starting weights.
    """
    import keras

    keras.utils.set_random_seed(seed)
    points = _mixed(teacher.project(embeddings), plan.mixtures, np.random.default_rng(seed))
    margins = teacher.margins(points)
    student = _build_student(points.shape[1], plan)
    steps = plan.epochs * (len(points) // _BATCH + 1)
    schedule = keras.optimizers.schedules.CosineDecay(plan.learning_rate, steps)
    student.compile(keras.optimizers.Adam(schedule), "mse")
    student.fit(
        points.astype(np.float32),
        margins.astype(np.float32),
        batch_size=_BATCH,
        epochs=plan.epochs,
        verbose=0,
    )
    return _as_head(teacher, student, plan)


def _mixed(points: NDArray[np.float64], count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    first, second = rng.integers(0, len(points), (2, count))
    share = rng.random((count, 1))
    blur = rng.normal(size=(count, points.shape[1])) * points.std(axis=0)
    mixtures = share * points[first] + (1.0 - share) * points[second]
    mixtures += blur * rng.uniform(0.0, _LARGEST_BLUR, (count, 1))
    return np.concatenate([points, mixtures])


def _build_student(inputs: int, plan: StudentPlan) -> Any:
    import keras

    layers: list[Any] = [keras.Input((inputs,))]
    for units, rate in zip((*plan.units, 1), plan.dropout, strict=True):
        activation = "relu" if len(layers) < 2 * len(plan.units) else None
        layers += [keras.layers.Dropout(rate), keras.layers.Dense(units, activation)]
    return keras.Sequential(layers)


def _as_head(teacher: RadialTeacher, student: Any, plan: StudentPlan) -> FittedHead:
    arrays = [np.asarray(array) for array in student.get_weights()]
    # The way to the components is linear, and so part of the first dense layer.
    first = (teacher.components @ arrays[0]).astype(np.float32)
    first_bias = (arrays[1] - teacher.offset @ arrays[0]).astype(np.float32)
    return FittedHead(
        teacher.mean.astype(np.float32),
        teacher.scale.astype(np.float32),
        (first, *arrays[2::2]),
        (first_bias, *arrays[3::2]),
        (*([True] * len(plan.units)), False),
        plan.dropout,
    )
