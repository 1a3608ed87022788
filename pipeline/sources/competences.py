"""The town's own table of who does what: a CSV with columns `politique`, `collectivite`, `texte` and, if you like, `source`.

A row takes the place of what general law says of the same policy and authority (nomenclature/competences); an empty text takes it away.
"""

from ..config import Town
from ..errors import Findings, InputError, known_names
from ..formats import slug
from ..nomenclature.competences import NAMES, Competence, default
from ..nomenclature.policies import Policies
from ..nomenclature.policies import default as usual
from . import text

COLUMNS = {"politique": "policy", "collectivite": "kind", "texte": "words", "source": "source"}
REQUIRED = ("politique", "collectivite", "texte")
HEADER = "L'en-tête attendu est « politique,collectivite,texte,source »."


def read(town: Town, policies: Policies, findings: Findings) -> tuple[Competence, ...]:
    """General law, with what the town's files say in its place. Each fault is told with its file, row and column."""
    found = {(each.policy, each.kind): each for each in default()}
    for path in town.files("competences"):
        shown = town.shown(path)
        try:
            given = list(text.rows(path, shown))
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
            continue
        for competence in _competences(given, shown, policies, findings):
            found[competence.policy, competence.kind] = competence
    return tuple(each for each in found.values() if each.words)


def _competences(rows: list[tuple[int, list[str]]], shown: str, policies: Policies, findings: Findings) -> list[Competence]:
    if not rows:
        findings.fault("le fichier est vide", file=shown, remedy=HEADER)
        return []
    row, header = rows[0]
    names = [slug(name) for name in header]
    missing = [name for name in REQUIRED if name not in names]
    for name in missing:
        findings.fault(f"il manque la colonne « {name} »", file=shown, row=row, remedy=HEADER)
    if missing:
        return []
    known = {slug(policy.label): id_ for id_, policy in (usual().policies | policies.policies).items()}
    known |= {id_: id_ for id_ in known.values()}
    found = []
    for row, cells in rows[1:]:
        given = {
            ours: cells[names.index(name)] if name in names and names.index(name) < len(cells) else "" for name, ours in COLUMNS.items()
        }
        policy, kind = known.get(slug(given["policy"])), slug(given["kind"]).replace("-", "_")
        if policy is None:
            remedy = f"Politiques connues : {known_names(given['policy'], known.values())}."
            findings.fault(f"« {given['policy']} » n'est pas une politique", file=shown, row=row, column="politique", remedy=remedy)
        if kind not in NAMES:
            remedy = f"Valeurs connues : {known_names(kind, NAMES)}."
            findings.fault(f"« {given['kind']} » est inconnu", file=shown, row=row, column="collectivite", remedy=remedy)
        if policy is not None and kind in NAMES:
            found.append(Competence(policy, kind, given["words"], given["source"]))
    return found
