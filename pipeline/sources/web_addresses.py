"""Addresses that a town writes in its tables: of a page elsewhere in https, or of a text of this site."""

import re
from urllib.parse import urlsplit

from ..formats import slug

REMEDY = "Écrivez une adresse qui commence par https://, ou le « slug » d'un texte de ce site."


def to_address(text: str) -> str:
    """An address in https as it is, or that of a text of this site: «presse-ecole» → /presse-ecole/.

    Raises:
        ValueError: when it is neither, in French.
    """
    if not text:
        raise ValueError("la case est vide")
    if (local := text.strip("/")) and re.fullmatch(r"[a-z0-9-]+(?:/[a-z0-9-]+)*", local, re.ASCII) and slug(local):
        return f"/{local}/"
    if _is_secure(text):
        return text
    raise ValueError(f"« {text[:80]} » n'est pas une adresse en https")


def _is_secure(text: str) -> bool:
    """Whether an address is in https, names a host and carries no password."""
    try:
        parts = urlsplit(text)
        return parts.scheme == "https" and "." in (parts.hostname or "") and parts.username is None and not re.search(r'[\s<>"]', text)
    except ValueError:
        return False
