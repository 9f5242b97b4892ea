"""The long part of the install test: bare Debian, training, two builds compared, Windows under wine."""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from build_bundle import build
from compare_builds import differences
from install_place import Place, expect
from install_root import BareRoot
from install_run_checks import fresh_installation, install, uninstall
from install_screen import Screen, screen
from install_tour import SAMPLES, Tour, main_job
from installer_deb import make_deb
from installer_payload import Bundle, read_bundle
from installer_run import make_run

if TYPE_CHECKING:
    from install_test import Report

ROOT = Path(__file__).resolve().parent.parent
# What docs/installing.md tells users of Debian to ask for, and what every desktop has.
LIBRARIES = ("libgl1", "libegl1", "libxcb1", "xkb-data", "fontconfig-config")
BROUGHT = ["fields", "fields.csv", "fields.html", "fields in the window", "from the window.csv"]


def check_the_rest(
    report: Report, bundle: Bundle, options: argparse.Namespace, scratch: Path, pictures: Path
) -> None:
    """Everything that `--run` leaves out."""
    work = options.work.resolve()
    training = options.training_bundle
    if training is None:
        report.check("Lamella Training is built", lambda: str(build("training", work / "dist", work)))
        training = work / "dist" / "lamella-training"
    made = scratch / "made"
    made.mkdir()
    bundles = [bundle, read_bundle(training.resolve())]
    files: dict[str, Path] = {}

    def pack() -> str:
        for each in bundles:
            files[f"{each.component}.run"] = make_run(each, made, fast=True)
            files[f"{each.component}.deb"] = make_deb(each, made, fast=True)
        return ", ".join(path.name for path in files.values())

    if report.check("installers of both components", pack):
        with screen(scratch) as shown:
            check_bare_debian(report, Bare(scratch, work, shown, pictures, files, bundle.version))
    report.check("two builds of one commit", lambda: two_builds(bundle, scratch, work))
    report.check("Windows installer under wine", windows)


class Bare:
    """What the checks in a bare Debian share."""

    def __init__(
        self, scratch: Path, work: Path, shown: Screen, pictures: Path, files: dict[str, Path], version: str
    ) -> None:
        self.scratch, self.work, self.shown, self.pictures = scratch, work, shown, pictures
        self.files, self.version = files, version
        self.root = BareRoot(scratch)

    def enter(self, name: str) -> str:
        """Make a fresh root."""
        self.root = BareRoot.make(self.scratch / name, self.work / "install-test-base")
        self.root.show_screen(Path("/tmp/.X11-unix") / f"X{self.shown.name.removeprefix(':')}")
        told = self.root.has_no_python()
        self.root.as_root("apt-get", "-q", "update")
        return told

    def deb(self) -> str:
        """Install the package with what it asks for, as a user of apt does, and work with it."""
        name = self.root.bring(self.files["lamella.deb"])
        told = self.root.as_root("apt-get", "-q", "install", "-y", "--no-install-recommends", name)
        expect("lamella" in told, "apt said nothing of Lamella")
        self.root.has_no_python()
        self.tour = Tour(self.root.home("lab"), Path("/usr/bin"), self.shown, self.pictures)
        return main_job(self.tour, "deb")

    def deb_training(self) -> str:
        """The training package, and a model taught with it."""
        self.root.as_root(
            "apt-get", "-q", "install", "-y", self.root.bring(self.files["lamella-training.deb"])
        )
        return train(self.tour)

    def deb_removed(self) -> str:
        """Removing the packages leaves the user's data alone and nothing else."""
        place = self.tour.place
        before = place.tree()
        self.root.as_root("dpkg", "--purge", "lamella-training", "lamella")
        expect(self.root.traces() == [], f"left behind: {self.root.traces()}")
        expect(place.tree() == before, "the removal touched the home folder")
        return "nothing left outside the home folder"

    def run_without_xz(self) -> str:
        """Where xz is missing the .run says so."""
        place = self.root.home("without xz")
        name = self.root.bring(self.files["lamella.run"])
        told = place.run("/bin/sh", name, code=1)
        expect("xz-utils" in told, f"it said {told!r}")
        expect(not place.outside(place.prefix).exists(), "something was installed all the same")
        return told.strip()[:80]

    def run_without_libraries(self) -> str:
        """Where the window's libraries are missing the .run installs and names them."""
        self.root.as_root("apt-get", "-q", "install", "-y", "--no-install-recommends", "xz-utils")
        told = self.root.home("few libraries").run("/bin/sh", self.root.bring(self.files["lamella.run"]))
        expect("libGL.so.1" in told, f"it said {told!r}")
        return told.strip().splitlines()[-1][:90]

    def run(self) -> str:
        """The .run where no package of Lamella was ever, once those libraries are there."""
        self.root.as_root("apt-get", "-q", "install", "-y", "--no-install-recommends", *LIBRARIES)
        place = self.root.home("Zoë पाठक's home")
        fresh_installation(place, Path(self.root.bring(self.files["lamella.run"])), self.version)
        self.run_tour = Tour(place, place.home / ".local" / "bin", self.shown, self.pictures)
        return main_job(self.run_tour, "run")

    def run_training(self) -> str:
        """The training component's .run beside it."""
        install(self.run_tour.place, Path(self.root.bring(self.files["lamella-training.run"])))
        return train(self.run_tour)

    def run_removed(self) -> str:
        """Uninstalled, with training."""
        return uninstall(self.run_tour.place, [*BROUGHT, "labelled"])


def check_bare_debian(report: Report, bare: Bare) -> None:
    """A root without Python: the package, then the .run."""
    if not report.check("a bare Debian without Python", lambda: bare.enter("debian for the deb")):
        return
    if report.check(".deb: installed by apt, main job", bare.deb):
        report.check(".deb of Lamella Training: a model is taught", bare.deb_training)
        report.check(".deb: removed", bare.deb_removed)
    report.check("another bare Debian", lambda: bare.enter("debian for the run"))
    report.check(".run without xz", bare.run_without_xz)
    report.check(".run without libraries", bare.run_without_libraries)
    if report.check(".run: installed, main job", bare.run):
        report.check(".run of Lamella Training: a model is taught", bare.run_training)
        report.check(".run: uninstalled", bare.run_removed)


def train(tour: Tour) -> str:
    """Teach a small model on the samples as their folders label them; the model must be there then."""
    place = tour.place
    folder = _labelled(place)
    words = ("--model", "small_cnn_breast", "--strategy", "head", "--epochs", "2", "--title", "Taught here")
    place.run(tour.programs / "lamella", "train", folder, *words)
    told = place.run(tour.programs / "lamella", "models", "list")
    expect("Taught here" in told, f"the new model is not listed:\n{told}")
    return "Taught here is among the models"


def _labelled(place: Place) -> Path:
    """Samples that can be read, under the names of many patients: a split needs some on each side."""
    folder = place.outside(place.home) / "labelled"
    pictures = [path for path in sorted(SAMPLES.rglob("*")) if path.suffix in (".jpg", ".png", ".tif")]
    readable = [path for path in pictures if "_cut_off" not in path.name and "-009" not in path.name]
    for number in range(8):
        for path in readable:
            name = path.name.replace("-26-", f"-{10 + number}-")
            target = folder / path.parent.name.removeprefix("synthetic_") / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
    return place.home / "labelled"


def two_builds(bundle: Bundle, scratch: Path, work: Path) -> str:
    """Build the same commit from a clone elsewhere, with an environment of its own; nothing may differ."""
    clone = scratch / "clone"
    subprocess.run(["git", "clone", "-q", "--no-local", str(ROOT), str(clone)], check=True)
    stamp = json.loads((bundle.folder / "_internal" / "build.json").read_text("utf-8"))
    subprocess.run(["git", "-C", str(clone), "checkout", "-q", stamp["commit"]], check=True)
    out = scratch / "again"
    command = [sys.executable, str(clone / "build_scripts" / "build_installer.py"), "--fast"]
    subprocess.run([*command, "--out", str(out), "--work", str(scratch / "work")], check=True)
    found = differences(bundle.folder, out / "lamella")
    expect(not found, f"{len(found)} files differ: {found[:20]}")
    (scratch / "once").mkdir()
    for make in (make_run, make_deb):
        one = make(bundle, scratch / "once", fast=True)
        expect(differences(one, out / one.name) == [], f"{one.name} differs though the bundles do not")
    return f"bundle, .run and .deb of {stamp['commit'][:8]} are the same, byte for byte"


def windows() -> str:
    """The tests of the Windows installer, which run it under wine."""
    # The one command that brings what tests need: a clean checkout has no environment yet.
    dev = ROOT / "build_scripts" / "dev.py"
    command = [sys.executable, str(dev), "test", "-q", "tests/unit/windows_installer"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    expect(done.returncode == 0, done.stdout[-1500:])
    return done.stdout.strip().splitlines()[-1]
