"""From the words of files to ours: the columns that town.toml names, the values of a list of words. What is unknown is told."""

from collections.abc import Callable, Mapping, Sequence

from ..config.columns import RESULT_COLUMNS
from ..errors import Findings, known_names
from ..formats import slug

# Words of lists are slugs: how those are spelt that lose something so.
SPELT = {
    slug(word): word
    for word in (
        "à discuter", "à évaluer", "à l'étude", "à venir", "abandonné", "année", "années", "appliquée", "constaté", "décidé", "définition",
        "départs et arrivées", "élevée", "équipement", "estimé", "étape", "évaluation", "évolution", "milliers d'euros",
        "millions d'euros", "pour cent", "prévention", "réalisation", "réalisé", "reçu", "refusé", "réunion", "signalée", "terminé",
    )
}  # fmt: skip


def first_word(words: str) -> str:
    """The first of the words, as slugs, that files write of something: the template's, as one writes it."""
    first = words.split()[0]
    return SPELT.get(first, first.replace("-", " "))


def known_words(given: str, words: Mapping[str, str]) -> str:
    """The clause that answers an unknown word with those of a list (our keys, and what files write of each)."""
    return known_names(given.lower(), map(first_word, words.values()))


def remedy(key: str) -> str:
    """Where the names of the columns of a kind of files are told, to who lacks one."""
    if key not in ("projects", *RESULT_COLUMNS):
        return "Le README dit ses colonnes, au paragraphe de town.toml."
    return f"La commande « templates » écrit un modèle aux noms attendus ; [{key}.columns] dans town.toml dit les vôtres."


def template_name(names: Sequence[str]) -> str:
    """What the template calls a column whose names in files, as slugs, are these."""
    return names[0].replace("-", "_")


def are_there(wanted: Mapping[str, str], header: Sequence[str], shown: str, key: str, findings: Findings) -> bool:
    """Whether a file has each column that the town names in [key.columns] (ours → theirs, empty when it names none)."""
    missing = {ours: given for ours, given in wanted.items() if given and given not in header}
    for ours, given in missing.items():
        remedy = f"Colonnes de {shown} : {known_names(given, filter(None, header))}."
        findings.fault(f"la colonne « {given} » n'existe pas", file="town.toml", column=f"{key}.columns.{ours}", remedy=remedy)
    return not missing


def key_of(words: Mapping[str, str], text: str, fault: Callable[[str, str], None]) -> str:
    """The key of a list of words; empty for nothing and for what is unknown, which is told.

    `words` are our keys and, as slugs, what files write of each, the template's word first. `fault` takes what is wrong and the remedy.
    """
    found = next((key for key, known in words.items() if slug(text) in known.split()), "") if text else ""
    if text and not found:
        fault(f"« {text} » est inconnu", f"Valeurs connues : {known_words(text, words)}.")
    return found
