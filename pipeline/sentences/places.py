"""What is said of places: how many there are, who lives in a district, what it was called, what has no place on the map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ..formats import Language
from . import clauses

# A share of fewer people than this says more of chance than of the district.
FEWEST = 100
# What a layer of the map holds, one and several.
KINDS = {
    "equipment": ("équipement public", "équipements publics"), "projects": ("projet", "projets"),
    "subsidies": ("organisme subventionné", "organismes subventionnés"), "contracts": ("marché", "marchés"),
    "actions": ("action d'un plan", "actions des plans"), "requests": ("endroit souvent signalé", "endroits souvent signalés"),
}  # fmt: skip
FEMININE = ("actions",)


@dataclass(frozen=True)
class Parts:
    """What the parts of a territory are called: «quartier» in a commune, «secteur» where a part may be a commune."""

    one: str
    many: str

    @property
    def one_capital(self) -> str:
        return self.one.capitalize()


def parts(kind: str) -> Parts:
    """The words for an authority of that kind (`config.KINDS`)."""
    return Parts("quartier", "quartiers") if kind == "commune" else Parts("secteur", "secteurs")


def count(number: int, one: str, many: str, language: Language, is_feminine: bool = False) -> str:
    """«8 quartiers», «un quartier», «aucune voie»."""
    end = "e" * is_feminine
    if number == 0:
        return f"aucun{end} {one}"
    return f"un{end} {one}" if number == 1 else f"{language.number(number)} {many}"


def mark(sign: str) -> str:
    """«repère B»; empty when a name is on the map itself."""
    return f"repère {sign}" if sign else ""


def counts(by_kind: Mapping[str, int], language: Language) -> str:
    """«48 équipements publics», each kind that there is, the last after «et»; empty for nothing."""
    said = [count(number, *KINDS[kind], language, kind in FEMININE) for kind, number in by_kind.items() if number]
    return " et ".join(filter(None, (", ".join(said[:-1]), *said[-1:])))


def question(name: str, has_people: bool, has_things: bool, words: Parts) -> str:
    """The heading of a district's page: it asks what the page answers."""
    asked = [*(["qui y vit"] if has_people else []), *(["qu'y trouve-t-on"] if has_things else [])]
    return f"{name} : {', '.join(asked) or f'où est ce {words.one}'} ?"


def inhabitants(people: int, of_all: int | None, how_many: int, words: Parts, language: Language) -> str:
    """«4 203 personnes y vivent, soit 17,3 % des habitants des 8 quartiers.» `of_all` is None when one of them is not known."""
    if people == 0:
        return "Personne n'y habite."
    said = "Une personne y vit" if people == 1 else f"{language.number(people)} personnes y vivent"
    if of_all and how_many > 1 and people >= FEWEST:
        said += f", soit {language.percent(Fraction(people, of_all))} des habitants des {how_many} {words.many}"
    return f"{said}."


def renamed(former: str, year: int | None, words: Parts) -> str:
    """«Ce quartier s'appelait « Zone des Tanneries » avant 2022.» Empty when it always had its name."""
    if not former:
        return ""
    return f"Ce {words.one} s'appelait {f'« {former} » avant {year}' if year else f'autrefois « {former} »'}."


# Shares of an area in words.
PARTS = {
    Fraction(1, 10): "un dixième", Fraction(1, 5): "un cinquième", Fraction(1, 4): "un quart", Fraction(1, 3): "un tiers",
    Fraction(2, 5): "deux cinquièmes", Fraction(1, 2): "la moitié", Fraction(3, 5): "trois cinquièmes", Fraction(2, 3): "deux tiers",
    Fraction(3, 4): "trois quarts", Fraction(4, 5): "quatre cinquièmes", Fraction(9, 10): "neuf dixièmes",
}  # fmt: skip


def recut(name: str, year: int, parts: Sequence[tuple[str, float]], words: Parts) -> str:
    """What is said of limits that changed: since when, and of what the ground was part (name, share of it); nothing of parts not known."""
    said = f"Les limites de ce {words.one} ont changé en {year}."
    if len(parts) == 1:
        before = f"du {words.one} du même nom, plus étendu" if parts[0][0] == name else f"du {words.one} « {parts[0][0]} »"
        said += f" Avant, il faisait partie {before}."
    elif parts:
        each = [f"« {former} » (environ {_part(share)})" for former, share in parts]
        said += f" Avant, sa surface était répartie entre {clauses.listed(each)}."
    return f"{said} Les chiffres comptés avant {year} dans les anciennes limites ne se comparent pas à ceux d'aujourd'hui."


def _part(share: float) -> str:
    """The share of PARTS that is nearest."""
    return PARTS[min(PARTS, key=lambda part: abs(part - share))]


def now_called(former: str, name: str, words: Parts) -> str:
    """The heading where a former name stood: «Le quartier « Zone des Tanneries » s'appelle aujourd'hui « Le Lavoir ».»"""
    return f"Le {words.one} « {former} » s'appelle aujourd'hui « {name} »."


def divided(former: str, year: int, into: int, words: Parts) -> str:
    """The heading where a district that is no more stood."""
    where = f"dans un autre {words.one}" if into == 1 else f"réparti entre {into} {words.many}"
    return f"Le {words.one} « {former} » n'existe plus depuis {year} : il est aujourd'hui {where}."


def shown(number: int, without_point: int, words: Parts) -> str:
    """Whether the map holds all that the list holds."""
    if without_point:
        return "La liste les dit tous ; la carte montre ceux dont la place exacte est connue."
    return "Il est sur la carte et dans la liste." if number == 1 else f"Chacun est sur la carte, et dans la liste de son {words.one}."


def unplaced(number: int) -> str:
    """What the list holds and the map does not; empty when it shows all."""
    if not number:
        return ""
    if number == 1:
        return "Un lieu de la liste n'a pas de point sur la carte : sa place exacte n'est pas connue."
    return f"{number} lieux de la liste n'ont pas de point sur la carte : leur place exacte n'est pas connue."


def overlaid(is_so: bool) -> str:
    """What a reader cannot see where marks lie on each other."""
    return "Là où des points se recouvrent, un seul se voit : la liste les dit tous." if is_so else ""


def nowhere(number: int, language: Language) -> str:
    """How many projects neither the map nor its list holds; empty for none."""
    if not number:
        return ""
    if number == 1:
        return "Un projet n'est ni sur la carte ni dans cette liste : son lieu n'est pas connu, ou c'est tout le territoire."
    said = f"{language.number(number)} projets ne sont ni sur la carte ni dans cette liste"
    return f"{said} : leur lieu n'est pas connu, ou c'est tout le territoire."
