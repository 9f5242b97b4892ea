"""Splits by patient: true to labels, shares and stated sides, refused when they leak or cannot be."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import LabelledDataError, SplitLeakError, SplitOutdatedError
from desktop_app.domain.labelled import Label, LabelledSet, Side, Split
from desktop_app.training.labelled_data.folds import k_folds
from desktop_app.training.labelled_data.split_advice import margin_points
from desktop_app.training.labelled_data.splitting import check_split, make_split
from tests.helpers.labelled_values import labelled_set, patients, picture

BENIGN, MALIGNANT = Label.BENIGN, Label.MALIGNANT
TRAIN, VALIDATION, TEST = Side.TRAIN, Side.VALIDATION, Side.TEST


def counts(labelled: LabelledSet, split: Split) -> Counter[tuple[Side, Label]]:
    found = {(split.sides[image.patient], image.label, image.patient) for image in labelled.images}
    return Counter((side, label) for side, label, _ in found)


def with_side(labelled: LabelledSet, side: Side | None) -> list:
    return [replace(image, stated_side=side) for image in labelled.images]


def test_shares_hold_in_both_classes() -> None:
    labelled = patients(benign=20, malignant=60)
    split = make_split(labelled, seed=3)
    assert counts(labelled, split) == {
        (TRAIN, BENIGN): 14,
        (VALIDATION, BENIGN): 3,
        (TEST, BENIGN): 3,
        (TRAIN, MALIGNANT): 42,
        (VALIDATION, MALIGNANT): 9,
        (TEST, MALIGNANT): 9,
    }
    assert split.warnings[0].startswith("The test holds 12 patients")


def test_equal_seeds_give_equal_splits_whatever_the_order() -> None:
    labelled = patients(12, 12)
    backwards = replace(labelled, images=labelled.images[::-1])
    assert make_split(labelled, 1) == make_split(backwards, 1)
    assert make_split(labelled, 1).sides != make_split(labelled, 2).sides


def test_patients_of_very_different_size_are_balanced() -> None:
    big = [picture("B1", BENIGN, number) for number in range(100)]
    labelled = labelled_set([*big, *(image for image in patients(12, 12).images if image.patient != "B1")])
    assert make_split(labelled).sides["B1"] is TRAIN


def test_six_patients_of_each_class_suffice_for_two_on_every_side() -> None:
    labelled = patients(6, 6)
    assert set(counts(labelled, make_split(labelled)).values()) == {2}


def test_few_patients_are_warned_about_in_plain_words() -> None:
    sentences = make_split(patients(3, 4)).warnings
    assert any(sentence.startswith("There is only 1 benign patient for the test") for sentence in sentences)
    assert any("uncertain by about" in sentence for sentence in sentences)
    assert any("The model learns from" in sentence for sentence in sentences)
    assert margin_points(2) > margin_points(16) > margin_points(1000) > 0


def test_many_patients_need_no_warning() -> None:
    assert make_split(patients(70, 80, fields=1)).warnings == ()


@pytest.mark.parametrize(("benign", "malignant"), [(2, 9), (0, 9), (9, 1)])
def test_too_few_patients_of_a_class_are_refused_with_the_count(benign: int, malignant: int) -> None:
    with pytest.raises(LabelledDataError) as caught:
        make_split(patients(benign, malignant))
    assert f"There are {benign} benign and {malignant} malignant" in caught.value.message


def test_nothing_to_split() -> None:
    with pytest.raises(LabelledDataError, match="no labelled fields"):
        make_split(labelled_set([]))


def test_patients_with_both_classes_count_for_both() -> None:
    labelled = labelled_set(
        picture(f"P{person}", label) for person in range(3) for label in (BENIGN, MALIGNANT)
    )
    assert set(make_split(labelled).sides.values()) == set(Side)


def test_an_unusual_mixture_finds_the_only_way() -> None:
    labelled = labelled_set([*patients(2, 2).images, picture("X", BENIGN), picture("X", MALIGNANT)])
    split = make_split(labelled)
    assert len(counts(labelled, split)) == 6


def test_identical_pixels_join_patients() -> None:
    images = [
        *patients(6, 6).images,
        picture("DC", MALIGNANT, pixels="same"),
        picture("LC", MALIGNANT, pixels="same"),
    ]
    for seed in range(20):
        split = make_split(labelled_set(images), seed)
        assert split.joined == (("DC", "LC"),)
        assert split.sides["DC"] is split.sides["LC"]


def test_slide_13412_is_one_person_under_both_names_even_when_a_pattern_parts_them() -> None:
    images = [
        *patients(6, 6).images,
        picture("DC-14-13412", MALIGNANT, name="SOB_M_DC-14-13412-100-001.png"),
        picture("LC-14-13412", MALIGNANT, name="SOB_M_LC-14-13412-100-002.png"),
    ]
    assert make_split(labelled_set(images)).joined == (("DC-14-13412", "LC-14-13412"),)


def test_stated_sides_are_kept_and_the_rest_is_drawn() -> None:
    labelled = patients(8, 8)
    stated = {"B1": TEST, "M1": VALIDATION, "M2": TRAIN}
    images = [replace(image, stated_side=stated.get(image.patient)) for image in labelled.images]
    for seed in range(10):
        sides = make_split(labelled_set(images), seed).sides
        assert {patient: sides[patient] for patient in stated} == stated


def test_a_missing_validation_side_is_taken_from_training_and_said() -> None:
    train, test = patients(6, 6), patients(9, 9)
    kept = [image for image in test.images if int(image.patient[1:]) > 6]
    images = [*with_side(train, TRAIN), *(replace(image, stated_side=TEST) for image in kept)]
    labelled = labelled_set(images)
    split = make_split(labelled)
    assert "states no validation side" in split.warnings[0]
    assert {split.sides[image.patient] for image in kept} == {TEST}
    assert counts(labelled, split)[TEST, BENIGN] == 3
    assert counts(labelled, split)[VALIDATION, BENIGN] >= 1


def test_a_stated_test_of_one_class_is_warned_about_but_respected() -> None:
    train, rest = with_side(patients(4, 4), TRAIN), patients(6, 8)
    validation = [
        replace(i, stated_side=VALIDATION) for i in rest.images if i.patient in ("B5", "B6", "M5", "M6")
    ]
    test = [replace(i, stated_side=TEST) for i in rest.images if i.patient in ("M7", "M8")]
    split = make_split(labelled_set([*train, *validation, *test]))
    assert "There is no benign patient for the test" in split.warnings[0]


def test_a_patient_stated_on_two_sides_is_refused_by_name() -> None:
    images = [
        *patients(6, 6).images,
        picture("Meier, A.", side=TRAIN),
        picture("Meier, A.", number=2, side=TEST),
    ]
    with pytest.raises(SplitLeakError) as caught:
        make_split(labelled_set(images))
    assert caught.value.patients == ("Meier, A.",)
    assert "Meier, A." in caught.value.message


def test_the_same_pixels_stated_on_two_sides_are_refused_with_both_names() -> None:
    images = [
        *patients(6, 6).images,
        picture("DC", pixels="same", side=TRAIN),
        picture("LC", pixels="same", side=TEST),
    ]
    with pytest.raises(SplitLeakError) as caught:
        make_split(labelled_set(images))
    assert caught.value.patients == ("DC", "LC")


def test_a_split_that_leaks_is_refused() -> None:
    labelled = patients(6, 6)
    split = make_split(labelled)
    check_split(labelled, split)
    trained = next(image for image in labelled.images if split.sides[image.patient] is TRAIN)
    tested = next(image for image in labelled.images if split.sides[image.patient] is TEST)
    copied = labelled_set([*labelled.images, replace(tested, path=trained.path, patient=trained.patient)])
    with pytest.raises(SplitLeakError) as caught:
        check_split(copied, split)
    assert caught.value.patients == tuple(sorted((trained.patient, tested.patient)))
    stated = labelled_set([*labelled.images, replace(trained, stated_side=TEST)])
    with pytest.raises(SplitLeakError, match=trained.patient):
        check_split(stated, split)
    spelled = replace(split, sides={**split.sides, trained.patient.lower(): TEST})
    with pytest.raises(SplitLeakError, match=trained.patient.lower()):
        check_split(labelled, spelled)


def test_new_patients_are_named_and_can_be_added_without_moving_anybody() -> None:
    before = make_split(patients(6, 6))
    grown = patients(9, 9)
    with pytest.raises(SplitOutdatedError) as caught:
        check_split(grown, before)
    assert caught.value.new_patients == ("B7", "B8", "B9", "M7", "M8", "M9")
    after = make_split(grown, seed=99, keep=before)
    assert {patient: after.sides[patient] for patient in before.sides} == before.sides
    assert set(after.sides) == set(grown.patients)


def test_added_pictures_that_join_kept_sides_are_refused() -> None:
    labelled = patients(6, 6)
    split = make_split(labelled)
    trained = next(image for image in labelled.images if split.sides[image.patient] is TRAIN)
    tested = next(image for image in labelled.images if split.sides[image.patient] is TEST)
    bridge = [
        picture("N", pixels=trained.pixel_sha256, number=1),
        picture("N", pixels=tested.pixel_sha256, number=2),
    ]
    with pytest.raises(SplitLeakError) as caught:
        make_split(labelled_set([*labelled.images, *bridge]), keep=split)
    assert {"N", trained.patient, tested.patient} <= set(caught.value.patients)


def test_a_long_list_of_leaking_patients_is_shortened_in_the_sentence_only() -> None:
    images = [picture(f"P{n}", number=k, side=side) for n in range(30) for k, side in ((1, TRAIN), (2, TEST))]
    with pytest.raises(SplitLeakError) as caught:
        make_split(labelled_set(images))
    assert len(caught.value.patients) == 30
    assert "30 persons stand on two sides" in caught.value.message
    assert "and 22 more" in caught.value.message


def test_folds_hold_both_classes_and_whole_patients() -> None:
    labelled = patients(11, 23)
    folds = k_folds(labelled, 5, seed=1)
    by_fold = Counter(folds[f"B{n}"] for n in range(1, 12))
    assert sorted(by_fold.values()) == [2, 2, 2, 2, 3]
    assert set(folds) == set(labelled.patients)
    assert k_folds(labelled, 5, seed=1) == folds


def test_impossible_folds_are_refused() -> None:
    with pytest.raises(LabelledDataError, match="at least 5 patients"):
        k_folds(patients(4, 20), 5)
    with pytest.raises(LabelledDataError, match="at least 2 folds"):
        k_folds(patients(4, 20), 1)


_PICTURES = st.lists(
    st.builds(
        picture,
        patient=st.sampled_from([f"P{n}" for n in range(12)]),
        label=st.sampled_from(Label),
        number=st.integers(1, 4),
        pixels=st.sampled_from(["", "", "", "one", "two"]),
        side=st.sampled_from([None, None, None, None, TRAIN, TEST]),
        name=st.sampled_from(["", "", "SOB_M_DC-14-13412-100-001.png", "SOB_B_A-14-22549AB-40-002.png"]),
    ),
    max_size=40,
)


@given(_PICTURES, st.integers(0, 5))
def test_no_split_ever_puts_a_patient_or_identical_pixels_on_two_sides(images: list, seed: int) -> None:
    labelled = labelled_set(images)
    try:
        split = make_split(labelled, seed)
    except LabelledDataError:
        return
    assert set(split.sides) == set(labelled.patients)
    for key in ("pixel_sha256", "patient"):
        sides = {(getattr(image, key), split.sides[image.patient]) for image in images}
        assert len(sides) == len({value for value, _ in sides})
    for image in images:
        if image.stated_side is TEST:
            assert split.sides[image.patient] is TEST
    held = {(split.sides[image.patient], image.label) for image in images}
    assert {(TRAIN, BENIGN), (TRAIN, MALIGNANT)} <= held


@given(_PICTURES, st.integers(2, 4))
def test_no_folds_ever_part_identical_pixels(images: list, k: int) -> None:
    try:
        folds = k_folds(labelled_set(images), k)
    except LabelledDataError:
        return
    pairs = {(image.pixel_sha256, folds[image.patient]) for image in images}
    assert len(pairs) == len({pixels for pixels, _ in pairs})
