"""PyInstaller hook: only the codecs that tifffile and Lamella's PNG reader use, not those of other formats.

A microscope's TIFF may hold any of these; the others (Zarr chunks, textures, video) never reach Lamella.
"""

CODECS = (
    *("imcd", "shared", "shared_cython", "deflate", "zlib", "lzma", "zstd", "lerc", "webp"),
    *("jpeg8", "ljpeg", "jpegsof3", "jpeg2k", "jpegxl", "jpegxr", "png", "ccitt", "pixarlog", "cms", "tiff"),
)
hiddenimports = [f"imagecodecs._{name}" for name in CODECS]
excludedimports = ["imagecodecs.numcodecs"]
