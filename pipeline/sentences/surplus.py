"""The surplus in sentences: what a year leaves, why it is not free money, and what became of the year before's."""

from dataclasses import dataclass

from ..formats import Language, Scale, largest_remainder


@dataclass(frozen=True)
class Surplus:
    """What a year leaves, in cents: each section, what is still to receive and to pay for investment."""

    operating: int
    capital: int
    to_receive: int
    to_pay: int

    @property
    def closing(self) -> int:
        return self.operating + self.capital

    @property
    def after(self) -> int:
        return self.closing + self.to_receive - self.to_pay

    @property
    def capital_after(self) -> int:
        return self.capital + self.to_receive - self.to_pay


@dataclass(frozen=True)
class Opening:
    """What the year before left, as it opens the year: cents set aside to invest, kept for operating, kept for (or missing in) capital."""

    set_aside: int
    operating: int
    capital: int


@dataclass(frozen=True)
class Cover:
    """What the operating surplus must cover, in one unit: `needed` by investment, `surplus` to cover it, `rest` of it (missing when
    negative), in cents that add up as displayed."""

    needed: int
    surplus: int
    rest: int
    scale: Scale


def cover(found: Surplus, language: Language) -> Cover:
    """For an operating surplus and an investment that needs some of it."""
    missing = -found.capital_after
    rest = found.operating - missing
    # The larger of the two is the sum of the other and of the rest.
    parts = (missing, rest) if rest >= 0 else (found.operating, -rest)
    scale = language.scale_together(parts, sum(parts))
    smaller, away = largest_remainder(parts, scale.step)
    needed, surplus = (smaller, smaller + away) if rest >= 0 else (smaller + away, smaller)
    return Cover(needed, surplus, away if rest >= 0 else -away, scale)


def title(found: Surplus, year: int, language: Language, budget: str = "") -> str:
    """What is left, and what is left once commitments are met. `budget` is «, dans le budget Eau,» or empty."""
    end = f"À la fin de {year}{budget or ','}"
    if found.closing == 0:
        return f"{end} il ne reste rien et il ne manque rien."
    if found.closing < 0:
        return f"{end} il manque {language.amount(-found.closing)}."
    if found.after == found.closing:
        return f"{end} il reste {language.amount(found.closing)}."
    if found.after < 0:
        return f"{end} il reste {language.amount(found.closing)}, moins que ce qui est déjà engagé."
    if found.after == 0:
        return f"{end} il reste {language.amount(found.closing)}, juste ce qui est déjà engagé."
    scale = language.scale_together((found.closing, found.after))
    told = language.amount(found.closing, scale)
    return f"{end} il reste {told} ; {language.amount(found.after, scale)} une fois réglé ce qui est engagé."


def meaning(found: Surplus, language: Language) -> tuple[str, ...]:
    """What the result is, what it must cover first, and what it is not."""
    name = "L'excédent" if found.closing > 0 else "Le déficit" if found.closing < 0 else "Le résultat de clôture"
    called = f"{name}, ou résultat de clôture," if found.closing else name
    said = [
        f"{called} est la différence entre tout ce qui est entré et tout ce qui est sorti, dans les deux sections du budget, reports des "
        "années d'avant et emprunts compris. Ce n'est donc pas un bénéfice, et il n'efface pas la dette."
    ]
    said += _free(found, language)
    said.append(
        "Ce n'est pas non plus l'argent en caisse : la trésorerie, elle, change chaque jour avec les factures à payer et les recettes à "
        "venir, et ces comptes ne la disent pas."
    )
    return tuple(said)


def _free(found: Surplus, language: Language) -> list[str]:
    """What the operating surplus must cover before anything is decided (CGCT R2311-12)."""
    missing = -min(0, found.capital_after)
    told = language.amount
    if found.operating < 0:
        return [f"Le fonctionnement finit avec un déficit de {told(-found.operating)}, à combler l'année suivante."]
    if not found.operating:
        return [f"Le fonctionnement ne laisse rien. Il manque {told(missing)} à l'investissement."] if missing else []
    if not missing:
        kept = f" L'investissement garde {told(found.capital_after)}, une fois réglé ce qui est engagé." if found.capital_after else ""
        return [f"L'investissement a de quoi payer ce qui est engagé.{kept} Les élus décident de l'excédent de fonctionnement, "
                f"{told(found.operating)} : le laisser au fonctionnement ou le réserver à des travaux."]  # fmt: skip
    covered = cover(found, language)
    needed, surplus, rest = (told(abs(cents), covered.scale) for cents in (covered.needed, covered.surplus, covered.rest))
    start = (
        f"Il n'est pas {'entièrement ' if covered.rest > 0 else ''}libre : l'investissement a besoin de {needed} pour finir l'année "
        f"et payer ce qui est engagé, et l'excédent de fonctionnement, {surplus}, doit d'abord le couvrir."
    )
    if covered.rest < 0:
        return [f"{start} Il n'y suffit pas : il manque {rest}."]
    if not covered.rest:
        return [f"{start} Il y passe tout entier."]
    return [f"{start} Les élus décident du reste, {rest} : le laisser au fonctionnement ou le réserver à des travaux."]


def destination(found: Opening, before: int, language: Language) -> str:
    """Where the operating surplus of the year `before` went, as a title."""
    both = f"L'excédent de fonctionnement de {before} :"
    if found.operating < 0:
        return f"Le fonctionnement de {before} avait laissé un déficit de {language.amount(-found.operating)}."
    if found.set_aside > 0 and found.operating:
        shown, scale = parted(found, language)
        aside, kept = (language.amount(cents, scale) for cents in shown)
        return f"{both} {aside} pour l'investissement, {kept} pour le fonctionnement."
    if found.set_aside > 0:
        return f"{both} tout pour l'investissement, {language.amount(found.set_aside)}."
    if found.operating:
        return f"{both} tout pour le fonctionnement, {language.amount(found.operating)}."
    return f"Le fonctionnement de {before} n'a rien laissé."


def parted(found: Opening, language: Language) -> tuple[list[int], Scale]:
    """What is set aside and what is kept, as displayed in one unit: they add up to the operating surplus."""
    parts = (found.set_aside, found.operating)
    scale = language.scale_together(parts, sum(parts))
    return largest_remainder(parts, scale.step), scale


def opening(found: Opening, before: int, language: Language) -> tuple[str, ...]:
    """What each part is for, and what became of the capital result of the year `before`."""
    said = []
    if found.set_aside > 0:
        said.append("Ce qui est mis de côté pour l'investissement couvre d'abord son déficit et ce qui est engagé.")
    if found.operating > 0:
        said.append("Ce qui reste au fonctionnement paie les services de l'année ou, plus tard, des travaux.")
    if found.capital:
        kind, after = ("un déficit", "") if found.capital < 0 else ("un excédent", ", qui y reste")
        said.append(f"L'investissement avait fini {before} avec {kind} de {language.amount(abs(found.capital))}{after}.")
    return (" ".join(said),) if said else ()
