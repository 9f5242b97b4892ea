"""The fifty broken and hostile files, for tests of every room; they are built by ``make_samples.py --hostile``."""

from sample_drawing.hostile_files import GOOD_NAME, HostileFile, hostile_files, write_hostile_folder

__all__ = ["GOOD_NAME", "HostileFile", "hostile_files", "write_hostile_folder"]
