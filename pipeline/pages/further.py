"""Where the home page of a year leads further: the town's texts, and each page that the year has."""

from ..report import Link, Links, Section
from . import comparison, contracts, execution, illustrated, key_figure, levies, levy_figures, paper, projects, subsidies, taxes, who_pays
from .site import Site, View


def section(site: Site, view: View) -> Section:
    base, year = view.base, view.year
    # Articles of the press and letters of plans that are texts of the site have their own lists.
    printed = {*site.accounts.press["address"], *site.accounts.events["address"]}
    links = [
        Link(text.get("name", text["title"]), f"/{text['slug']}/", text.get("lead", ""))
        for text in site.texts
        if "lang" not in text and f"/{text['slug']}/" not in printed
    ]
    if built := projects.link(site, view):
        links.append(built)
    links += illustrated.to_press(site)
    if taxes.is_told(site, view):
        links.append(Link(taxes.TITLE, f"{base}mes-impots/", "de votre taxe foncière aux politiques de la commune"))
    if levy_figures.is_told(view):
        links.append(Link(levies.title(site), levies.address(view), "la base, le taux et le produit de chacun"))
    if who_pays.is_told(site, view):
        links.append(Link(who_pays.TITLE, who_pays.address(view), "ce que d'autres collectivités font et paient à côté"))
    if execution.is_told(site, view):
        links.append(Link("Ce qui était prévu, ce qui a été fait", f"{base}prevu-realise/", "poste par poste, avec les écarts"))
    if subsidies.is_told(view):
        links.append(subsidies.link(site, view))
    if contracts.is_told(view):
        links.append(contracts.link(site, view))
    if comparison.is_told(site, view):
        links.append(Link("Est-ce beaucoup ?", f"{base}comparer/", "par habitant, à côté d'autres communes"))
    links += [
        Link("Comment le budget s'équilibre", f"{base}equilibre/", "les deux sections, le résultat, ce qui est reporté"),
        Link("Tous les chiffres clés", key_figure.index_address(view), "leur définition, leurs lignes"),
        Link("Ce qui est vérifié", "/verification/", "chaque contrôle, chaque écart"),
        Link("Les données à télécharger", "/donnees/", f"chaque ligne de {year} et des autres années"),
    ]
    links += paper.links(view)
    return Section((Links("", tuple(links)),), kicker="Pour aller plus loin", title="Tout est vérifiable.")
