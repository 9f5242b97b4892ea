"""The drawn order: every field has a number of its own, and neighbours by id are none by number."""

from desktop_app.domain.drawn_order import drawn_number


def test_no_two_fields_have_one_number() -> None:
    ids = range(1, 200_001)
    assert len({drawn_number(image_id) for image_id in ids}) == len(ids)


def test_beyond_the_scattered_ids_numbers_stay_apart() -> None:
    edge = 1 << 20
    ids = [*range(edge - 500, edge + 500)]
    assert len({drawn_number(image_id) for image_id in ids}) == len(ids)


def test_what_lies_together_by_id_is_scattered() -> None:
    order = sorted(range(1, 121), key=drawn_number)
    first_half = sum(image_id <= 60 for image_id in order[:60])
    assert 20 <= first_half <= 40
