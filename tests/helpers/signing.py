"""A signed build to test with: a key pair made on the spot, and a stamp that trusts it."""

import json
import sys
from pathlib import Path

import pytest
from nacl.signing import SigningKey

import desktop_app
from desktop_app.inference.manifest_io import MANIFEST_NAME, SIGNATURE_NAME
from desktop_app.installation.signatures import MODEL_DOMAIN, sign


def trusting_build(folder: Path, monkeypatch: pytest.MonkeyPatch, *keys: SigningKey) -> None:
    """Let the running program read the stamp of a build that trusts ``keys``."""
    folder.mkdir(parents=True, exist_ok=True)
    stamp = {
        "schema": 1,
        "version": desktop_app.__version__,
        "commit": "0" * 40,
        "built_at": "2026-01-02T03:04:05+00:00",
        "platform": "linux-x86_64",
        "component": "lamella",
        "public_keys": [key.verify_key.encode().hex() for key in keys],
    }
    (folder / "build.json").write_text(json.dumps(stamp), encoding="utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(folder), raising=False)


def sign_package(folder: Path, key: SigningKey) -> Path:
    """Sign a package folder; return it."""
    manifest = (folder / MANIFEST_NAME).read_bytes()
    (folder / SIGNATURE_NAME).write_bytes(sign(manifest, MODEL_DOMAIN, key))
    return folder
