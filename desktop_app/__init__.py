"""Lamella: offline classification and review of breast-histology fields. Research use only."""

__version__ = "0.1.0"
