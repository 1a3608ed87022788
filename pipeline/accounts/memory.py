"""What is computed once for the accounts of a town, because thousands of pages ask for it."""

from collections.abc import Callable
from functools import wraps


def remembered(function: Callable) -> Callable:
    """A function of accounts and of plain values that is computed once for each of these.

    What it returns is only to be read. A year is a plain integer: one of NumPy is equal to it and would stand in its place for everybody.
    """

    @wraps(function)
    def found(accounts, *args):
        known = accounts.known
        key = (function, *args)
        if key not in known:
            known[key] = function(accounts, *args)
        return known[key]

    return found
