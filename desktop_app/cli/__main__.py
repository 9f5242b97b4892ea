"""Runs the command line with ``python -m desktop_app.cli``."""

import multiprocessing
import sys

if __name__ == "__main__":
    # First of all: a frozen program starts itself again for its child processes.
    multiprocessing.freeze_support()
    from desktop_app.cli.main import main

    sys.exit(main())
