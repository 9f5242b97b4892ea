"""The "not assessable" gate: foreign pictures to measure it with, its fitting, and its figures."""
