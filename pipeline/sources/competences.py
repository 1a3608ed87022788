"""The town's own table of who does what: a table with columns `politique`, `collectivite`, `texte` and, if you like, `source`.

A row takes the place of what general law says of the same policy and authority (nomenclature/competences); an empty text takes it away.
"""

from ..config import Town
from ..errors import Findings, known_names
from ..formats import slug
from ..nomenclature.competences import NAMES, Competence, default
from ..nomenclature.policies import Policies
from ..nomenclature.policies import default as usual
from . import listed

COLUMNS = {name: (name,) for name in ("politique", "collectivite", "texte", "source")}
NEEDED = ("politique", "collectivite", "texte")


def read(town: Town, policies: Policies, findings: Findings) -> tuple[Competence, ...]:
    """General law, with what the town's files say in its place. Each fault is told with its file, row and column."""
    found = {(each.policy, each.kind): each for each in default()}
    known = {slug(policy.label): id_ for id_, policy in (usual().policies | policies.policies).items()}
    known |= {id_: id_ for id_ in known.values()}
    for cells, row, said in listed.of_town(town, "competences", COLUMNS, NEEDED, findings):
        policy, kind = known.get(slug(cells["politique"])), slug(cells["collectivite"]).replace("-", "_")
        if policy is None:
            remedy = f"Politiques connues : {known_names(cells['politique'], known.values())}."
            said.fault(cells["politique"], f"« {cells['politique']} » n'est pas une politique", row, "politique", remedy)
        if kind not in NAMES:
            remedy = f"Valeurs connues : {known_names(kind, NAMES)}."
            said.fault(kind, f"« {cells['collectivite']} » est inconnu", row, "collectivite", remedy)
        if policy is not None and kind in NAMES:
            found[policy, kind] = Competence(policy, kind, cells["texte"], cells["source"])
    return tuple(each for each in found.values() if each.words)
