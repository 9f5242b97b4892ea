"""Lamella: offline classification and review of breast-histology fields. Research use only."""

import os

# NumPy's matrix threads wait by spinning: beside an engine or a training that uses all cores, the head's
# small products took 400 times as long with two of them as with one. Read when NumPy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.2.0"
