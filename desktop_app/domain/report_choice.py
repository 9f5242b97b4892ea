"""What the user chose for a report."""

from dataclasses import dataclass, field

from desktop_app.domain.csv_options import CsvOptions

REPORT_KINDS: tuple[str, ...] = ("csv", "xlsx", "html", "pdf")


@dataclass(frozen=True, slots=True)
class ReportChoice:
    """A report as the user wants it.

    Attributes:
        kind: one of ``REPORT_KINDS``.
        csv: marks of a CSV.
        is_pseudonymised: salted ids instead of names.
        with_heat_maps: explain the doubtful fields in HTML and PDF.
        lab_name: at the head; empty for none.
        logo: path of a picture at the head of HTML and PDF; empty for none.
    """

    kind: str = "csv"
    csv: CsvOptions = field(default_factory=CsvOptions)
    is_pseudonymised: bool = False
    with_heat_maps: bool = True
    lab_name: str = ""
    logo: str = ""
