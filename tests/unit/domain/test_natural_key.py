"""Natural order must put numbers in order of value and never depend on case or composition."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.natural_key import field_key, natural_key


def test_numbers_sort_by_value_before_letters() -> None:
    names = ["b.png", "a10.png", "a2.png", "A1.png", "a.png", "a02b.png", "7.png", "10.png"]

    assert sorted(names, key=natural_key) == [
        "7.png",
        "10.png",
        "a.png",
        "A1.png",
        "a2.png",
        "a02b.png",
        "a10.png",
        "b.png",
    ]


def test_a_folders_own_files_come_before_those_of_its_sub_folders() -> None:
    fields = [("b", "1"), ("a/x", "1"), ("a b", "1"), ("a", "2"), ("", "9"), ("a10", "1"), ("a2", "1")]

    assert sorted(fields, key=lambda field: field_key(*field)) == [
        ("", "9"),
        ("a", "2"),
        ("a/x", "1"),
        ("a b", "1"),
        ("a2", "1"),
        ("a10", "1"),
        ("b", "1"),
    ]


@given(st.integers(0, 10**30), st.integers(0, 10**30), st.text(max_size=5))
def test_order_of_numbers_is_their_order_as_integers(one: int, other: int, prefix: str) -> None:
    prefix = prefix.rstrip("0123456789")
    keys = natural_key(f"{prefix}{one}"), natural_key(f"{prefix}{other}")

    assert (keys[0] < keys[1]) == (one < other)
    assert (keys[0] == keys[1]) == (one == other)


@given(st.text(max_size=20))
def test_composition_does_not_matter(text: str) -> None:
    assert natural_key(unicodedata.normalize("NFD", text)) == natural_key(unicodedata.normalize("NFC", text))
