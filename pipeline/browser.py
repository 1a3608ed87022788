"""The browser of this machine: which makes a file of a page, and drives the tests. Nothing is installed here.

Windows always has Edge; elsewhere Chrome or Chromium is common. All three are the same program for what is asked of it.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from .errors import Fault, InputError

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "{ProgramFiles}/Google/Chrome/Application/chrome.exe",
    "{ProgramFiles(x86)}/Google/Chrome/Application/chrome.exe",
    "{LocalAppData}/Google/Chrome/Application/chrome.exe",
    "{ProgramFiles(x86)}/Microsoft/Edge/Application/msedge.exe",
    "{ProgramFiles}/Microsoft/Edge/Application/msedge.exe",
)
MISSING = "aucun navigateur n'est trouvé pour faire les PDF"
REMEDY = "Installez Chrome, Edge ou Chromium (sous Debian ou Ubuntu : « apt install chromium »), puis relancez la même commande."
# Seconds: a long page on a slow machine takes ten.
PATIENCE = 180


def find() -> str | None:
    """The path of an installed browser, None without one."""
    for command in COMMANDS:
        if path := shutil.which(command):
            return path
    for place in PLACES:
        for name in ("ProgramFiles(x86)", "ProgramFiles", "LocalAppData"):
            place = place.replace(f"{{{name}}}", os.environ.get(name, "?"))
        if Path(place).is_file():
            return place
    return None


def options() -> list[str]:
    """What a browser is started with: nothing sent home, and no sandbox for root (Chromium refuses otherwise)."""
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return ["--disable-gpu", "--disable-background-networking", *root]


def print_to(page: Path, pdf: Path, browser: str) -> None:
    """Print a page of the disk to a tagged PDF with bookmarks.

    Raises:
        InputError: when the browser made no file.
    """
    pdf.unlink(missing_ok=True)
    # A profile of its own: on Windows, a browser that is open would take the page over and print nothing.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [
            browser, "--headless", *options(), f"--user-data-dir={profile}", "--no-first-run", "--no-default-browser-check",
            "--export-tagged-pdf", "--generate-pdf-document-outline", "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri(),
        ]  # fmt: skip
        try:
            subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)
        except (OSError, subprocess.TimeoutExpired):
            pdf.unlink(missing_ok=True)
    if not pdf.is_file():
        fault = Fault(f"le navigateur « {browser} » n'a pas écrit le PDF", remedy="Fermez-le, mettez-le à jour, puis relancez la commande.")
        raise InputError([fault])
