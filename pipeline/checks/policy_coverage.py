"""Every real line of a budget with functions belongs to a policy. What the town's table does not know is shown apart, and told here."""

from ..accounts import Accounts
from ..formats import language
from ..nomenclature.policies import UNCLASSIFIED
from . import OK, WARNING, Outcome

TITLE = "Chaque ligne appartient à une politique"


def check(accounts: Accounts) -> list[Outcome]:
    found = []
    for siret in accounts.budgets:
        if not accounts.has_functions(siret):
            continue
        for year in accounts.executed_years(siret):
            lines = accounts.of(siret, year)
            real = lines[(lines["movement"] == "real") & (lines["amount_cents"] != 0)]
            apart = real[real["policy"].isin(["", UNCLASSIFIED])]
            if apart.empty:
                counted = (
                    f"{language('fr').number(len(real))} lignes réelles, toutes rattachées"
                    if len(real) > 1
                    else "La seule ligne réelle est rattachée"
                )
                found.append(Outcome("policy_coverage", TITLE, siret, year, OK, f"{counted}."))
                continue
            codes = sorted({f"{row.nature}/{row.function or '—'}" for row in apart.itertuples()})
            several, french = len(apart) > 1, language("fr")
            words = (
                f"{french.number(len(apart))} ligne{'s' if several else ''} sur {french.number(len(real))}, "
                f"{french.euros(int(apart['amount_cents'].sum()))} en dépenses et en recettes (comptes/fonctions {', '.join(codes[:6])}"
                f"{'…' if len(codes) > 6 else ''}) : aucune règle ne {'les' if several else 'la'} prend. Le site "
                f"{'les' if several else 'la'} montre à part, sous « Lignes à classer »."
            )
            found.append(Outcome("policy_coverage", TITLE, siret, year, WARNING, words))
    return found
