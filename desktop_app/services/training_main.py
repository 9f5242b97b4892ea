"""The program of *Lamella Training*: serves the jobs that need TensorFlow to the Lamella that starts it.

It has no window and no commands of its own; it speaks the protocol of ``child_main``.
"""

import multiprocessing
import sys
from collections.abc import Sequence

import desktop_app
from desktop_app.services.child_program import CHILD_WORD

_ABOUT = (
    f"Lamella Training {desktop_app.__version__}\n"
    "Lamella starts this program when a model is trained. There is nothing to start here by hand."
)


def main(words: Sequence[str]) -> int:
    """Serve a job, which ends the process, or say what this program is; returns the exit code."""
    if words[:1] == [CHILD_WORD]:
        from desktop_app.services.child_main import run_child

        run_child(words[1:])
    if words[:1] == ["_try"]:
        # Asked by the Lamella that would install this one.
        from desktop_app.services.version_trial import answer

        return answer()
    print(_ABOUT)  # noqa: T201 - a console program
    return 0


if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main(sys.argv[1:]))
