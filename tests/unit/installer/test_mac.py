"""What can be known on Linux of Lamella.app and its disk image."""

import os
import plistlib
import shutil
import subprocess
from pathlib import Path

import installer_dmg
import pytest
from installer_payload import Bundle


def _app(folder: Path, version: str) -> Path:
    """Laid out as PyInstaller 6 does: libraries under Frameworks, data under Resources, links between."""
    app = folder / installer_dmg.APP
    for name in ("MacOS", "Frameworks", "Resources/models"):
        (app / "Contents" / name).mkdir(parents=True)
    (app / "Contents/Info.plist").write_bytes(plistlib.dumps(installer_dmg.info_plist(version)))
    program = app / "Contents/MacOS/lamella-gui"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    shutil.copyfile(installer_dmg.ICON, app / "Contents/Resources/lamella.icns")
    (app / "Contents/Resources/build.json").write_text("{}")
    for name in ("models", "build.json"):
        (app / "Contents/Frameworks" / name).symlink_to(f"../Resources/{name}")
    return app


def test_the_plist_names_version_types_and_system() -> None:
    told = installer_dmg.info_plist("0.3.0-rc1")
    assert told["CFBundleShortVersionString"] == "0.3.0-rc1"
    assert told["CFBundleVersion"] == "0.3.0"
    assert told["NSHighResolutionCapable"] is True
    assert told["LSMinimumSystemVersion"] == "13.0"
    exported = told["UTExportedTypeDeclarations"][0]
    assert exported["UTTypeTagSpecification"]["public.filename-extension"] == ["lamella"]
    opened = [kind for each in told["CFBundleDocumentTypes"] for kind in each["LSItemContentTypes"]]
    assert opened == [exported["UTTypeIdentifier"], "public.folder"]
    assert "@" not in plistlib.dumps(told).decode()


def test_a_whole_app_passes_and_each_lack_is_told(tmp_path: Path) -> None:
    installer_dmg.check_app(_app(tmp_path, "0.2.0"), "0.2.0")
    with pytest.raises(SystemExit, match=r"is 0\.2\.0, not 0\.3\.0"):
        installer_dmg.check_app(tmp_path / installer_dmg.APP, "0.3.0")
    contents = tmp_path / installer_dmg.APP / "Contents"
    (contents / "MacOS/lamella-gui").chmod(0o644)
    with pytest.raises(SystemExit, match="no program"):
        installer_dmg.check_app(tmp_path / installer_dmg.APP, "0.2.0")
    (contents / "MacOS/lamella-gui").chmod(0o755)
    (contents / "Resources/build.json").unlink()
    with pytest.raises(SystemExit, match=r"lacks Contents/Frameworks/build\.json"):
        installer_dmg.check_app(tmp_path / installer_dmg.APP, "0.2.0")
    told = installer_dmg.info_plist("0.2.0")
    del told["NSHighResolutionCapable"]
    (contents / "Info.plist").write_bytes(plistlib.dumps(told))
    with pytest.raises(SystemExit, match="lacks NSHighResolutionCapable"):
        installer_dmg.check_app(tmp_path / installer_dmg.APP, "0.2.0")


def test_the_script_is_sound_and_says_that_it_needs_a_mac(tmp_path: Path) -> None:
    script = installer_dmg.HERE / "make_dmg.sh"
    assert subprocess.run(["sh", "-n", str(script)], check=False).returncode == 0
    assert os.access(script, os.X_OK)
    done = subprocess.run([script, "a", "b", "c"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "disk images are made on macOS" in done.stderr
    assert subprocess.run([script], capture_output=True, check=False).returncode == 2
    _app(tmp_path, "0.2.0")
    with pytest.raises(SystemExit, match="could not be made"):
        installer_dmg.make_dmg(Bundle(tmp_path / "lamella", "lamella", "0.2.0", "macos-arm64", 0), tmp_path)


def test_the_image_holds_the_app_and_the_way_to_the_applications(tmp_path: Path) -> None:
    """With the two tools of macOS played by scripts that look at what they are given."""
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("codesign", "hdiutil"):
        (tools / name).write_text(
            f'#!/bin/sh\necho {name} "$@" >>{tmp_path}/calls\n'
            'while [ $# -gt 0 ]; do [ "$1" = -srcfolder ] && ls -l "$2" >"' + str(tmp_path) + '/staged"\n'
            "last=$1; shift; done\n" + ('[ "$last" ] && : >"$last"\n' if name == "hdiutil" else "")
        )
        (tools / name).chmod(0o755)
    out = tmp_path / "out.dmg"
    environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"}
    command = [installer_dmg.HERE / "make_dmg.sh", _app(tmp_path, "0.2.0"), out, "Lamella 0.2.0"]
    subprocess.run(command, env=environment, check=True)
    calls = (tmp_path / "calls").read_text().splitlines()
    assert [call.split()[:2] for call in calls] == [
        ["codesign", "--force"],
        ["codesign", "--verify"],
        ["hdiutil", "create"],
        ["hdiutil", "verify"],
    ]
    assert "--sign -" in calls[0], "without a certificate the signature is ad hoc"
    staged = (tmp_path / "staged").read_text()
    assert "Applications -> /Applications" in staged
    assert "Lamella.app" in staged
    assert out.exists()
