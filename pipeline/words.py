"""A list of words that a town completes: its own among ours, in alphabetical order, in the place of ours where both explain the same.

Texts in Markdown: a head, an empty line, then words, each on its line with its explanation under it, after «:   ».
"""

from .errors import Fault, InputError
from .formats import slug

# In the head of a text: the slug of the list that it completes.
COMPLETES = "completes"
REMEDY = "Écrivez le mot seul sur sa ligne, et dessous « :   » puis son explication ; laissez une ligne vide entre deux mots."


def completed(text: str, more: str, file: str) -> str:
    """`text` with the words of `more`, the text of `file`.

    Raises:
        InputError: when `file` holds something else than words explained.
    """
    head, _, _ = text.partition("\n\n")
    found = _entries(text, "", [])
    faults: list[Fault] = []
    found |= _entries(more, file, faults)
    if faults:
        raise InputError(faults)
    return "\n\n".join((head, *(found[word] for word in sorted(found)))) + "\n"


def _entries(text: str, file: str, faults: list[Fault]) -> dict[str, str]:
    """Each word with its explanation, as it is written, by the slug of the word."""
    found: dict[str, str] = {}
    rows = text.splitlines()
    start = next((place for place in range(len(rows)) if not rows[place].strip()), len(rows))
    while start < len(rows):
        if not rows[start].strip():
            start += 1
            continue
        end = next((place for place in range(start, len(rows)) if not rows[place].strip()), len(rows))
        word, *said = rows[start:end]
        if said and said[0].startswith(":"):
            if slug(word) in found:
                faults.append(Fault(f"« {word} » est expliqué deux fois", file, start + 1, remedy="Gardez une seule explication."))
            found[slug(word)] = "\n".join((word, *said))
        else:
            faults.append(Fault(f"« {word} » n'est pas un mot suivi de son explication", file, start + 1, remedy=REMEDY))
        start = end
    return found
