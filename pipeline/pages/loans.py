"""How loans are shown: lenders' names out of their capitals, rankings of amounts owed, the table of all of them."""

from collections.abc import Sequence

import pandas as pd

from ..figures import debt as figures
from ..figures.debt import Group
from ..formats import NBSP, capitalised
from ..report import Bar, Bars, Column, Table
from ..sentences import clauses
from .measured import measured, width
from .site import Site

SMALL = frozenset("DE DU DES LA LE LES ET AU AUX EN".split())
# Lenders' names are made of few words, and capitals lose their accents.
ACCENTS = {word.upper().translate(str.maketrans("ÉÈÔÇ", "EEOC")): word for word in
           "Crédit Dépôts Épargne Société Générale Française Français Développement Région Département Métropole État".split()}  # fmt: skip
RATE_WORDS = {"F": "fixe", "V": "variable", "C": "complexe"}


def readable(name: str) -> str:
    """A lender's name out of its capitals: «CAISSE DES DEPOTS ET CONSIGNATIONS» → Caisse des Depots et Consignations. Acronyms stay."""
    if not name.isupper():
        return name
    words = []
    for word in name.split():
        plain = ACCENTS.get(word.rpartition("'")[2], word.rpartition("'")[2].capitalize())
        article = word.rpartition("'")[0].lower() + "'" if "'" in word else ""
        words.append(word.lower() if word in SMALL else word if len(word) <= 4 else article + plain)
    text = " ".join(words)
    return capitalised(text)


def bars(site: Site, groups: Sequence[Group], total: int, shown: int | None = None) -> Bars:
    """A ranking of amounts owed, in one unit, adding up to the displayed debt."""
    language = site.language
    exact = [group.cents for group in groups]
    rows = []
    for group, amount in zip(groups, measured(exact, language), strict=True):
        count = f"{group.count} emprunt{'s' if group.count > 1 else ''}"
        share = clauses.share(group.cents, total, language)
        text = clauses.sentence(f"{share} de la dette" if share else "")
        label = capitalised(group.label)
        rows.append(Bar(label, "", width(group.cents, max(exact)), amount, count, text, group.cents))
    if shown is None or len(rows) <= shown + 1:
        return Bars("debt", tuple(rows))
    more = len(rows) - shown
    return Bars("debt", tuple(rows[:shown]), tuple(rows[shown:]), f"Les {more} autres prêteurs")


def table(loans: pd.DataFrame) -> Table:
    """Every own loan still owed, the largest first, behind a disclosure."""
    columns = (Column("Prêteur"), Column("Objet"), Column("Reçu en", "year"), Column("Fin", "year"), Column("Emprunté", "cents"),
               Column("Reste dû", "cents"), Column("Taux"))  # fmt: skip
    rows = []
    for row in figures.owed(loans).astype(object).where(lambda frame: frame.notna(), None).itertuples():
        level = f"{row.rate_pct:.2f}".replace(".", ",") + f"{NBSP}%" if row.rate_pct is not None else ""
        rate = ", ".join(each for each in (RATE_WORDS.get(row.rate, ""), level) if each)
        first, last, *cents = map(_int, (row.first_year, row.last_year, row.borrowed_cents, row.owed_cents))
        rows.append((readable(row.lender) or "Non indiqué", row.purpose, first, last, *cents, rate))
    total = ("Total", "", "", "", "", sum(row[5] for row in rows), "")
    if not any(row[1] for row in rows):
        columns, total, *rows = ((*cells[:1], *cells[2:]) for cells in (columns, total, *rows))
    caption = "Tous les emprunts en cours, du plus grand au plus petit"
    return Table(caption, columns, tuple(rows), total, csv="/donnees/emprunts.csv", collapsed=True)


def _int(value) -> int | None:
    return None if value is None else int(value)
