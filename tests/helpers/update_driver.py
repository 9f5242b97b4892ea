"""A process that applies an update to a scratch installation, to be killed; it says each step.

    python update_driver.py PREFIX UPDATE PUBLIC_KEY [STEP] [yes]

At the named step, or at ``unpacking:N`` once N megabytes are written, it says so and stands still.
"yes" takes an update that nobody signed.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.trust import Consent
from desktop_app.installation.build_stamp import BuildStamp
from desktop_app.installation.layout import Installation
from desktop_app.services.updates import Updates


def main(prefix: str, update: str, key: str, stand_still_at: str = "", unsigned: str = "") -> None:
    stamp = BuildStamp("0.2.0", platform="linux-x86_64", public_keys=(bytes.fromhex(key),))
    updates, consent = Updates(Installation(Path(prefix)), stamp), Consent(unsigned=bool(unsigned))
    for event in updates.apply(Path(update), CancelToken(), consent):
        words = [*event.batch, f"unpacking:{event.done}"]
        sys.stdout.write(f"{' '.join(words)}\n")
        sys.stdout.flush()
        if stand_still_at and stand_still_at in words:
            time.sleep(600)


if __name__ == "__main__":
    main(*sys.argv[1:])
