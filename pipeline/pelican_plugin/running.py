"""Runs Pelican from a program rather than by hand: in this process, quiet, and refusing what Pelican itself would let pass."""

import logging
from pathlib import Path

from pelican import Pelican
from pelican.log import console
from pelican.settings import read_settings

from ..errors import Fault, InputError


def run(settings: Path, override: dict) -> None:
    """Run Pelican with the settings file `settings` and, over them, `override`; its own summary is not shown.

    Raises:
        InputError: when Pelican logged an error, which it would survive by leaving something out.
    """
    errors: list[str] = []
    listener = logging.Handler(logging.ERROR)
    listener.emit = lambda record: errors.append(record.getMessage())
    logger = logging.getLogger("pelican")
    logger.addHandler(listener)
    console.quiet = True
    try:
        Pelican(read_settings(str(settings), override=override)).run()
    finally:
        logger.removeHandler(listener)
        console.quiet = False
    if errors:
        raise InputError([Fault(f"le site n'a pas pu être écrit en entier ({error})") for error in errors])
