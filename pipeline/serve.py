"""The site on this machine alone, built again as files change. Standard library only.

Each build is a process of its own, so that a change of the program counts like a change of a file; a failing one has told its sentences
and left the last good site where it is.
"""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from . import environment
from .errors import Fault, InputError

HOST = "127.0.0.1"
PROGRAM = ("content", "theme", "pipeline", "pelicanconf.py")
SKIPPED = ("__pycache__", "build", "output")
POLL_SECONDS = 1.0

Snapshot = dict[str, tuple[int, int]]


def serve(town: Path, output: Path, port: int, say: Callable[[str], None]) -> None:
    """Build the site, show it on `port`, and build it again whenever the town or the program changes. Returns on Ctrl-C.

    Raises:
        InputError: when the port is taken.
    """
    watched = [town, *(environment.ROOT / name for name in PROGRAM)]
    with _server(output, port) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"Le site sera sur http://{HOST}:{server.server_port}/ (Ctrl-C pour arrêter).")
        try:
            for paths in changes(watched, output, lambda: time.sleep(POLL_SECONDS)):
                if paths:
                    more = f" et {len(paths) - 1} de plus" if len(paths) > 1 else ""
                    say(f"\nChangé : {_shown(paths[0], town)}{more}.")
                _build(town, output, say)
        except KeyboardInterrupt:
            say("\nArrêté.")
        finally:
            server.shutdown()


def changes(watched: Iterable[Path], output: Path, wait: Callable[[], None]) -> Iterator[list[str]]:
    """The paths that changed, appeared or went, each time some did and then stayed still for one `wait`.

    The first batch comes at once and is empty; what changes while the caller works on one batch is in the next.
    """
    watched = list(watched)
    before = snapshot(watched, output)
    yield []
    while True:
        wait()
        after = snapshot(watched, output)
        if after == before:
            continue
        wait()
        while (again := snapshot(watched, output)) != after:
            after = again
            wait()
        yield sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
        before = after


def snapshot(watched: Iterable[Path], output: Path) -> Snapshot:
    """Every watched file with its time of change (ns) and size. Hidden files, caches and what a build writes are left out."""
    found: Snapshot = {}
    for path in watched:
        _look(str(path), str(output.resolve()), found)
    return found


def _look(path: str, output: str, found: Snapshot) -> None:
    try:
        if not os.path.isdir(path):
            status = os.stat(path)
            found[path] = (status.st_mtime_ns, status.st_size)
            return
        with os.scandir(path) as entries:
            inside = [entry.path for entry in entries if not entry.name.startswith((".", "~")) and entry.name not in SKIPPED]
    except OSError:  # gone between two looks
        return
    for name in inside:
        if os.path.abspath(name) != output:
            _look(name, output, found)


def _shown(path: str, town: Path) -> str:
    """A path as its maker knows it: from the town's folder, else from the project's."""
    return next((str(Path(path).relative_to(base)) for base in (town, environment.ROOT) if Path(path).is_relative_to(base)), path)


def _build(town: Path, output: Path, say: Callable[[str], None]) -> None:
    command = [sys.executable, "-m", "invoke", "--search-root", str(environment.ROOT), "site", "--town", str(town), "--output", str(output)]
    if subprocess.run(command, env=environment.variables(), check=False).returncode:
        say("Le site n'a pas été reconstruit ; le précédent reste en place. Corrigez, et il le sera aussitôt.")


def _server(output: Path, port: int) -> ThreadingHTTPServer:
    try:
        return _Server((HOST, port), partial(_Handler, directory=str(output)))
    except OSError:
        fault = Fault(f"le port {port} est déjà pris", remedy=f"Fermez l'autre programme, ou ajoutez --port {port + 1}.")
        raise InputError([fault]) from None


class _Server(ThreadingHTTPServer):
    allow_reuse_address = os.name == "posix"  # on Windows it would let two programs share the port


class _Handler(SimpleHTTPRequestHandler):
    # Windows takes types from its registry, where any program may have changed them.
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".csv": "text/csv; charset=utf-8",
        ".svg": "image/svg+xml",
    }

    def end_headers(self):
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *args):
        pass
