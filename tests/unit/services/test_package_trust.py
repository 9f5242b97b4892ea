"""Model packages and who vouches for them: signed or not, by a stranger, tampered with, known from here."""

import contextlib
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
import sign as signer
from nacl.signing import SigningKey

from desktop_app.cli.main import main
from desktop_app.domain.errors import ConsentNeededError, ModelLoadError
from desktop_app.domain.trust import Consent, Standing
from desktop_app.inference.package import open_package
from desktop_app.services.model_entries import model_entries
from desktop_app.services.model_shelf import ModelShelf
from desktop_app.services.workspace import Workspace
from tests.helpers.model_variants import variant
from tests.helpers.signing import sign_package, trusting_build

OURS, THEIRS = SigningKey(b"o" * 32), SigningKey(b"t" * 32)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return variant(tmp_path_factory.mktemp("packages") / "good", "good", version="1.1.0")


@pytest.fixture
def workspace(tmp_path: Path, tiny_models_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """The workspace of a signed build that trusts OURS."""
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(tiny_models_dir))
    trusting_build(tmp_path / "build", monkeypatch, OURS)
    with contextlib.closing(Workspace.open(tmp_path / "profile")) as opened:
        yield opened


def copy_of(good: Path, tmp_path: Path, key: SigningKey | None = None) -> Path:
    copy = Path(shutil.copytree(good, tmp_path / "from_outside"))
    return copy if key is None else sign_package(copy, key)


def test_a_package_of_a_trusted_key_comes_in_without_a_question(
    workspace: Workspace, good: Path, tmp_path: Path
) -> None:
    shelf = ModelShelf(workspace)
    summary = shelf.install(copy_of(good, tmp_path, OURS))
    entries = {e.summary.identity.model_id: e for e in model_entries(workspace.models, tmp_path / "profile")}

    assert summary.identity.model_id == "good"
    assert shelf.changes()[-1]["signature"] == "trusted"
    assert entries["good"].standing is Standing.TRUSTED
    assert entries["tiny_dev"].standing is None, "what comes with Lamella needs none"
    exported = shelf.export("good", tmp_path / "good.lamella")
    assert shelf.standing(exported) is Standing.TRUSTED, "the signature goes along"


@pytest.mark.parametrize(
    ("key", "standing", "words"),
    [
        (None, Standing.UNSIGNED, "is not signed"),
        (THEIRS, Standing.UNKNOWN_KEY, "does not know"),
    ],
)
def test_what_nobody_vouches_for_needs_the_users_word_for_that_very_package(
    workspace: Workspace,
    good: Path,
    tmp_path: Path,
    key: SigningKey | None,
    standing: Standing,
    words: str,
) -> None:
    shelf, package = ModelShelf(workspace), copy_of(good, tmp_path, key)
    with pytest.raises(ConsentNeededError, match=f"{words}.*Nothing was changed") as refused:
        shelf.install(package)
    doubt = refused.value.doubt
    with pytest.raises(ConsentNeededError):
        shelf.install(package, Consent(downgrade=True))
    with pytest.raises(ConsentNeededError):
        shelf.install(package, Consent(unsigned=True, sha256="another package"))

    assert doubt.standing is standing
    assert shelf.changes() == ()
    assert list(workspace.dirs.user_models_dir.iterdir()) == []
    shelf.install(package, Consent(unsigned=True, sha256=doubt.sha256))
    assert shelf.changes()[-1]["signature"] == standing.value


def test_an_unsigned_build_asks_about_every_package(
    workspace: Workspace, good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trusting_build(tmp_path / "unsigned", monkeypatch)
    with pytest.raises(ConsentNeededError, match="cannot be checked: this unsigned build"):
        ModelShelf(workspace).install(copy_of(good, tmp_path, OURS))


def test_a_signature_of_another_package_is_refused_whatever_the_user_says(
    workspace: Workspace, good: Path, tmp_path: Path
) -> None:
    package = copy_of(good, tmp_path, OURS)
    other = sign_package(variant(tmp_path / "other", "other"), OURS)
    shutil.copy(other / "manifest.sig", package / "manifest.sig")
    with pytest.raises(ModelLoadError, match=r"from_outside.*changed after it was signed.*Get it again"):
        ModelShelf(workspace).install(package, Consent(unsigned=True, downgrade=True))
    (package / "manifest.sig").write_bytes(b"x" * 5000)
    with pytest.raises(ModelLoadError, match=r"manifest\.sig.*longer than"):
        ModelShelf(workspace).install(package, Consent(unsigned=True))
    assert list(workspace.dirs.user_models_dir.iterdir()) == []


def test_what_was_exported_here_comes_back_without_a_question(
    workspace: Workspace, good: Path, tmp_path: Path
) -> None:
    shelf = ModelShelf(workspace)
    trained = Path(shutil.copytree(good, workspace.dirs.user_models_dir / "good"))  # as a training leaves it
    exported = shelf.export("good", tmp_path / "good.lamella")
    shutil.rmtree(trained)

    assert shelf.standing(exported) is Standing.KNOWN_HERE
    assert shelf.install(exported).identity.model_id == "good"


def test_an_older_version_is_asked_about_and_a_replaced_one_can_be_put_back(
    workspace: Workspace, good: Path, tmp_path: Path
) -> None:
    shelf = ModelShelf(workspace)
    shelf.install(copy_of(good, tmp_path, OURS))
    older = sign_package(variant(tmp_path / "older", "good", version="1.0.9"), OURS)
    with pytest.raises(ConsentNeededError, match=r"1\.0\.9 is older than version 1\.1\.0") as refused:
        shelf.install(older)
    assert refused.value.doubt.standing is Standing.TRUSTED
    assert shelf.install(older, Consent(downgrade=True)).identity.version == "1.0.9"

    assert shelf.kept("good") == ("1.1.0",)
    assert shelf.restore("good").identity.version == "1.1.0"
    assert shelf.kept("good") == ("1.0.9",)
    assert shelf.restore("good", "1.0.9").identity.version == "1.0.9"
    assert [entry["what"] for entry in shelf.changes()] == ["installed", "installed", "restored", "restored"]
    with pytest.raises(ModelLoadError, match=r"No version 7\.0\.0 of Model good is kept"):
        shelf.restore("good", "7.0.0")
    shelf.set_default("good", "for this test")
    with pytest.raises(ModelLoadError, match="is the default model"):
        shelf.restore("good")


def test_a_kept_version_that_was_damaged_since_is_not_put_back(
    workspace: Workspace, good: Path, tmp_path: Path
) -> None:
    shelf = ModelShelf(workspace)
    shelf.install(copy_of(good, tmp_path, OURS))
    shelf.install(sign_package(variant(tmp_path / "newer", "good", version="2.0.0"), OURS))
    head = workspace.dirs.user_models_dir / ".replaced" / "good-1.1.0" / "head.npz"
    head.write_bytes(head.read_bytes()[:-1] + b"x")
    with pytest.raises(ModelLoadError, match="checksum differs"):
        shelf.restore("good")
    assert workspace.models.summary("good").identity.version == "2.0.0"


def test_the_command_line_names_the_option_that_vouches(
    workspace: Workspace, good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = copy_of(good, tmp_path)
    profile = ["--profile", str(tmp_path / "profile"), "models"]
    assert main([*profile, "import", str(package)]) == 2
    assert "add --unsigned-ok" in capsys.readouterr().err
    assert main([*profile, "import", str(package), "--unsigned-ok"]) == 0
    assert "Installed good 1.1.0: Model good (known on this computer)" in capsys.readouterr().out
    newer = variant(tmp_path / "newer", "good", version="2.0.0")
    assert main([*profile, "import", str(newer), "--unsigned-ok"]) == 0
    assert main([*profile, "rollback", "good"]) == 0
    assert "good is again version 1.1.0" in capsys.readouterr().out
    older = variant(tmp_path / "older", "good", version="1.0.0")
    assert main([*profile, "import", str(older), "--unsigned-ok"]) == 2
    refusal = capsys.readouterr().err
    assert "add --allow-downgrade" in refusal
    assert "--unsigned-ok" not in refusal


def test_keys_are_made_outside_the_checkout_and_sign_folders_and_files(
    good: Path, tmp_path: Path, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = tmp_path / "release.key"
    assert signer.main(["new-key", str(key)]) == 0
    public = capsys.readouterr().out.split()[2]
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert signer.main(["new-key", str(key)]) == 2, "a key is never overwritten"
    assert signer.main(["new-key", str(repository / "build" / "release.key")]) == 2
    assert "inside the checkout" in capsys.readouterr().err
    assert not (repository / "build" / "release.key").exists()

    from desktop_app.inference.package_writer import pack

    folder, archive = copy_of(good, tmp_path), pack(good, tmp_path / "good.lamella")
    assert signer.main(["sign", str(key), str(folder), str(archive)]) == 0
    assert public in capsys.readouterr().out
    from desktop_app.services.package_trust import package_standing

    for path in (folder, archive):
        open_package(path)
        assert package_standing(path, trusted=[bytes.fromhex(public)]) is Standing.TRUSTED
    key.chmod(0o644)
    assert signer.main(["sign", str(key), str(folder)]) == 2
    assert "chmod 600" in capsys.readouterr().err
