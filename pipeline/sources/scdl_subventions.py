"""Published grants (SCDL Subventions 2.1.1, and 1.1 without RNA) → rows of the table of subsidies: CSV, XLSX or ODS.

Real files are typed by hand: columns in another order or under other names, a title above the header, underscores between dates, decimal
commas, an RNA in the SIRET's column, a row given twice. All that is read as it is meant. What would make a number, a year or an identifier
wrong is a fault. Names of natural persons stop here.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ..config import Town
from ..errors import Findings, known_names
from ..formats import slug
from ..tables.subsidies import IN_CASH, IN_KIND
from . import headers, no_data, persons
from .amounts import to_decimal, typed_cents
from .beneficiaries import PUBLIC_SIREN, advise, is_doubtful, is_withheld
from .repeated import Repeated

# The columns of the schema, and what else real files call them, as letters and digits alone.
COLUMNS = {
    "nomAttribuant": (),
    "idAttribuant": (),
    "dateConvention": (),
    "dateDecision": ("dateoctroi",),
    "referenceDecision": (),
    "nomBeneficiaire": ("nom", "beneficiaire", "nomdubeneficiaire", "association", "nomassociation", "organisme", "nomorganisme"),
    "idBeneficiaire": ("siretorg", "siret", "siretbeneficiaire"),
    "rnaBeneficiaire": ("rna",),
    "objet": ("presentationdelademande", "objetsubvention"),
    "montant": ("montantoctroye", "montantsubvention"),
    "nature": ("naturesubvention",),
    "conditionsVersement": ("conditiondeversement", "conditionversement"),
    "datesPeriodeVersement": ("dateouperiodedeversement", "dateperiodeversement"),
    "idRAE": (),
    "notificationUE": ("notificationdeminimis",),
    "pourcentageSubvention": (),
    "dispositifAide": (),
}
REQUIRED = ("nomBeneficiaire", "montant")
_BY_NAME = {known: ours for ours, others in COLUMNS.items() for known in (ours.lower(), *others)}
SCHEMA = "Le schéma SCDL Subventions donne les noms attendus."
# A header stands within the first rows, under a title at most.
_HEADER_WITHIN = 10
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)|(\d\d?)/(\d\d?)/(\d{4}|\d\d)(?!\d)", re.ASCII)
YES, NO = ("oui", "vrai", "true"), ("non", "faux", "false", "non-concerne")


def read(path: Path, shown: str, town: Town, findings: Findings) -> list[dict]:
    """The grants of one file that the town or one of its authorities gave; whoever is not to be named has no name left.

    Raises:
        InputError: when the file is no CSV and no workbook.
    """
    shown, lines = _lines(path, shown)
    start, places = _header(lines, shown, findings)
    if not places:
        return []
    found, seen, strangers, doubtful = [], {}, {}, []
    said = Repeated(shown)
    for row, cells in lines[start:]:
        values = {name: cells[place] if place < len(cells) else "" for name, place in places.items()}
        # The second line of a cell that somebody wrote on two, or what is left of a template.
        if not any(values.get(name) for name in ("nomBeneficiaire", "idBeneficiaire", "montant")):
            continue
        if no_data.is_one(cells, row, said):
            continue
        if tuple(cells) in seen:
            what = f"la ligne est identique à la ligne {seen[tuple(cells)]} : elle n'est comptée qu'une fois"
            remedy = "Si ce sont deux aides, distinguez-les par leur référence ou leur objet ; sinon, retirez-en une."
            findings.warning(what, file=shown, row=row, remedy=remedy)
            continue
        seen[tuple(cells)] = row
        grant = _grant(values, town, shown, row, findings)
        if grant is None:
            continue
        if grant["authority"] != town.siren and grant["authority"] not in town.authorities:
            strangers.setdefault((grant["authority"], grant["granter"]), []).append(row)
            continue
        found.append(grant)
        if not grant["is_named"] and is_doubtful(values.get("nomBeneficiaire", ""), ""):
            doubtful.append(row)
    said.tell(findings)
    advise(doubtful, shown, findings)
    _tell_strangers(strangers, bool(found), town, shown, findings)
    return found


def _lines(path: Path, shown: str) -> tuple[str, list[tuple[int, list[str]]]]:
    """How the file is told, with its sheet when that is not the first one, and its rows."""
    found = headers.find(path, shown, lambda cells: set(REQUIRED) <= {ours for ours, _ in _named(cells)}, within=_HEADER_WITHIN)
    return found.told(shown), found.rows


def _header(lines: list[tuple[int, list[str]]], shown: str, findings: Findings) -> tuple[int, dict[str, int]]:
    """Where the grants start among the rows, and the place of each known column; no place and faults when it cannot be read."""
    best = max(range(min(_HEADER_WITHIN, len(lines))), key=lambda at: (len(_named(lines[at][1])), -at), default=None)
    if best is None:
        remedy = "Donnez un fichier au schéma SCDL Subventions, avec sa ligne d'en-tête."
        findings.fault("le fichier est vide", file=shown, remedy=remedy)
        return 0, {}
    row, header = lines[best]
    names = [ours for ours, _ in _named(header)]
    is_whole = True
    for name in REQUIRED:
        if name not in names:
            remedy = f"Colonnes trouvées : {known_names(name, filter(None, header))}. {SCHEMA}"
            findings.fault(f"il manque la colonne « {name} »", file=shown, row=row, remedy=remedy)
            is_whole = False
    for name in sorted({name for name in names if names.count(name) > 1}):
        remedy = "Gardez-en une seule : rien ne dit laquelle est la bonne."
        findings.fault(f"la colonne « {name} » est donnée deux fois", file=shown, row=row, remedy=remedy)
        is_whole = False
    return best + 1, dict(_named(header)) if is_whole else {}


def _named(header: list[str]) -> list[tuple[str, int]]:
    """The known columns of a row and their places."""
    plain = [slug(name).replace("-", "") for name in header]
    return [(_BY_NAME[name], place) for place, name in enumerate(plain) if name in _BY_NAME]


def _tell_strangers(strangers: dict[tuple, list[int]], is_any_ours: bool, town: Town, shown: str, findings: Findings) -> None:
    """What another authority gave is set aside, and told; a file that holds nothing of ours is the wrong one."""
    for (siren, name), rows in strangers.items():
        count = f"{len(rows)} subvention{'s sont' if len(rows) > 1 else ' est'}"
        what = f"{count} de « {name} » (SIREN {siren}), que town.toml ne nomme pas"
        remedy = f"SIREN nommés : {', '.join([town.siren, *town.authorities])}."
        if is_any_ours:
            findings.warning(
                f"{what} : mises de côté" if len(rows) > 1 else f"{what} : mise de côté", file=shown, row=rows[0], remedy=remedy
            )
        else:
            findings.fault(what, file=shown, row=rows[0], column="idAttribuant", remedy=f"{remedy} Donnez le fichier de la collectivité.")


def _grant(values: dict[str, str], town: Town, shown: str, row: int, findings: Findings) -> dict | None:
    """A grant in the columns of SUBSIDIES, or None when a fault was found."""
    before = len(findings.faults)

    def fault(column: str, what: str, remedy: str = "") -> None:
        findings.fault(what, file=shown, row=row, column=column, remedy=remedy)

    def given(name: str) -> str:
        return " ".join(values.get(name, "").split())

    cents = _cents(given("montant"), fault)
    agreed, decided = (_one_day(given(name), name, fault) for name in ("dateConvention", "dateDecision"))
    days = list(_days(given("datesPeriodeVersement"), "datesPeriodeVersement", fault))
    day = days[0] if days else agreed or decided
    if day is None and len(findings.faults) == before:
        fault("dateConvention", "aucune date ne dit l'année de cette aide", "Écrivez la date de la convention (AAAA-MM-JJ).")
    siret, rna = _identifiers(given("idBeneficiaire"), given("rnaBeneficiaire"), fault)
    granter = _siret(given("idAttribuant"), "idAttribuant", fault)
    nature = _nature(given("nature"), fault)
    notified = _yes_or_no(given("notificationUE"), fault)
    share = _share(given("pourcentageSubvention"), fault)
    if len(findings.faults) > before or day is None:
        return None
    name = given("nomBeneficiaire")
    kind = "P1" if rna else ""
    is_named = not is_withheld(name, kind, siret, rna, town.name)
    own = {
        "beneficiary": name, "beneficiary_siret": siret, "beneficiary_rna": rna, "purpose": persons.without(given("objet")),
        "decision": persons.without(given("referenceDecision")), "conditions": persons.without(given("conditionsVersement")),
        "agreed_on": agreed.isoformat() if agreed else "", "european_aid_id": given("idRAE"), "share": share,
        "notified_to_eu": notified, "scheme": persons.without(given("dispositifAide")),
        "period": "/".join(each.isoformat() for each in (days[:1] if len(days) < 2 else (days[0], days[-1]))) or
        persons.without(given("datesPeriodeVersement").strip("/ ")),
        "kind": "U6" if siret.startswith(PUBLIC_SIREN) else kind,
    }  # fmt: skip
    shared = {
        "authority": granter[:9] or town.siren, "year": day.year, "origin": "scdl", "granter": given("nomAttribuant") or town.name,
        "granter_id": granter, "amount_cents": cents, "nature": nature, "is_named": is_named, "file": shown, "row": row,
    }  # fmt: skip
    return shared | own if is_named else shared


# --- one cell -----------------------------------------------------------------------------------------------------------------------------


def _cents(given: str, fault) -> int | None:
    if not given:
        fault("montant", "il manque le montant", "Écrivez-le en euros, ou retirez la ligne.")
        return None
    try:
        return typed_cents(given)
    except ValueError as error:
        fault("montant", str(error))
        return None


def _days(given: str, column: str, fault) -> Iterator[date]:
    """The days written in a cell, in their order, whatever stands between them."""
    for found in _DAY.finditer(given):
        year, month, day = found.groups()[:3] if found[1] else (found[6], found[5], found[4])
        if int(month) > 12 >= int(day):  # «2017-30-05» can only be the 30th of May
            month, day = day, month
        try:
            yield date(int(year) if len(year) == 4 else 2000 + int(year), int(month), int(day))
        except ValueError:
            fault(column, f"« {found[0]} » n'est pas une date (AAAA-MM-JJ attendu)")


def _one_day(given: str, column: str, fault) -> date | None:
    if not given:
        return None
    if not _DAY.search(given):
        fault(column, f"« {given[:40]} » n'est pas une date (AAAA-MM-JJ attendu)")
        return None
    return next(_days(given, column, fault), None)


def _identifiers(siret: str, rna: str, fault) -> tuple[str, str]:
    """SIRET and RNA; an RNA written in the SIRET's column is put in its own."""
    if re.fullmatch(r"[Ww]\s*[\d\s]+", siret) and not rna:
        siret, rna = "", siret
    rna = "".join(rna.split()).upper()
    # The national register knows a few older numbers with letters after the W.
    if rna and not re.fullmatch(r"W\d[A-Z\d]\d{7}", rna, re.ASCII):
        fault("rnaBeneficiaire", f"« {rna[:40]} » n'est pas un numéro RNA (un W et neuf chiffres attendus)")
    return _siret(siret, "idBeneficiaire", fault), rna


def _siret(given: str, column: str, fault) -> str:
    """Fourteen digits, without the spaces and the decimal, and with the leading zero, that spreadsheets put in and take away."""
    siret = re.sub(r"[.,]0+$", "", "".join(given.split()))
    siret = siret.zfill(14) if siret.isdigit() and len(siret) == 13 else siret
    if siret and not re.fullmatch(r"\d{14}", siret, re.ASCII):
        fault(column, f"« {given[:40]} » n'est pas un SIRET (quatorze chiffres attendus)")
    return siret


def _nature(given: str, fault) -> str:
    """The nature as the schema writes it; money when nothing is said."""
    kinds = set()
    for part in filter(None, (each.strip() for each in re.split("[;,]", given))):
        known = {"numeraire": IN_CASH, "aide-en-numeraire": IN_CASH, "nature": IN_KIND, "en-nature": IN_KIND, "aide-en-nature": IN_KIND}
        kind = known.get(slug(part))
        if kind is None:
            fault("nature", f"« {part[:40]} » est inconnu", f"Valeurs connues : « {IN_CASH} », « {IN_KIND} ».")
        kinds.add(kind)
    return ";".join(kind for kind in (IN_CASH, IN_KIND) if kind in kinds) or IN_CASH


def _yes_or_no(given: str, fault) -> str:
    word = slug(given)
    if word and word not in (*YES, *NO):
        fault("notificationUE", f"« {given[:40]} » n'est ni oui ni non")
    return "oui" if word in YES else "non" if word in NO else ""


def _share(given: str, fault) -> float | None:
    try:
        share = to_decimal(given) if given else None
    except ValueError as error:
        fault("pourcentageSubvention", str(error))
        return None
    if share is not None and "%" in given:
        share /= 100
    if share is not None and not 0 <= share <= 1:
        fault("pourcentageSubvention", f"« {given[:40]} » n'est pas une part de 0 à 1 (0.125 pour 12,5 %)")
    return None if share is None else float(share)
