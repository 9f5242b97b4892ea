"""PyInstaller runtime hook: programs that Lamella opens (a viewer, a browser) get their own libraries back.

The frozen program starts with LD_LIBRARY_PATH leading to its own folder. The loader has read it by now; left
in place, it would make every other program load Lamella's libraries.
"""

import os

for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
    before = os.environ.pop(name + "_ORIG", None)
    if before is not None:
        os.environ[name] = before
    elif name in os.environ:
        del os.environ[name]
