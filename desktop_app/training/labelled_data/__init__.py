"""Labelled fields from folders and tables: who is on them, what they show, and how they are split by patient.

Needs no TensorFlow. Services call it; nothing here trusts a name, a table or a saved file.
"""
