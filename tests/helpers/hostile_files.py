"""The fifty broken and hostile files of ``make_samples.py --hostile``, for the tests of every room."""

from sample_drawing.hostile_files import GOOD_NAME, HostileFile, hostile_files, write_hostile_folder

__all__ = ["GOOD_NAME", "HostileFile", "hostile_files", "write_hostile_folder"]
