"""What the town corrected and explained, where readers see it."""

from dataclasses import replace

import pandas as pd

from pipeline.pages import all as all_pages
from pipeline.pages import corrected, data, subsidies, verification
from pipeline.report import Files, Table
from tests.pages import built
from tests.town import decided

FILE = decided.ACCOUNTS.format(year=decided.KEYED_YEAR)


def table(section) -> Table:
    return next(block for block in section.blocks if isinstance(block, Table))


def test_the_reconciliation_page_lists_them_with_their_reasons():
    page = verification.page(built.site(built.DEMONSTRATION))
    assert page.title == "291 contrôles, 1 écart montré et expliqué."
    differences, corrections = page.sections[:2]
    [(year, _, words, _, _, cents)] = table(differences).rows
    assert (year, cents) == (2022, 4_318_27)
    assert words == (
        "Dépenses de fonctionnement, total de l'exercice : les lignes ne font pas le total imprimé. Le site montre les lignes. Explication "
        "(Direction des finances, 11 avril 2023) : L'annexe a été éditée la veille de la dernière écriture de l'année, une facture de gaz. "
        "Les lignes du compte, elles, la comptent."
    )
    assert (corrections.title, corrections.anchor) == ("2 corrections, et pourquoi", "corrections")
    assert [(row[1], row[3]) for row in table(corrections).rows] == [
        ("fonction : « 412 » à la place de « 421 »", "Direction des finances, 14 septembre 2022"),
        ("ligne retirée (bénéficiaire : Judo club des Coteaux, année : 2022)", "Service de la vie associative, 6 février 2023"),
    ]


def test_a_corrected_line_says_so_where_it_is_shown():
    site = built.site(built.DEMONSTRATION)
    [row] = [row for row in site.accounts.corrections.itertuples() if row.file == FILE]
    assert corrected.note(site, [(FILE, row.line + 1), ("another.xml", row.line)]) == ""
    assert corrected.note(site, [(FILE, row.line)]) == (
        f"Ligne {row.row} corrigée par la ville, fonction : « 412 » à la place de « 421 ». L'entretien des stades (412) a été saisi sous "
        "les centres de loisirs (421) : deux chiffres ont été inversés."
    )
    assert corrected.removed(site, subsidies.SUBSIDIES.name, [decided.CONVENTIONS]) == (
        f"Ligne 88 de {decided.CONVENTIONS} retirée par la ville. La même convention avait été saisie une seconde fois, sous un autre "
        "objet : l'aide n'a été versée qu'une fois."
    )


def test_each_page_ends_with_what_was_corrected_in_the_official_documents():
    site = built.site(built.DEMONSTRATION)
    assert all_pages.source(site) == (
        "Chiffres du compte financier unique 2024 et des années précédentes, tels que transmis à l'État, sauf une correction expliquée ; "
        "291 contrôles, 1 écart montré et expliqué."
    )
    rows = site.accounts.corrections
    of_accounts, of_grants = rows[rows["file"] == FILE], rows[rows["file"] == decided.CONVENTIONS]
    said = [
        corrected.in_documents(replace(site, accounts=replace(site.accounts, corrections=each)))
        for each in (of_grants, of_accounts, pd.concat([rows, of_accounts]))
    ]
    assert said == ["", ", sauf une correction expliquée", ", sauf 2 corrections expliquées"]


def test_the_data_page_says_which_files_hold_corrections():
    page = data.page(built.site(built.DEMONSTRATION), tuple((each, 1) for each in (subsidies.SUBSIDIES, data.CORRECTIONS)))
    words = [file.words for section in page.sections for block in section.blocks if isinstance(block, Files) for file in block.files]
    assert [each.endswith("Une correction y est faite, listée dans corrections.csv.") for each in words] == [False, True]


def test_how_many_differences_are_explained():
    assert [verification._told(count, explained) for count, explained in ((1, 0), (1, 1), (3, 3), (3, 1), (3, 2))] == [
        "",
        " et expliqué",
        " et expliqués",
        ", dont 1 expliqué",
        ", dont 2 expliqués",
    ]
