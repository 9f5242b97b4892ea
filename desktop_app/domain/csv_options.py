"""How a CSV report separates its cells and writes its decimals."""

from dataclasses import dataclass

SEPARATORS: tuple[str, ...] = (",", ";", "\t")
DECIMALS: tuple[str, ...] = (".", ",")


@dataclass(frozen=True, slots=True)
class CsvOptions:
    """Separator and decimal mark of a CSV report.

    Attributes:
        separator: one of ``SEPARATORS``.
        decimal: one of ``DECIMALS``, different from the separator.

    Raises:
        ValueError: a mark is not offered, or the two are the same.
    """

    separator: str = ","
    decimal: str = "."

    def __post_init__(self) -> None:
        if self.separator not in SEPARATORS:
            raise ValueError("The separator must be a comma, a semicolon or a tab.")
        if self.decimal not in DECIMALS:
            raise ValueError("The decimal mark must be a point or a comma.")
        if self.separator == self.decimal:
            raise ValueError("Separator and decimal mark must differ.")
