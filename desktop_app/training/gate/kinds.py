"""Which foreign pictures the gate was made with, and which it is tested on. Fixed before any measurement.

The pictures of a development kind were looked at while the gate was designed and count in no rate. Those of a
test kind served nothing but the one measurement. A kind whose pictures are not at hand is left out.
"""

from dataclasses import dataclass

SEED = 20261125


@dataclass(frozen=True)
class ForeignKind:
    """A kind of picture that no model for H&E fields should answer for.

    Attributes:
        name: stands in the table and on the page.
        count: pictures of it.
        is_test: True for a kind that served nothing but the test.
        is_photograph: True for crops of real photographs and scans, False for what is drawn or recoloured.
        needs: where its pictures come from: ``sklearn``, ``matplotlib``, ``scikit-image``, ``fields`` or
            nothing for drawn ones.
    """

    name: str
    count: int
    is_test: bool
    is_photograph: bool = False
    needs: str = ""


DEVELOPMENT_KINDS = (
    ForeignKind("photograph: portrait", 20, False, True, "matplotlib"),
    ForeignKind("blank slide", 20, False),
    ForeignKind("flat colour", 20, False),
    ForeignKind("field out of focus", 20, False, False, "fields"),
    ForeignKind("field overexposed", 20, False, False, "fields"),
    ForeignKind("field underexposed", 20, False, False, "fields"),
)
TEST_KINDS = (
    ForeignKind("photograph: temple", 25, True, True, "sklearn"),
    ForeignKind("photograph: flower", 25, True, True, "sklearn"),
    ForeignKind("document", 30, True),
    ForeignKind("screenshot", 30, True),
    ForeignKind("immunohistochemistry, recoloured", 40, True, False, "fields"),
    ForeignKind("fluorescence, recoloured", 30, True, False, "fields"),
    ForeignKind("blood smear", 30, True),
    ForeignKind("noise", 30, True),
    ForeignKind("photographs: people, cat, cup, rocket", 24, True, True, "scikit-image"),
    ForeignKind("scanned text", 12, True, True, "scikit-image"),
    ForeignKind("immunohistochemistry, photographed", 12, True, True, "scikit-image"),
    ForeignKind("retina, sky, cells, stones, grass", 28, True, True, "scikit-image"),
)
KINDS = (*DEVELOPMENT_KINDS, *TEST_KINDS)
