"""The browser of the tests: one that is installed, else one that can be, else a reason to skip."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from pipeline import browser

MISSING = (
    "no Chromium, Chrome or Edge on this machine, and none could be installed: browser tests are skipped. "
    "Install one (on Debian or Ubuntu: apt install chromium), then run the same command."
)


def find() -> str | None:
    """The path of an installed browser that Playwright can drive: the system's, else the one that Playwright keeps."""
    return browser.find() or _kept_by_playwright()


def provide(say: Callable[[str], None]) -> str:
    """Find a browser or install one; returns the sentence that says which."""
    if found := find():
        return f"Browser tests use {found}."
    for name, commands in _ways_to_install():
        say(f"No browser found: installing Chromium with {name}…")
        if all(_succeeds(command) for command in commands) and (found := find()):
            return f"Browser tests use {found}."
    return MISSING[:1].upper() + MISSING[1:]


def launch_options(path: str) -> dict:
    """What Playwright needs to start that browser."""
    return {"executable_path": path, "args": browser.options()}


def _kept_by_playwright() -> str | None:
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        return None
    try:
        with sync_playwright() as playwright:
            path = playwright.chromium.executable_path
    except Error:
        return None
    return path if Path(path).is_file() else None


def _ways_to_install() -> list[tuple[str, list[list[str]]]]:
    ways = []
    if shutil.which("apt-get") and os.geteuid() == 0:
        ways.append(("apt-get", [["apt-get", "update"], ["apt-get", "install", "--yes", "chromium"]]))
    ways.append(("Playwright", [[sys.executable, "-m", "playwright", "install", "chromium"]]))
    return ways


def _succeeds(command: list[str]) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        return subprocess.run(command, env=environment, capture_output=True, timeout=900, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
