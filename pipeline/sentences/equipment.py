"""Who pays for works and purchases: the town, and others through grants and the VAT that the State refunds."""

from ..formats import round_half_up

MEANING = (
    "Ce qui vient d'autres est compté l'année où l'argent arrive : les subventions de l'État, de la région et d'autres, et la TVA que "
    "l'État rembourse sur les travaux (FCTVA). Le reste, qu'on appelle dépense d'équipement nette, se paie avec l'épargne, la taxe "
    "d'aménagement, les ventes, l'emprunt ou les réserves."
)


def others(gross: int, net: int) -> str:
    """«Sur 100 euros, 23 viennent d'autres : subventions et TVA remboursée.» Cents. May be empty."""
    paid = gross - net
    if not paid and gross > 0:
        return "Ni subvention d'investissement ni TVA remboursée n'est arrivée dans l'année."
    if gross <= 0 or paid < 0:
        return ""
    received = "Les subventions et la TVA remboursée reçues dans l'année"
    if paid == gross:
        return f"{received} font autant que cette dépense."
    if paid > gross:
        return f"{received} dépassent cette dépense : elles peuvent être celles de travaux d'avant."
    euros = min(round_half_up(100 * paid, gross), 99)
    if not euros:
        return "Sur 100\u00a0euros, moins d'un vient d'autres : subventions et TVA remboursée."
    return f"Sur 100\u00a0euros, {euros} {'viennent' if euros > 1 else 'vient'} d'autres : subventions et TVA remboursée."
