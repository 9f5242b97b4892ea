"""Updates of the program: applied, gone back from, refused; what is refused leaves every byte as it was."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from nacl.signing import SigningKey

from desktop_app.cli.main import main
from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import ConsentNeededError, UpdateError
from desktop_app.domain.trust import Consent, Standing
from desktop_app.installation.layout import Installation
from desktop_app.services import version_trial
from desktop_app.services.updates import Updates, UpdateStep
from tests.helpers.stand_in_versions import (
    OURS,
    apply,
    bundle,
    installation,
    picture_of,
    rewritten,
    stamp_of,
    unchanged,
    update,
)

THEIRS = SigningKey(b"t" * 32)
STEPS = [
    UpdateStep.CHECKING,
    UpdateStep.UNPACKING,
    UpdateStep.TRYING,
    UpdateStep.SWITCHING,
    UpdateStep.CLEANING,
    UpdateStep.DONE,
]


def says(here: Installation, version: str) -> str:
    program = here.version_dir(version) / "lamella"
    return subprocess.run([program], capture_output=True, text=True, check=True).stdout.strip()


def test_an_update_is_laid_beside_tried_and_switched_to(
    here: Installation, updates: Updates, signed: Path, tmp_path: Path
) -> None:
    offer = updates.inspect(signed)
    events = list(updates.apply(signed, CancelToken()))

    assert (offer.doubt.installed, offer.doubt.version, offer.doubt.standing) == (
        "0.2.0",
        "0.3.0",
        Standing.TRUSTED,
    )
    assert [step for event in events for step in event.batch] == STEPS
    assert [event.done for event in events] == sorted(event.done for event in events)
    assert (here.current, here.previous) == ("0.3.0", "0.2.0")
    assert says(here, "0.3.0") == "0.3.0"
    made = picture_of(bundle(tmp_path / "as_built", "0.3.0"))
    assert picture_of(here.version_dir("0.3.0")) == made, "every byte, mode and link is as it was built"
    assert {path.name for path in here.prefix.iterdir()} == {
        "versions",
        "current",
        "previous",
        "installed-by",
    }


def test_the_same_folder_makes_the_same_update(signed: Path, tmp_path: Path) -> None:
    os.utime(signed, (1, 1))
    assert update(tmp_path, "0.3.0", OURS).read_bytes() == signed.read_bytes()


def test_going_back_and_forth_is_one_step_each(here: Installation, updates: Updates, signed: Path) -> None:
    with unchanged(here), pytest.raises(UpdateError, match="no earlier version"):
        list(updates.roll_back(CancelToken()))
    apply(updates, signed)
    assert updates.status().previous == "0.2.0"
    list(updates.roll_back(CancelToken()))
    assert (here.current, here.previous) == ("0.2.0", "0.3.0")
    list(updates.roll_back(CancelToken()))
    assert (here.current, here.previous) == ("0.3.0", "0.2.0")


def test_a_version_that_does_not_work_any_more_is_not_gone_back_to(
    here: Installation, updates: Updates, signed: Path
) -> None:
    apply(updates, signed)
    (here.version_dir("0.2.0") / "lamella").write_text("#!/bin/sh\necho the head is gone; exit 1\n", "utf-8")
    with (
        unchanged(here),
        pytest.raises(UpdateError, match="does not work on this computer: the head is gone"),
    ):
        list(updates.roll_back(CancelToken()))


def test_older_versions_go_and_a_running_one_stays(
    here: Installation, updates: Updates, tmp_path: Path
) -> None:
    sleeper = here.version_dir("0.2.0") / "sleeper"
    sleeper.write_bytes(Path("/bin/sleep").read_bytes())
    sleeper.chmod(0o755)
    bundle(here.prefix / "training" / "0.1.9", "0.1.9", component="lamella-training")
    with subprocess.Popen([sleeper, "100"]) as running:
        apply(updates, update(tmp_path, "0.3.0", OURS))
        apply(updates, update(tmp_path, "0.4.0", OURS))
        left = {path.name for path in (here.prefix / "versions").iterdir()}
        running.kill()
    assert left == {"0.2.0", "0.3.0", "0.4.0"}
    apply(updates, update(tmp_path, "0.5.0", OURS))
    assert {path.name for path in (here.prefix / "versions").iterdir()} == {"0.4.0", "0.5.0"}
    assert list((here.prefix / "training").iterdir()) == []


@pytest.mark.parametrize(
    ("key", "keys", "standing"),
    [
        (None, (OURS,), Standing.UNSIGNED),
        (THEIRS, (OURS,), Standing.UNKNOWN_KEY),
        (OURS, (), Standing.UNSIGNED_BUILD),
    ],
)
def test_what_nobody_vouches_for_needs_the_users_word(
    here: Installation,
    tmp_path: Path,
    key: SigningKey | None,
    keys: tuple[SigningKey, ...],
    standing: Standing,
) -> None:
    updates, path = Updates(here, stamp_of(*keys)), update(tmp_path, "0.3.0", key)
    with unchanged(here):
        with pytest.raises(ConsentNeededError, match="Nothing was changed") as refused:
            apply(updates, path)
        with pytest.raises(ConsentNeededError):
            apply(updates, path, Consent(unsigned=True, downgrade=True, sha256="of another file"))
    assert refused.value.doubt.standing is standing
    assert apply(updates, path, Consent(unsigned=True, sha256=refused.value.doubt.sha256)) == STEPS


def test_a_downgrade_needs_the_users_word(here: Installation, updates: Updates, tmp_path: Path) -> None:
    older = update(tmp_path, "0.2.0-rc.1", OURS)
    path = rewritten(older, lambda body: body | {"from_version": "0.1.0"}, OURS)
    with (
        unchanged(here),
        pytest.raises(ConsentNeededError, match=r"0\.2\.0-rc\.1 is older than version 0\.2\.0"),
    ):
        apply(updates, path, Consent(unsigned=True))
    apply(updates, path, Consent(downgrade=True))
    assert here.current == "0.2.0-rc.1"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("echo my model is damaged; exit 1", "does not work on this computer: my model is damaged"),
        ('echo "{component} 9.9.9 ready: stand_in"', "does not work on this computer"),
        ("echo a library is missing >&2; exit 127", "does not work on this computer: a library is missing"),
        ("kill -SEGV $$", "does not work on this computer"),
        ("sleep 60", "did not answer within 1 seconds"),
    ],
)
def test_a_version_that_cannot_answer_for_itself_is_not_switched_to(
    here: Installation,
    updates: Updates,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    words: str,
) -> None:
    limited = version_trial.try_version
    monkeypatch.setattr(
        "desktop_app.services.updates.try_version", lambda *facts: limited(*facts, limit_s=1.0)
    )
    path = update(tmp_path, "0.3.0", OURS, answer=answer)
    with unchanged(here), pytest.raises(UpdateError, match=words):
        apply(updates, path)


def test_the_way_back_leads_to_the_first_version_too_which_cannot_be_asked_much(
    here: Installation, updates: Updates
) -> None:
    first = bundle(here.prefix / "versions" / "0.1.0", "0.1.0") / "lamella"
    first.write_text('#!/bin/sh\n[ "$*" = --version ] || exit 2\necho Lamella 0.1.0\n', encoding="utf-8")
    (here.prefix / "previous").write_text("0.1.0\n", encoding="ascii")
    list(updates.roll_back(CancelToken()))
    assert (here.current, here.previous) == ("0.1.0", "0.2.0")


@pytest.mark.parametrize("stop_at", STEPS[:4])
def test_cancel_at_any_step_changes_nothing(
    here: Installation, updates: Updates, signed: Path, stop_at: UpdateStep
) -> None:
    def stop() -> None:
        cancel = CancelToken()
        for event in updates.apply(signed, cancel):
            if stop_at in event.batch:
                cancel.cancel()

    with unchanged(here), pytest.raises(Cancelled):
        stop()


def test_two_updates_do_not_run_at_once(here: Installation, updates: Updates, signed: Path) -> None:
    first = updates.apply(signed, CancelToken())
    next(first)
    with pytest.raises(UpdateError, match=rf"under way \(process {os.getpid()}\)"):
        apply(updates, signed)
    assert len(list(first)) > 0
    assert here.current == "0.3.0"


def test_the_lock_of_the_run_installer_counts_while_its_process_lives(
    here: Installation, updates: Updates, signed: Path
) -> None:
    (here.prefix / ".lock").mkdir()
    with subprocess.Popen(["sleep", "100"]) as installer:
        (here.prefix / ".lock" / "pid").write_text(f"{installer.pid}\n", "ascii")
        with pytest.raises(UpdateError, match=f"process {installer.pid}"):
            apply(updates, signed)
        installer.kill()
    assert apply(updates, signed) == STEPS


@pytest.mark.parametrize(
    ("by", "words"), [("deb", r"apt install \./lamella"), ("dmg", "install the newer version")]
)
def test_what_others_manage_is_not_touched(tmp_path: Path, signed: Path, by: str, words: str) -> None:
    here = installation(tmp_path / "prefix", by=by)
    updates = Updates(here, stamp_of(OURS))
    with unchanged(here):
        for attempt in (lambda: updates.inspect(signed), lambda: list(updates.roll_back(CancelToken()))):
            with pytest.raises(UpdateError, match=f"{words}.*Nothing was changed"):
                attempt()
    assert updates.status().why_not


def test_a_checkout_says_who_updates_it(signed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["update", "apply", str(signed)]) == 2
    assert "was not put here by an installer" in capsys.readouterr().err
    assert main(["update", "rollback"]) == 2
    assert main(["update", "status"]) == 0
    assert "unsigned build" in capsys.readouterr().out


def test_training_is_laid_beside_its_lamella_and_nothing_is_switched(
    here: Installation, updates: Updates, tmp_path: Path
) -> None:
    early = update(tmp_path, "0.3.0", OURS, component="lamella-training")
    with unchanged(here), pytest.raises(UpdateError, match=r"belongs to Lamella 0\.3\.0, which is not"):
        apply(updates, early)
    apply(updates, update(tmp_path, "0.2.0", OURS, component="lamella-training"))
    assert updates.status().has_training
    assert here.current == "0.2.0"
    apply(updates, update(tmp_path, "0.3.0", OURS))
    assert updates.lost_training()
    apply(updates, early)
    assert not updates.lost_training()


def test_this_program_answers_for_itself(tiny_models_dir: Path) -> None:
    environment = os.environ | {"LAMELLA_MODELS_DIR": str(tiny_models_dir)}
    command = [sys.executable, "-m", "desktop_app.cli", "_try"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    import desktop_app

    assert done.stdout.strip() == f"lamella {desktop_app.__version__} ready: tiny_dev"
    environment["LAMELLA_MODELS_DIR"] = str(tiny_models_dir / "nowhere")
    failed = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert failed.returncode == 1
    assert "No usable model" in failed.stdout
