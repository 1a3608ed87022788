"""The annex of direct taxes: bases, rates and products that make the line of the accounts.

Until 2020 the town levies three taxes. In 2021 the one on homes goes, but for second homes, and the département's property tax comes, with
a coefficient of the State that makes good the difference (loi 2019-1479, art. 16): it is in the line of the accounts, in no product.
"""

from collections.abc import Iterator

from .chance import Chance
from .exercise import Exercise
from .norms import norm
from .xml_writer import Tables

HOMES, PROPERTY, LAND, TOTAL = "01", "02", "03", "99"
LABELS = {
    HOMES: "TAXE D'HABITATION SUR LES RESIDENCES SECONDAIRES",
    PROPERTY: "TAXE FONCIERE SUR LES PROPRIETES BATIES",
    LAND: "TAXE FONCIERE SUR LES PROPRIETES NON BATIES",
}
REFORM = 2021
# Hundredths of a per cent. In 2021 the département's 15.04 % came on top of the town's 21.86 %; in 2023 the council raised the rate by 2 %.
PROPERTY_RATES = {2019: 2186, 2021: 3690, 2023: 3764}
# The rate on land may rise no more than that on buildings, and rises with it (CGI art. 1636 B sexies).
LAND_RATES = {2019: 4815, 2023: 4911}
HOMES_RATE = 1742
# How the line of the accounts divides: products notified, and what the State's coefficient adds to the property tax from 2021.
SHARES_BEFORE = {HOMES: 0.416, PROPERTY: 0.580, LAND: 0.004}
SHARES_SINCE = {HOMES: 0.027, PROPERTY: 0.969, LAND: 0.004}
COEFFICIENT = 1.0213
# The rest of the line: taxes of past years claimed late (rôles supplémentaires).
NOTIFIED = 0.996
LINE = "73111"


def tables(exercise: Exercise, chance: Chance) -> Tables:
    return {"FISCALITE": _rows(exercise)}


def rate(tax: str, year: int) -> int:
    """In hundredths of a per cent."""
    if tax == HOMES:
        return HOMES_RATE
    voted = PROPERTY_RATES if tax == PROPERTY else LAND_RATES
    return voted[max((known for known in voted if known <= year), default=min(voted))]


def levied(exercise: Exercise) -> dict[str, tuple[int, int]]:
    """By tax, base and product in whole euros; a product is its base by its rate."""
    line = sum(line.executed for line in exercise.lines if line.nature == LINE)
    found = {}
    for tax, share in (SHARES_SINCE if exercise.year >= REFORM else SHARES_BEFORE).items():
        product = line * NOTIFIED * share / 100
        if tax == PROPERTY and exercise.year >= REFORM:
            product /= COEFFICIENT
        base = round(product * 10_000 / rate(tax, exercise.year))
        found[tax] = base, round(base * rate(tax, exercise.year) / 10_000)
    return found


def _rows(exercise: Exercise) -> Iterator[dict[str, object]]:
    year, now = exercise.year, levied(exercise)
    before = levied(exercise.past[-1]) if exercise.past else {}
    for tax, (base, product) in now.items():
        values: dict[str, object] = {"CodTypContrib": "D", "CodSousTypContrib": tax}
        values["LibTaxe"] = LABELS[tax] if norm(year) == "M57" else None
        # In the two years after the reform the rate on second homes could not be voted, and software left it out with its base.
        if tax != HOMES or year not in (REFORM, REFORM + 1):
            old, old_rate = before.get(tax, (0, 0))[0], rate(tax, year - 1)
            # No variation is written against a year that printed no base.
            is_same = old and not (tax == HOMES and year == REFORM + 2)
            values |= {
                "MtBaseNotif": base,
                "TxVariBase": _change(base, old) if is_same else None,
                "TxApplicConsMunic": f"{rate(tax, year) / 100:.2f}",
                "TxVariTx": _change(rate(tax, year), old_rate) if is_same else None,
            }
        values["MtProdVote"] = product
        if tax in before and not (tax == HOMES and year >= REFORM):
            values["TxVariProd"] = _change(product, before[tax][1])
        yield values | {"Origine": "3"}
    # One year, the total is forgotten.
    if year != REFORM + 1:
        yield {
            "CodTypContrib": "D", "CodSousTypContrib": TOTAL, "MtBaseNotif": sum(base for base, _ in now.values()),
            "MtProdVote": sum(product for _, product in now.values()),
        }  # fmt: skip


def _change(now: int, before: int) -> str:
    """In per cent, as the annex has it."""
    return f"{(now - before) * 100 / before:.2f}" if before else "0.00"
