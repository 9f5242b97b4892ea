"""Measures a model's answers against labels: figures, intervals, curves. No TensorFlow in here."""
