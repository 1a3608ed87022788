"""A whole property-tax notice: who receives what, by the rates that the town gives; and how any amount that is typed is shown."""

from collections.abc import Sequence
from fractions import Fraction

from ..figures.taxes import Share, split
from ..report import Bar, Bars, Column, Prose, Receipt, Section, Table
from ..sentences import clauses
from .site import Site

# Cents: what the field holds before anything is typed.
FIRST = 1_500_00
CSV = "/donnees/avis-taxe-fonciere.csv"


def typed(site: Site, cents: int) -> str:
    """An amount as a reader would type it: «1 200», «1 234,50»."""
    return site.language.number(Fraction(cents, 100), 2 if cents % 100 else 0)


def bars(site: Site, tone: str, rows: Sequence[tuple[str, str, str]], cents: int, weights: Sequence[int]) -> Bars:
    """The split of an amount: a row for each (label, address, text) and its weight."""
    language, found, decimals = site.language, [], 2 if cents % 100 else 0
    for (label, href, text), weight, part in zip(rows, weights, split(cents, weights), strict=True):
        amount = language.euros(part, decimals) if part else f"moins de {language.euros(1 if decimals else 100, decimals)}"
        share = clauses.share(weight, sum(weights), language)
        found.append(Bar(label, href, round(100 * weight / max(weights), 2), amount, share, text, part))
    precision = "au centime" if decimals else "à l'euro"
    return Bars(tone, tuple(found), note=f"Pour {language.euros(cents, decimals)}, {precision} près ; les parts font bien le total.")


def section(site: Site, year: int, shares: list[Share]) -> Section:
    """Who receives what a whole notice says, by rates; its first part goes on to the policies."""
    language, town = site.language, site.accounts.town.name
    rows = []
    for share in shares:
        told = "Ce que l'État ajoute à chaque taxe." if share.rate is None else f"Taux de {language.rate(share.rate)}."
        rows.append((f"{share.receiver} : {share.tax}", "", told))
    weights = tuple(share.weight for share in shares)
    receipt = Receipt(
        label="Le total de votre avis de taxe foncière, en euros",
        hint="Le montant de l'impôt, par exemple 1 500. Le calcul se fait dans cette page : rien n'est envoyé ni gardé.",
        value=typed(site, FIRST),
        bars=bars(site, "earn", rows, FIRST, weights),
        weights=weights,
        name="avis",
        feeds="montant",
    )
    given = site.accounts.notice_rates
    given = given[given["year"] == year]
    has_fees = any(share.rate is None for share in shares)
    method = "Tous ces taux s'appliquent à la même base : la part de chacun est son taux, divisé par la somme des taux"
    method += ", frais de gestion compris." if has_fees else "."
    method += f" Les taux sont ceux d'un avis de {town} pour {year}."
    if not has_fees:
        method += " Les frais de gestion de l'État n'y sont pas comptés."
    said = (
        method,
        "Un avis avec une exonération, un plafonnement ou des biens dans plusieurs communes ne se partage pas ainsi : prenez alors sa "
        "colonne « Commune », et écrivez-la plus bas.",
    )
    columns = (Column("Destinataire"), Column("Taxe"), Column("Taux"), Column("Frais de gestion"), Column("Ligne du fichier", "number"))
    cells = tuple(
        (row.receiver, row.tax, language.rate(row.rate_pct), language.rate(row.fee_pct) if has_fees else "", int(row.row))
        for row in given.itertuples()
    )
    if not has_fees:
        columns, cells = (*columns[:3], columns[4]), tuple((*row[:3], row[4]) for row in cells)
    files = ", ".join(sorted(set(given["file"])))
    table = Table(f"Les taux d'un avis de {year}", columns, cells, note=f"Fichier : {files}.", csv=CSV, collapsed=True)
    return Section((receipt, Prose(said), table), title="D'abord, qui reçoit ce que porte votre avis ?")
