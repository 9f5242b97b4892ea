"""The `.deb`, as dpkg sees it, and the desktop's files, as their own validators see them."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import installer_deb
import installer_payload
import pytest
from installer_depends import needs_of

from tests.unit.installer.conftest import write_bundle

pytestmark = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg belongs to Debian")


def bundle_of(folder: Path, version: str = "0.2.0", component: str = "lamella") -> installer_payload.Bundle:
    write_bundle(folder, version, component)
    # A real program, so that there is something to read needs from.
    shutil.copy("/bin/true", folder / "_internal" / "true")
    return installer_payload.read_bundle(folder)


def output(*command: str | Path) -> str:
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout


def test_the_package_installs_into_a_scratch_root_and_goes_again(tmp_path: Path) -> None:
    deb = installer_deb.make_deb(bundle_of(tmp_path / "bundle"), tmp_path, fast=True)
    root = tmp_path / "root"
    output("dpkg-deb", "-x", deb, root)
    assert (root / "opt/lamella/current").read_text("utf-8") == "0.2.0\n"
    assert (root / "opt/lamella/installed-by").read_text("utf-8") == "deb\n"
    assert str((root / "usr/bin/lamella-gui").readlink()) == "/opt/lamella/lamella-gui"
    assert output(root / "opt/lamella/lamella", "hello") == "lamella 0.2.0: hello\n"
    listing = output("dpkg-deb", "-c", deb).splitlines()
    assert {line.split()[1] for line in listing} == {"root/root"}
    assert output("dpkg-deb", "-f", deb, "Depends").startswith("libc6 (>= 2.")


def test_the_sums_of_the_package_are_those_of_its_files(tmp_path: Path) -> None:
    deb = installer_deb.make_deb(bundle_of(tmp_path / "bundle"), tmp_path, fast=True)
    root = tmp_path / "root"
    output("dpkg-deb", "-R", deb, root)
    listed = dict(
        reversed(line.split("  ", 1)) for line in (root / "DEBIAN/md5sums").read_text("utf-8").splitlines()
    )
    files = [path for path in root.rglob("*") if path.is_file() and not path.is_symlink()]
    found = {
        str(path.relative_to(root)): hashlib.md5(path.read_bytes()).hexdigest()
        for path in files
        if path.parent.name != "DEBIAN"
    }
    assert listed == found
    assert len(found) > 10


def test_the_same_bytes_twice_whatever_the_mask(tmp_path: Path) -> None:
    bundle = bundle_of(tmp_path / "bundle")
    first = installer_deb.make_deb(bundle, tmp_path, fast=True).read_bytes()
    (tmp_path / "again").mkdir()
    command = (
        "import os, pathlib, sys; os.umask(0o077); import installer_deb, installer_payload as p; "
        "bundle, out = map(pathlib.Path, sys.argv[1:]); "
        "installer_deb.make_deb(p.read_bundle(bundle), out, fast=True)"
    )
    scripts = str(Path(installer_deb.__file__).parent)
    subprocess.run(
        [sys.executable, "-c", command, str(bundle.folder), str(tmp_path / "again")],
        check=True,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": scripts},
    )
    assert (tmp_path / "again" / "lamella_0.2.0_amd64.deb").read_bytes() == first


def test_training_asks_for_the_same_version(tmp_path: Path) -> None:
    bundle = bundle_of(tmp_path / "bundle", "0.3.0-rc1", "lamella-training")
    deb = installer_deb.make_deb(bundle, tmp_path, fast=True)
    assert deb.name == "lamella-training_0.3.0~rc1_amd64.deb"
    assert "lamella (= 0.3.0~rc1)" in output("dpkg-deb", "-f", deb, "Depends")
    assert "opt/lamella/training/0.3.0-rc1/lamella-training" in output("dpkg-deb", "-c", deb)


def test_a_library_that_no_package_is_known_for_ends_the_build(tmp_path: Path) -> None:
    bundle = bundle_of(tmp_path / "bundle")
    named = (bundle.folder / "_internal" / "true").read_bytes()
    assert b"libc.so.6\0" in named
    (bundle.folder / "_internal" / "odd").write_bytes(named.replace(b"libc.so.6\0", b"libq.so.6\0"))
    with pytest.raises(SystemExit, match=r"odd needs libq\.so\.6"):
        needs_of(bundle.folder, has_window=True)


def test_desktop_entry_types_and_metadata_are_valid(tmp_path: Path) -> None:
    bundle = bundle_of(tmp_path / "bundle")
    for name in ("lamella.desktop", "lamella.metainfo.xml"):
        (tmp_path / name).write_bytes(installer_payload.filled(name, bundle))
    assert output("desktop-file-validate", tmp_path / "lamella.desktop") == ""
    command = ["appstreamcli", "validate", "--no-net", str(tmp_path / "lamella.metainfo.xml")]
    told = subprocess.run(command, check=False, capture_output=True, text=True).stdout
    findings = [line for line in told.splitlines() if line[:3] in ("E: ", "W: ")]
    # The one known: the project has no internet domain to name itself by.
    assert len(findings) == 1, told
    assert "cid-desktopapp-is-not-rdns" in findings[0]


def test_the_system_knows_both_kinds_of_files(tmp_path: Path) -> None:
    share = tmp_path / "share"
    (share / "mime" / "packages").mkdir(parents=True)
    types = installer_payload.filled("lamella-mime.xml", bundle_of(tmp_path / "bundle"))
    (share / "mime" / "packages" / "lamella-mime.xml").write_bytes(types)
    output("update-mime-database", share / "mime")
    globs = (share / "mime" / "globs2").read_text("utf-8")
    assert "60:application/x-lamella-model:*.lamella\n" in globs
    assert "60:application/x-lamella-update:*.lamella-update\n" in globs


@pytest.mark.parametrize("language", ["es", "pt", "hi", "de"])
def test_the_entry_speaks_every_language_of_the_window(tmp_path: Path, language: str) -> None:
    text = installer_payload.filled("lamella.desktop", bundle_of(tmp_path / "bundle")).decode()
    for key in ("GenericName", "Comment", "Keywords"):
        assert f"\n{key}[{language}]=" in text
