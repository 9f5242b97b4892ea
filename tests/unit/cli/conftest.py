"""What the tests of the command line share."""

import pytest


@pytest.fixture(autouse=True)
def _fresh_log(restored_logger: None) -> None:
    """Commands start a log file."""
