"""Rebuilds the measured part of docs/uncertainty.md and its curve from the committed predictions.

python build_scripts/coverage_curve.py
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from desktop_app.training import coverage_page  # noqa: E402

PAGE = ROOT / "docs" / "uncertainty.md"
CURVE = ROOT / "docs" / "images" / "coverage.svg"


def main() -> None:
    """Write both files."""
    page = coverage_page.with_figures(PAGE.read_text(encoding="utf-8"), ROOT / "models")
    PAGE.write_text(page, encoding="utf-8")
    CURVE.write_text(coverage_page.curve(ROOT / "models"), encoding="utf-8", newline="\n")
    print(f"{PAGE} and {CURVE} rebuilt")


if __name__ == "__main__":
    main()
