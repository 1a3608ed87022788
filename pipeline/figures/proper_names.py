"""The name of a body out of the capitals of an annex, as another file of the town writes it; nothing is guessed."""

from collections.abc import Iterator, Mapping

import pandas as pd

from ..accounts import Accounts, remembered
from ..formats import slug


def with_proper_names(accounts: Accounts, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of the table «subventions», where a beneficiary written in capitals has the name that town.toml, a published convention or the
    list of contract holders gives it: by its number, else by the same letters.

    A SIREN is enough in town.toml, which names authorities; elsewhere one SIREN may hold several services: the whole SIRET is asked for.
    """
    if not any(map(str.isupper, rows["beneficiary"])):
        return rows
    names = _names(accounts)
    told = [_proper(*each, names) for each in zip(rows["beneficiary"], rows["beneficiary_siret"], strict=True)]
    return rows.assign(beneficiary=pd.Series(told, index=rows.index, dtype=rows["beneficiary"].dtype))


def _proper(name: str, siret: str, names: Mapping[str, str]) -> str:
    if not name.isupper():
        return name
    return names.get(siret) or names.get(siret[:9]) or names.get(slug(name), name)


@remembered
def _names(accounts: Accounts) -> dict[str, str]:
    """The names that do not shout, by number and by their own letters. The first that is found is kept: the town's own words."""
    found: dict[str, str] = {}
    for number, name in _given(accounts):
        if name and not name.isupper():
            for key in filter(None, (number, slug(name))):
                found.setdefault(key, name)
    return found


def _given(accounts: Accounts) -> Iterator[tuple[str, str]]:
    town = accounts.town
    yield from ((siren, authority.name) for siren, authority in town.authorities.items())
    granted = accounts.subsidies[accounts.subsidies["is_named"]]
    yield from zip(granted["beneficiary_siret"], granted["beneficiary"], strict=True)
    yield from zip(accounts.holders["holder_id"], accounts.holders["holder"], strict=True)
