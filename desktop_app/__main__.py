"""``python -m desktop_app``: opens the window."""

import multiprocessing
import sys

if __name__ == "__main__":
    # First of all: a frozen program starts itself again for its child processes.
    multiprocessing.freeze_support()
    if sys.argv[1:2] == ["_child"]:
        # A frozen window without its console program beside it serves jobs itself. PyInstaller's start-up
        # code has imported QtCore there by then; we add nothing to it.
        from desktop_app.services.child_main import run_child

        run_child(sys.argv[2:])
    if sys.argv[1:2] == ["_print"]:
        from desktop_app.gui.pieces.printing_child import serve

        serve()
    from desktop_app.starting import main

    sys.exit(main())
