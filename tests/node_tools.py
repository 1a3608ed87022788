"""What tests and bench run with Node: a validator of HTML and Lighthouse, as tests/node/package-lock.json lists them, kept beside the
project's other tools. Where there is no Node, or no package can be had, a sentence says so and what needs them is skipped."""

import hashlib
import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable

from pipeline.environment import ROOT, VENV

LISTED = ROOT / "tests" / "node"
FOLDER = VENV / "node-tools"
OLDEST = (20, 6)
NO_NODE = "no Node 20.6 or newer on this machine: install it (nodejs.org, or apt install nodejs npm), then run the same command"
NO_PACKAGES = "npm could not install what tests/node/package-lock.json lists: check the connection, then run the same command"


def node() -> str | None:
    """The path of a Node that is recent enough."""
    path = shutil.which("node")
    found = re.match(r"v(\d+)\.(\d+)", _said([path, "--version"])) if path else None
    return path if found and (int(found[1]), int(found[2])) >= OLDEST else None


def missing() -> str:
    """Why the tools cannot be run, in one sentence; empty when they can."""
    if node() is None:
        return NO_NODE
    return "" if _is_installed() else NO_PACKAGES


def provide(say: Callable[[str], None]) -> str:
    """Install the tools unless they are; returns the sentence that says what there is."""
    if node() and shutil.which("npm") and not _is_installed():
        say("Installing the validator of HTML and Lighthouse with npm…")
        FOLDER.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(LISTED / name, FOLDER / name)
        npm = [shutil.which("npm"), "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
        done = subprocess.run(npm, cwd=FOLDER, capture_output=True, check=False, stdin=subprocess.DEVNULL)
        if done.returncode == 0:
            (FOLDER / "installed").write_text(_digest(), encoding="ascii")
    return f"The validator of HTML and Lighthouse are skipped: {missing()}." if missing() else "HTML is validated with html-validate."


def command(package: str, script: str) -> list[str]:
    """How to run a script of a package; only when nothing is `missing`."""
    return [node(), str(FOLDER / "node_modules" / package / script)]


def version(package: str) -> str:
    """The version that the lock lists."""
    lock = json.loads((LISTED / "package-lock.json").read_text(encoding="utf-8"))
    return lock["packages"][f"node_modules/{package}"]["version"]


def _is_installed() -> bool:
    memory = FOLDER / "installed"
    return memory.is_file() and memory.read_text(encoding="ascii") == _digest()


def _digest() -> str:
    return hashlib.sha256((LISTED / "package-lock.json").read_bytes()).hexdigest()


def _said(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=dict(os.environ))
    return done.stdout
