"""What is long to make is made once for all the processes of a run of tests: the first that asks makes it, the others wait for it."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

LONGEST_SECONDS = 1200
PAUSE_SECONDS = 0.1


def shared(base: Path) -> Path:
    """The temporary folder of the whole run, from that of a process: pytest-xdist gives each process one in it."""
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


def made(folder: Path, make: Callable[[Path], None]) -> Path:
    """`folder`, which `make` fills and nobody changes after. What fails leaves nothing, so that whoever asks next tries again.

    Raises:
        TimeoutError: when another process holds it for too long.
    """
    done, held = (folder.with_name(f"{folder.name}.{state}") for state in ("done", "held"))
    end = time.monotonic() + LONGEST_SECONDS
    while not done.exists():
        if time.monotonic() > end:
            raise TimeoutError(f"{held} is still there: the process that makes {folder.name} has stopped")
        try:
            held.touch(exist_ok=False)
        except FileExistsError:
            time.sleep(PAUSE_SECONDS)
            continue
        try:
            # Another may have finished since we looked.
            if not done.exists():
                make(folder)
                done.touch()
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        finally:
            held.unlink()
    return folder
