"""What the user chose and Lamella remembers; shared by window and command line."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop_app.domain.field_query import SortKey
from desktop_app.domain.model_identity import ModelSummary, Thresholds

THEMES: tuple[str, ...] = ("system", "light", "dark")
LANGUAGES: tuple[str, ...] = ("system", "en", "es", "pt", "hi", "de")
TEXT_PERCENTS: tuple[int, ...] = (100, 125, 150, 200)
THUMB_FITS: tuple[str, ...] = ("fill", "fit")
REOPENING: tuple[str, ...] = ("after_crash", "always", "never")
THUMB_PX_RANGE = (96, 384)
MAX_RECENT_FOLDERS = 10
_NO_SIZES: Mapping[str, float] = {}
_NO_BANDS: Mapping[str, Thresholds] = {}


@dataclass(frozen=True, slots=True)
class Settings:
    """All remembered choices, each with a default that works.

    Attributes:
        theme: one of ``THEMES``.
        language: one of ``LANGUAGES``.
        text_percent: size of words and controls, one of ``TEXT_PERCENTS``; counts from the next start.
        tour_seen: the tour of the first start was seen or dismissed.
        thumb_px: side of a thumbnail in the grid, pixels, within ``THUMB_PX_RANGE``.
        thumb_fit: ``fill`` crops a thumbnail to the cell, ``fit`` shows all of it.
        sort_key: what the grid is sorted by.
        sort_descending: largest first.
        auto_classify: classify as soon as a folder was opened.
        recursive: look into sub-folders.
        careful: average every answer over turned and mirrored views; eight times slower.
        recent_folders: absolute paths, newest first, at most ``MAX_RECENT_FOLDERS``.
        model_id: chosen model; empty for the default one.
        review_bands: the user's own thresholds by model id.
        csv_separator: of ``CsvOptions``; empty to offer what the locale uses.
        csv_decimal: of ``CsvOptions``; empty to offer what the locale uses.
        report_kind: format of the last report, one of ``REPORT_KINDS``.
        report_pseudonymised: the last report was pseudonymised.
        report_heat_maps: the last report was to have heat maps.
        lab_name: laboratory at the head of reports; empty for none.
        lab_logo: path of the picture there; empty for none.
        threads: threads of the engine; 0 for all cores.
        viewer_grey: put the viewer's picture on mid-grey.
        advance_after_deciding: go on to the next field after each verdict.
        blinded: names and answers are hidden until the reader has decided.
        pixel_sizes: micrometres that a pixel covers, by magnification, where files do not say; each positive.
        reopen: when to open by itself what was open last, one of ``REOPENING``.
        thumbnail_cache_mb: largest size of the thumbnail cache, megabytes; 0 switches it off.
    """

    theme: str = "system"
    language: str = "system"
    text_percent: int = 100
    tour_seen: bool = False
    thumb_px: int = 160
    thumb_fit: str = "fill"
    sort_key: SortKey = SortKey.NAME
    sort_descending: bool = False
    auto_classify: bool = True
    recursive: bool = True
    careful: bool = False
    recent_folders: tuple[str, ...] = ()
    model_id: str = ""
    review_bands: Mapping[str, Thresholds] = field(default_factory=lambda: _NO_BANDS)
    csv_separator: str = ""
    csv_decimal: str = ""
    report_kind: str = "csv"
    report_pseudonymised: bool = False
    report_heat_maps: bool = True
    lab_name: str = ""
    lab_logo: str = ""
    threads: int = 0
    viewer_grey: bool = False
    advance_after_deciding: bool = True
    blinded: bool = False
    pixel_sizes: Mapping[str, float] = field(default_factory=lambda: _NO_SIZES)
    thumbnail_cache_mb: int = 512
    reopen: str = "after_crash"

    def thresholds_for(self, model: ModelSummary) -> Thresholds:
        """Return the user's thresholds for ``model``, or the model's own."""
        return self.review_bands.get(model.identity.model_id, model.thresholds)

    def with_recent_folder(self, folder: str) -> "Settings":
        """Return settings in which ``folder`` is the most recent one."""
        others = tuple(known for known in self.recent_folders if known != folder)
        return replace(self, recent_folders=(folder, *others)[:MAX_RECENT_FOLDERS])
