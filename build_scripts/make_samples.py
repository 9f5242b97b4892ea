"""Draws synthetic H&E fields: `make_samples.py` redraws resources/samples; see `--help` for the other uses.

The pictures are made up and say so; they serve tests, screenshots and benchmarks, never claims of accuracy.
"""

import argparse
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEFAULT_OUT = ROOT / "resources" / "samples"
DEFAULT_SEED = 26
FIELD_SIZE = (700, 460)
LABELLED_SIZE = (140, 92)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 written, 2 usage."""
    options = _parser().parse_args(arguments)
    if options.hostile is not None:
        from sample_drawing.hostile_files import write_hostile_folder

        print(f"{write_hostile_folder(options.hostile)} files in {options.hostile}")
        return 0
    if options.labelled is not None:
        from sample_drawing.labelled_set import write_labelled

        size = options.size or LABELLED_SIZE
        written = write_labelled(options.labelled, options.patients, options.fields, size, options.seed)
        print(f"{written} files in {options.labelled}")
        return 0
    if options.count is not None:
        from sample_drawing.field_variants import write_variants

        size = options.size or FIELD_SIZE
        print(f"{write_variants(options.out, options.count, size, options.seed)} files in {options.out}")
        return 0
    from sample_drawing.sample_set import write_samples

    for folder in options.out.glob("synthetic_*"):
        shutil.rmtree(folder)
    print(f"{write_samples(options.out, options.seed)} files in {options.out}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=DEFAULT_OUT, help="folder to write into")
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED, help="equal seeds give equal files")
    parser.add_argument(
        "--count", type=_positive, help="write this many JPEG fields instead of the sample set"
    )
    parser.add_argument(
        "--size", type=_size, help="WIDTHxHEIGHT of the fields of --count (700x460) and --labelled (140x92)"
    )
    parser.add_argument(
        "--hostile", type=Path, metavar="DIR", help="write one good and fifty broken files into DIR"
    )
    parser.add_argument(
        "--labelled", type=Path, metavar="DIR", help="write a labelled folder: DIR/benign and DIR/malignant"
    )
    parser.add_argument("--patients", type=_positive, default=12, help="patients of --labelled")
    parser.add_argument("--fields", type=_positive, default=4, help="fields per patient of --labelled")
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    return _positive(width), _positive(height or width)


if __name__ == "__main__":
    sys.exit(main())
