"""Finds picture files and turns each into sRGB pixels, the same for model, thumbnail and viewer.

Numpy, Pillow, tifffile and imagecodecs; no Qt. Importing this room is cheap: decoders load on first use.
"""
