"""What explains the spending of a policy, in words: a share of an exact whole, and what is left out of it. No cause is ever given."""

from ..figures.coverage import DEBT, DECLARED, GRANTS, OPERATIONS, REST, STAFF, UNLISTED, Coverage
from ..formats import Language, capitalised
from . import clauses

LABELS = {
    OPERATIONS: "Projets, d'après leurs opérations dans les comptes",
    DECLARED: "Autres projets, d'après ce qui est déclaré",
    STAFF: "Personnel",
    GRANTS: "Subventions",
    UNLISTED: "Subventions sans liste de bénéficiaires",
    DEBT: "Emprunts : intérêts et remboursement",
    REST: "Le reste",
}
ABOUT = {
    OPERATIONS: "les lignes qui portent le numéro d'un projet",
    STAFF: "salaires et cotisations, chapitre 012",
    DEBT: "chapitres 66 et 16",
    REST: "tout ce qui n'est dans aucune autre part : selon les politiques, achats, énergie, prestations, travaux, contributions",
}
# How a title names the parts.
NOUNS = {STAFF: "les salaires", GRANTS: "les subventions", DEBT: "les emprunts"}


def title(found: Coverage, language: Language) -> str:
    """«Les projets, les salaires et les subventions font 76 % de cette dépense.» Plainer when that cannot be said."""
    names = [name for _, name in sorted(((-cents, name) for cents, name in _told(found) if cents > 0), key=lambda each: each[0])]
    share = clauses.share(found.explained_cents, found.cents, language)
    if not names or not share or found.explained_cents > found.cents:
        return "À quoi ou à qui cet argent est-il allé ?"
    said = clauses.listed(names)
    return f"{capitalised(said)} font {share} de cette dépense."


def _told(found: Coverage) -> list[tuple[int, str]]:
    return [(found.built_cents, "les projets"), *((found.parts[key], noun) for key, noun in NOUNS.items())]


def beyond(found: Coverage, who: str, language: Language) -> str:
    """What is said of a rest below nothing."""
    if found.parts[REST] >= 0:
        return ""
    over = language.amount(-found.parts[REST])
    if found.parts[DECLARED]:
        return (
            f"Ces parts dépassent la dépense des comptes de {over} : ce que {who} déclare pour ses projets n'est pas tout entier dans "
            "cette politique ou dans cette année."
        )
    return f"Le reste est négatif de {over} : des lignes de cette politique ont rendu plus qu'elles n'ont coûté."


def grants(money: int, written: int, language: Language) -> str:
    """How much of grants the list details, over all policies: it does not say policies. Empty when it details everything."""
    if written <= 0 or money == written:
        return ""
    apart = "La liste des subventions ne dit pas les politiques ; toutes politiques confondues, "
    if money > written:
        return f"{apart}elle en donne plus que les comptes."
    share = clauses.share(money, written, language)
    return f"{apart}son total fait {share} de ce que les comptes versent."


def nothing_twice() -> str:
    return "Chaque ligne des comptes n'est comptée qu'une fois, et ces parts font exactement la dépense."


def contracts(count: int, cents: int, language: Language) -> str:
    """The contracts of the policy's projects. Signed amounts are beside spending."""
    many = "s" if count > 1 else ""
    money = f", pour {language.amount(cents)} hors taxes" if cents > 0 else ""
    verb = "sont signés" if many else "est signé"
    told = "ce n'est pas une dépense de l'année, et cela ne s'ajoute pas aux montants ci-dessus"
    return f"{count if many else 'Un'} marché{many} {verb} pour ces projets{money}, sur toute leur durée : {told}."
