"""What a picture or an article is about, as a file says it: the columns `sujet` and `identifiant`.

Policies are known here; whether a project, a district or a year exists is told where they are known (checks/known_subjects).
"""

from collections.abc import Mapping

from ..errors import known_names
from ..formats import slug
from ..tables.media import SUBJECTS
from .dates import is_year
from .repeated import Repeated

COLUMNS = {"sujet": ("sujet", "a-propos", "about"), "identifiant": ("identifiant", "id")}
WORDS = {slug(words): kind for kind, words in SUBJECTS.items()} | {kind: kind for kind in SUBJECTS} | {"exercice": "year"}


def subject(cells: Mapping[str, str], row: int, policies: Mapping[str, str], said: Repeated) -> tuple[str, str] | None:
    """The kind of a subject and which one, empty for the home page; None and a fault when it cannot be told."""
    given, about = cells["sujet"], cells["identifiant"]
    kind = WORDS.get(slug(given), "")
    if not kind:
        what = f"« {given} » n'est pas un sujet connu" if given else "la case est vide"
        said.fault("kind", what, row, "sujet", f"Sujets connus : {known_names(slug(given), SUBJECTS.values())}.")
        return None
    if kind == "home":
        return kind, ""
    if not about:
        said.fault("about", "la case est vide", row, "identifiant", f"Dites de quel sujet « {SUBJECTS[kind]} » il s'agit.")
        return None
    if kind == "year" and not is_year(about):
        said.fault("year", f"« {about} » n'est pas une année (quatre chiffres attendus)", row, "identifiant")
        return None
    if kind == "policy":
        if slug(about) not in policies:
            remedy = f"Politiques connues : {known_names(slug(about), set(policies.values()))}."
            said.fault("policy", f"« {about} » n'est pas une politique", row, "identifiant", remedy)
            return None
        about = policies[slug(about)]
    return kind, about
