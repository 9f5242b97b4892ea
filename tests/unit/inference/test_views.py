"""The eight views of a crop."""

import numpy as np
import pytest

from desktop_app.inference.views import dihedral_views

CROP = np.arange(4 * 4 * 3, dtype=np.uint8).reshape(4, 4, 3)


def test_the_first_view_is_the_crop_itself() -> None:
    np.testing.assert_array_equal(dihedral_views(CROP, 1), CROP[None])


def test_eight_views_are_the_eight_turned_and_mirrored_crops() -> None:
    turned = {np.rot90(side, quarter).tobytes() for side in (CROP, CROP[:, ::-1]) for quarter in range(4)}
    views = dihedral_views(CROP, 8)
    assert {view.tobytes() for view in views} == turned
    np.testing.assert_array_equal(views[:4], dihedral_views(CROP, 4))
    np.testing.assert_array_equal(views[3], np.rot90(CROP, 2))


def test_four_views_do_for_a_crop_that_is_not_square() -> None:
    assert dihedral_views(CROP[:, :2], 4).shape == (4, 4, 2, 3)
    with pytest.raises(ValueError, match="square"):
        dihedral_views(CROP[:, :2], 8)


@pytest.mark.parametrize("count", [0, 3, 16])
def test_other_counts_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match="not defined"):
        dihedral_views(CROP, count)
