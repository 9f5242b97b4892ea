"""The entry script: which Pythons it takes, what it answers to mistakes, and that it needs no package."""

import ast
import signal
import subprocess
import sys
from pathlib import Path

import dev
import pytest


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_supported_pythons_are_taken(version: tuple[int, int]) -> None:
    assert dev.python_problem(version) == ""


@pytest.mark.parametrize("version", [(3, 8), (3, 10), (3, 14)])
def test_other_pythons_are_refused_by_name(version: tuple[int, int]) -> None:
    message = dev.python_problem(version)
    assert f"this is {version[0]}.{version[1]}" in message
    assert "3.11, 3.12 or 3.13" in message


def run_script(repository: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", "-S", str(repository / "build_scripts" / "dev.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize("arguments", [[], ["start"], ["run", "one", "two"], ["run", "--windowless"]])
def test_a_wrong_call_prints_usage_and_exits_2(repository: Path, arguments: list[str]) -> None:
    done = run_script(repository, *arguments)
    assert done.returncode == 2
    assert "dev.py run" in done.stdout + done.stderr


def test_help_names_both_commands(repository: Path) -> None:
    done = run_script(repository, "--help")
    assert done.returncode == 0
    assert "dev.py run [FOLDER]" in done.stdout
    assert "dev.py test [PYTEST ARGS]" in done.stdout


OWN = {
    *("dev_environment", "dev_system"),
    *(
        "bundle_environment",
        "bundle_smoke",
        "bundle_stamp",
        "bundle_stripping",
        "bundle_report",
        "bundle_archive",
    ),
}


@pytest.mark.parametrize(
    "name",
    ["dev.py", "lock_dependencies.py", "build_bundle.py", *sorted(f"{own}.py" for own in OWN)],
)
def test_the_scripts_before_the_environment_need_only_the_standard_library(
    repository: Path, name: str
) -> None:
    tree = ast.parse((repository / "build_scripts" / name).read_text(encoding="utf-8"))
    roots = {
        alias.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    roots |= {
        (node.module or "").split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)
    }
    assert roots - set(sys.stdlib_module_names) <= OWN


def test_a_display_is_seen_in_either_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("other systems always have a display")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not dev.has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert dev.has_display()


FINISH = "import dev, sys; sys.exit(dev.finish([sys.executable, '-c', sys.argv[1]]))"


def run_finish(repository: Path, child: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", FINISH, child]
    return subprocess.Popen(command, cwd=repository / "build_scripts", stdout=subprocess.PIPE, text=True)


def test_the_exit_code_of_the_command_is_handed_back(repository: Path) -> None:
    with run_finish(repository, "raise SystemExit(3)") as script:
        assert script.wait(timeout=60) == 3


def test_a_request_to_end_reaches_the_program_which_may_close_in_peace(repository: Path) -> None:
    child = (
        "import signal, sys, threading\n"
        "asked = threading.Event()\n"
        "signal.signal(signal.SIGTERM, lambda *_: asked.set())\n"
        "print('ready', flush=True)\n"
        "sys.exit(7 if asked.wait(50) else 8)"
    )
    with run_finish(repository, child) as script:
        assert script.stdout is not None
        assert script.stdout.readline() == "ready\n"
        script.send_signal(signal.SIGINT)  # meant for the program, which got its own from the terminal
        script.terminate()
        assert script.wait(timeout=60) == 7
