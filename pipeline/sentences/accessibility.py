"""The declaration of accessibility that the law asks for (loi 2005-102, article 47; décret 2019-768), in its own order.

Nothing is claimed that no audit measured: without one the site is «non conforme», whatever it is worth.
"""

from datetime import date

from ..config import Audited
from ..figures.accessibility import FULL, NONE, PARTIAL, Audit
from ..formats import Language

STATES = {NONE: "non conforme", PARTIAL: "partiellement conforme", FULL: "totalement conforme"}
LAW = (
    "La loi demande que ce site soit lisible par tous, quels que soient le handicap et l'appareil (article 47 de la loi du 11 février "
    "2005). Cette page est la déclaration qu'elle prévoit. Elle porte sur toutes les pages de ce site."
)
REFERENCE = (
    "Un audit consiste à vérifier 106 critères, ceux du référentiel général d'amélioration de l'accessibilité (RGAA 4.1.2), un par un et "
    "par des personnes, sur un échantillon de pages."
)
MACHINE = (
    "Avant chaque version, des programmes ouvrent une page de chaque sorte dans un navigateur, sur le site d'une ville inventée et sur "
    "celui d'une ville réelle. Ils ne jugent pas les textes et les images que la collectivité ajoute, et ne trouvent qu'une partie des "
    "défauts : ils ne remplacent pas l'audit."
)
REMEDIES = (
    "Vous avez signalé un défaut qui vous empêche de lire une page ou de vous en servir, et vous n'avez pas eu de réponse ? Vous pouvez "
    "vous adresser au Défenseur des droits.",
    "Par courrier, gratuit et sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07.",
)
_ONE = "n'est pas respecté"
# Years during which a declaration may be relied on.
VALID = 3


def mention(found: Audit) -> str:
    """What every page says at its foot: «Accessibilité : non conforme»."""
    return f"Accessibilité : {STATES[found.state]}"


def title(found: Audit, language: Language) -> str:
    """The state, and the share of criteria that are met when an audit measured it."""
    if found.share is None:
        return "Ce site est déclaré non conforme, car son accessibilité n'est pas encore auditée."
    return f"Ce site est {STATES[found.state]} : {_share(found, language)}."


def lead(found: Audit) -> str:
    """How many criteria were looked at, and what became of them."""
    done = found.conform + found.failing + found.not_applicable
    if not done:
        return "« Non conforme » est l'état que la loi donne à un site sans audit, quelle que soit sa qualité."
    if not found.is_finished:
        said = f"{_criteria(done)} sur {done + found.missing} {'ont été évalués' if done > 1 else 'a été évalué'}"
        return f"L'audit est commencé : {said}. Tant qu'il n'est pas fini, il ne mesure rien."
    parts = [
        f"{found.conform} {'sont respectés' if found.conform > 1 else 'est respecté'}",
        f"{found.failing} {'ne sont pas respectés' if found.failing > 1 else _ONE}",
        f"{found.not_applicable} {'sont' if found.not_applicable > 1 else 'est'} sans objet ici",
    ]
    counts = (found.conform, found.failing, found.not_applicable)
    told = [part for part, count in zip(parts, counts, strict=True) if count]
    return f"Sur {_criteria(done)}, {' et '.join([', '.join(told[:-1]), told[-1]] if len(told) > 1 else told)}."


def results(found: Audit, audited: Audited, language: Language) -> list[str]:
    """Who audited, when, what it measured and until when it holds; what an audit is when there is none."""
    if found.share is None:
        return [REFERENCE]
    day = date.fromisoformat(audited.on)
    by = f" par {audited.by}" if audited.by else ""
    return [
        f"L'audit fait{by} le {language.on(day)} montre que {_share(found, language)}. {REFERENCE}",
        f"Cette déclaration vaut au plus jusqu'au {language.on(_later(day))}, ou jusqu'à ce que le site change beaucoup.",
    ]


def not_accessible(found: Audit) -> str:
    """What stands over the list of what fails."""
    if found.share is None:
        return "L'audit le dira. Si une page vous résiste, dites-le sans attendre : « Une difficulté ? » dit à qui."
    if not found.failing:
        return "L'audit n'en a pas trouvé."
    return "L'audit a trouvé ces défauts :"


def contact(name: str, has_contact: bool) -> str:
    """Whom to tell; the addresses follow as links."""
    said = "Une page vous résiste ? Dites-le : l'information vous est due sous une forme que vous pouvez lire."
    return said if has_contact else f"{said} Ce site ne donne pas encore d'adresse : demandez l'accueil de la collectivité ({name})."


def drawn_up(found: Audit, audited: Audited, language: Language) -> str:
    """When the declaration was made, and what the site is made with."""
    made = f"Cette déclaration a été établie après l'audit du {language.on(date.fromisoformat(audited.on))}. " if found.is_finished else ""
    return f"{made}Le site est fait en HTML, CSS et SVG, avec un peu de JavaScript dont chaque page sait se passer."


def _share(found: Audit, language: Language) -> str:
    if found.share in (0, 1):
        return "tous les critères qui s'appliquent sont respectés" if found.share else "aucun critère qui s'applique n'est respecté"
    return f"{language.percent(found.share)} des critères qui s'appliquent sont respectés"


def _criteria(count: int) -> str:
    return f"{count} critère{'s' if count > 1 else ''}"


def _later(day: date) -> date:
    """The same day, years later; the last of February stands for the 29th."""
    try:
        return day.replace(year=day.year + VALID)
    except ValueError:
        return day.replace(year=day.year + VALID, day=28)
