"""What `pelican` typed by hand runs: the same site, and a fault told as sentences with exit code 1, where Pelican shows a traceback."""

from collections.abc import Iterator
from contextlib import contextmanager

from pelican import Pelican

from ..errors import InputError


class Command(Pelican):
    """Pelican for the command line; `pipeline.build` uses Pelican itself and tells faults its own way."""

    def __init__(self, settings: dict) -> None:
        with told():
            super().__init__(settings)

    def run(self) -> None:
        with told():
            super().run()


@contextmanager
def told() -> Iterator[None]:
    """Leave with the sentences of an InputError on standard error."""
    try:
        yield
    except InputError as error:
        raise SystemExit(str(error)) from None
