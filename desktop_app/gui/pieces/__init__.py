"""Widgets that several windows share: tables of figures, confusion matrix, sheets of pictures, progress."""
