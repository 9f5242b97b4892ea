"""Reads every labelled picture once: unreadable ones and pictures under two labels are left out.

Pictures are compared by the digest of their decoded pixels, so a copy is found under any name and in any
lossless format. BreakHis itself holds such copies: slide 14-13412 under DC and LC.
"""

import contextlib
from collections import defaultdict, deque
from collections.abc import Generator, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import ImageReadError
from desktop_app.domain.labelled import LabelledImage, LeftOut
from desktop_app.imaging.decoding import decode_image
from desktop_app.training.labelled_data.listing import Listing, shown
from desktop_app.training.labelled_data.patient_names import breakhis_patient

_AHEAD = 4
_MOST_NOTICES, _MOST_NAMED = 5, 8


def read_pixels(
    images: Sequence[LabelledImage], cancel: CancelToken, threads: int = 2
) -> Generator[LabelledImage | LeftOut, None, None]:
    """Yield each picture with the digest of its pixels, or why it cannot be read; in the given order.

    Args:
        images: pictures to decode.
        cancel: looked at before each picture.
        threads: that decode at a time.

    Raises:
        Cancelled: ``cancel`` was set; no thread is left behind.
    """
    waiting: deque[Future[LabelledImage | LeftOut]] = deque()
    todo = iter(images)
    with ThreadPoolExecutor(threads, "label-pixels") as pool, contextlib.ExitStack() as stack:
        stack.callback(pool.shutdown, wait=False, cancel_futures=True)
        while True:
            while len(waiting) < threads * _AHEAD and (image := next(todo, None)) is not None:
                waiting.append(pool.submit(_with_digest, image))
            cancel.raise_if_cancelled()
            if not waiting:
                return
            yield waiting.popleft().result()


def settle_identical(listing: Listing) -> None:
    """Leave out pictures whose pixels stand under two labels, and point out those of several patients."""
    by_pixels: dict[str, list[LabelledImage]] = defaultdict(list)
    for image in listing.images:
        if image.pixel_sha256:
            by_pixels[image.pixel_sha256].append(image)
    contested = {
        digest: twins for digest, twins in by_pixels.items() if len({twin.label for twin in twins}) > 1
    }
    for twins in contested.values():
        for twin in twins:
            other = next(other for other in twins if other.label is not twin.label)
            listing.leave_out(
                twin.path,
                f"the same picture is labelled {twin.label} here and {other.label} as "
                f"{shown(other.path.name)}; one of the two must be wrong",
            )
    listing.images = [image for image in listing.images if image.pixel_sha256 not in contested]
    joined = joined_patients(listing.images)
    listing.notices += [_joined_sentence(group) for group in joined[:_MOST_NOTICES]]
    if len(joined) > _MOST_NOTICES:
        listing.notices.append(
            f"The same holds for {len(joined) - _MOST_NOTICES} further groups of patients."
        )


def joined_patients(images: Iterable[LabelledImage]) -> tuple[tuple[str, ...], ...]:
    """Return groups of patients that must stay together, each sorted.

    They share identical pixels, or a BreakHis accession number in their file names.
    """
    links: dict[str, set[str]] = defaultdict(set)
    for image in images:
        if image.pixel_sha256:
            links[f"pixels {image.pixel_sha256}"].add(image.patient)
        if accession := breakhis_patient(image.path.name):
            links[f"accession {accession}"].add(image.patient)
    group_of: dict[str, set[str]] = {}
    for patients in links.values():
        if len(patients) > 1:
            merged = set(patients).union(*(group_of.get(patient, set()) for patient in patients))
            group_of.update(dict.fromkeys(merged, merged))
    return tuple(sorted({tuple(sorted(group)) for group in group_of.values()}))


def _with_digest(image: LabelledImage) -> LabelledImage | LeftOut:
    try:
        return replace(image, pixel_sha256=decode_image(image.path).pixel_sha256)
    except ImageReadError as error:
        return LeftOut(image.path, error.message)


def _joined_sentence(group: tuple[str, ...]) -> str:
    more = f" and {len(group) - _MOST_NAMED} more" if len(group) > _MOST_NAMED else ""
    return (
        f"The patients {', '.join(group[:_MOST_NAMED])}{more} share identical pictures or one accession "
        "number; they count as one person and always stand on the same side."
    )
