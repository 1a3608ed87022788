"""A number as a reader quotes it elsewhere, in English: the words are those that it is given."""

from ..quotes import quote

__all__ = ["quote"]
