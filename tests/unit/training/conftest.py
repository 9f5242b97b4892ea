"""Small labelled data without pictures, drawn from a fixed seed."""

import pytest

from desktop_app.training.labelled_fields import LabelledField


def make_field(group: int, number: int, *, is_malignant: bool) -> LabelledField:
    letter = "M" if is_malignant else "B"
    return LabelledField(
        f"fields/{letter}-{group}-{number}.png", is_malignant, str(group), "100X", "original"
    )


@pytest.fixture
def fields() -> tuple[LabelledField, ...]:
    """Twenty benign and thirty malignant groups of one to four fields."""
    made = [
        make_field(group, number, is_malignant=group >= 20)
        for group in range(50)
        for number in range(1 + group % 4)
    ]
    return tuple(sorted(made, key=lambda field: field.path))
