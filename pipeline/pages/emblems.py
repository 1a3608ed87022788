"""The emblem beside the name of a policy, the same wherever the policy is told."""

from ..report import Emblem
from .shelf import Shelf
from .site import Site


def of_policy(site: Site, policy: str) -> Emblem | None:
    """The emblem of a policy by its key; None for what is no policy of the town."""
    look = site.looks.get(policy)
    return Emblem(*look) if look else None


def of_item(site: Site, shelf: Shelf, path: tuple[str, ...]) -> Emblem | None:
    """That of the policy that an item of a breakdown is, or belongs to; families of nature have none."""
    is_by_nature = any(shelf.breakdown is each for each in site.by_nature.values())
    return of_policy(site, path[0]) if path and not is_by_nature else None


def in_ranking(site: Site, shelf: Shelf, path: tuple[str, ...]) -> Emblem | None:
    """That of a row: below a policy, all rows would bear the same."""
    return of_item(site, shelf, path) if len(path) == 1 else None
