"""A machine with nothing but Python → `.venv` with exactly the locked tools, and the task run inside it.

Standard library only: this runs before anything is installed. Knows nothing of towns, reports or tests.
"""

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SITE_LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-test.lock"

NO_VENV = (
    "Python est installé sans son module venv, qui range les outils du projet à part. "
    "Sous Debian ou Ubuntu : « apt install python3-venv » ; ailleurs, réinstallez Python depuis python.org. Puis relancez la même commande."
)
NO_TOOLS = (
    "L'installation des outils a échoué. Vérifiez la connexion à internet (ou le miroir que « pip config list » indique), "
    "puis relancez la même commande. Si cela ne suffit pas, supprimez le dossier .venv et recommencez."
)


class ToolsError(Exception):
    """The tools cannot be installed. The message is what the person at the keyboard reads."""


def run_inside(arguments: list[str], venv: Path = VENV, lock: Path = SITE_LOCK) -> int:
    """Make the environment when it is missing or old, then run the task `arguments` in it through invoke; returns its exit code.

    On POSIX the process becomes the task and this never returns, so that Ctrl-C and signals reach it alone.
    """
    try:
        make(venv)
        install(lock, venv)
    except ToolsError as error:
        print(error, file=sys.stderr)
        return 1
    python = str(python_of(venv))
    command = [python, "-m", "invoke", "--search-root", str(ROOT), *(arguments or ["--list"])]
    if os.name == "posix":
        sys.stdout.flush()
        os.execve(python, command, variables())
    try:
        return subprocess.run(command, env=variables(), check=False).returncode
    except KeyboardInterrupt:
        return 130


def make(venv: Path) -> None:
    """Create the environment, or create it again when the Python that it was made from has changed or gone.

    Raises:
        ToolsError: when this Python cannot make environments, or the disk refuses.
    """
    if is_usable(venv):
        return
    if find_spec("venv") is None or find_spec("ensurepip") is None:
        raise ToolsError(NO_VENV)
    made = _run([sys.executable, "-m", "venv", "--clear", str(venv)])
    if made.returncode:
        raise ToolsError(f"Le dossier « {venv.name} » ne peut pas être créé :\n{_last_lines(made.stdout)}")


def is_usable(venv: Path) -> bool:
    """Whether the environment has pip and a Python of the version that runs now, and the installation it was made from still exists."""
    try:
        lines = (venv / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    said = {key.strip(): value.strip() for key, _, value in (line.partition("=") for line in lines)}
    is_same = said.get("version", "").split(".")[:2] == [str(part) for part in sys.version_info[:2]]
    packages = venv / ("Lib/site-packages" if os.name == "nt" else f"lib/python{sys.version_info[0]}.{sys.version_info[1]}/site-packages")
    return is_same and Path(said.get("home", "")).is_dir() and python_of(venv).exists() and (packages / "pip" / "__main__.py").is_file()


def install(lock: Path, venv: Path = VENV, say: Callable[[str], None] = print) -> None:
    """Install what a lock lists, unless the environment remembers having done so.

    Raises:
        ToolsError: when pip fails, with its last lines.
    """
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    memory = venv / f"{lock.name}.sha256"
    if memory.is_file() and memory.read_text(encoding="ascii") == digest:
        return
    packages = sum(1 for line in lock.read_text(encoding="utf-8").splitlines() if line[:1].isalnum())
    say(f"Installation des outils ({packages} paquets, une seule fois, environ une minute)…")
    started = time.perf_counter()
    # Hashes make any mirror as good as the origin. Compiling is left to the first run, which compiles only what is used: twice as quick.
    pip = ["-m", "pip", "--disable-pip-version-check", "install", "--no-input", "--quiet", "--no-deps", "--require-hashes", "--no-compile"]
    done = _run([str(python_of(venv)), *pip, "--requirement", str(lock)])
    if done.returncode:
        raise ToolsError(f"{NO_TOOLS}\n{_last_lines(done.stdout)}")
    memory.write_text(digest, encoding="ascii")
    say(f"Outils installés en {time.perf_counter() - started:.0f} s.")


def is_inside(venv: Path = VENV) -> bool:
    """Whether this process runs in the project's own environment. In any other, what is installed is its owner's business."""
    return Path(sys.prefix).resolve() == venv.resolve()


def python_of(venv: Path) -> Path:
    """The interpreter of an environment."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def variables() -> dict[str, str]:
    """The variables of a process inside the environment: those of this one, less what would break or slow it, in UTF-8 on Windows too."""
    # Without PYTHONDONTWRITEBYTECODE the first run keeps what it compiles; with PIP_USER pip would refuse to install into an environment.
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONDONTWRITEBYTECODE")}
    return {**kept, "PYTHONUTF8": "1", "PIP_USER": "0"}


def _run(command: list[str]) -> subprocess.CompletedProcess:
    output = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "encoding": "utf-8", "errors": "replace"}
    return subprocess.run(command, env=variables(), check=False, stdin=subprocess.DEVNULL, **output)


def _last_lines(text: str, count: int = 6) -> str:
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("WARNING")]
    return "\n".join(f"    {line}" for line in lines[-count:])
