"""Every file that a town may give by mistake, and the whole sentence that answers it."""

import gzip

import pytest

from tests.sources.documents import SIRET, budget_of, document, faults, line, town, values

AGAIN = "Exportez-le de nouveau depuis le logiciel comptable."
CORRECT = "Corrigez la ligne dans le logiciel comptable et exportez de nouveau."
HEADER = "Corrigez-le dans le logiciel comptable et exportez de nouveau."
XML_ITSELF = "Donnez le fichier XML lui-même, ou un CSV au schéma SCDL Budget."
WHOLE = document(budget_of(*[line("6042", real="1.00") for _ in range(50)]))

BROKEN = {
    "mauvais_totem.xml": "broken/mauvais_totem.xml : le document ne contient aucun budget (élément « Budget » attendu). "
    "Exportez-le de nouveau, complet.",
    "totem_mauvais_siret.xml": "broken/totem_mauvais_siret.xml, ligne 24, colonne « IdEtab » : « 2156004610008 » n'est pas un SIRET "
    f"(quatorze chiffres attendus). {HEADER}",
    "totem_mauvaise_annee.xml": "broken/totem_mauvaise_annee.xml, ligne 32, colonne « Exer » : « 2022 en erreur » n'est pas une année "
    f"(quatre chiffres attendus). {HEADER}",
    "totem_mauvaise_etape.xml": "broken/totem_mauvaise_etape.xml, ligne 31, colonne « NatDec » : « 99999 » n'est pas une étape connue "
    f"(01 BP, 02 DM, 03 BS, 09 CA, 10 CFU). {HEADER}",
    "totem_mauvaise_nomenclature.xml": "broken/totem_mauvaise_nomenclature.xml, ligne 28, colonne « Nomenclature » : la nomenclature "
    "« M14-M14_COM_500_3500_en_erreur » est inconnue. Les plus proches : « M14-M14_COM_500_3500 », « M14-M14_COM_3500_10000 », "
    "« M14-M14_COM_SUP3500 ». Si elle est juste, donnez son plan de comptes dans sources.plans_de_comptes.",
}

NOT_A_BUDGET = {
    "empty": (b"", f"raw/compte.xml : le fichier est vide. {AGAIN}"),
    "blank": (b" \r\n\r\n", f"raw/compte.xml : le fichier est vide. {AGAIN}"),
    "a sentence": (b"Voir la mairie", f"raw/compte.xml : ce n'est pas un document XML. {AGAIN}"),
    "a web page": (
        b"<!DOCTYPE html>\n<html lang=fr><head><meta charset=utf-8>",
        "raw/compte.xml : c'est une page web enregistrée, pas un document budgétaire. Téléchargez le fichier XML lui-même.",
    ),
    "a web page with a preamble": (
        b'<?xml version="1.0"?><!-- erreur 404 --><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html/>',
        "raw/compte.xml : c'est une page web enregistrée, pas un document budgétaire. Téléchargez le fichier XML lui-même.",
    ),
    "a well-formed web page": (
        b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"/>',
        "raw/compte.xml, ligne 2 : c'est une page web enregistrée, pas un document budgétaire. Téléchargez le fichier XML lui-même.",
    ),
    "a workbook": (b"PK\x03\x04\x14\x00\x06\x00", f"raw/compte.xml : c'est un classeur de tableur ou une archive ZIP. {XML_ITSELF}"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"raw/compte.xml : c'est un document Excel ou Word. {XML_ITSELF}"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3", "raw/compte.xml : c'est un document PDF. Donnez le fichier XML lui-même."),
    "another XML": (
        b"<facture/>",
        "raw/compte.xml, ligne 1 : l'élément « facture » n'est pas celui d'un document budgétaire. Les documents lus sont ceux du logiciel "
        "comptable : DocumentBudgetaire (TotEM) ou CompteFinancierUnique.",
    ),
    "a chart of accounts": (
        b'<Nomenclature Norme="M57"/>',
        "raw/compte.xml, ligne 1 : c'est un plan de comptes, pas un document budgétaire. Indiquez-le dans sources.plans_de_comptes.",
    ),
    "cut": (WHOLE[: len(WHOLE) // 2].encode(), f"raw/compte.xml, ligne 29 : le fichier est coupé avant sa fin. {AGAIN}"),
    "cut in an element": (WHOLE[:95].encode(), f"raw/compte.xml, ligne 2 : le fichier est coupé avant sa fin. {AGAIN}"),
    "something after the end": (
        WHOLE.encode() + b"\n<fin/>",
        f"raw/compte.xml, ligne 58 : le XML est mal formé : il reste du texte après la fin du document. {AGAIN}",
    ),
    "an unclosed element": (
        WHOLE.replace("</Budget>", "").encode(),
        f"raw/compte.xml, ligne 57 : le XML est mal formé : une balise est fermée sans avoir été ouverte. {AGAIN}",
    ),
    "another encoding than it says": (
        '<?xml version="1.0" encoding="UTF-8"?>\n<DocumentBudgetaire a="é"/>'.encode("latin-1"),
        "raw/compte.xml, ligne 2 : le XML est mal formé : un caractère n'a pas sa place ici, ou n'est pas dans l'encodage que le fichier "
        f"déclare. {AGAIN}",
    ),
    "an encoding that does not exist": (
        b'<?xml version="1.0" encoding="totem-8"?><DocumentBudgetaire/>',
        f"raw/compte.xml, ligne 1 : le XML est mal formé : l'encodage que le fichier déclare est inconnu. {AGAIN}",
    ),
    "a cut archive": (gzip.compress(WHOLE.encode())[:-20], f"raw/compte.xml : l'archive gzip est coupée ou abîmée. {AGAIN}"),
    "entities within entities": (
        b'<?xml version="1.0"?>\n<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>\n<l>&c;</l>',
        f"raw/compte.xml, ligne 2 : le document contient une déclaration DOCTYPE, qu'aucun fichier officiel ne porte. {AGAIN}",
    ),
    "an entity of another file": (
        b'<!DOCTYPE DocumentBudgetaire [<!ENTITY x SYSTEM "file:///etc/passwd">]><DocumentBudgetaire a="&x;"/>',
        f"raw/compte.xml, ligne 1 : le document contient une déclaration DOCTYPE, qu'aucun fichier officiel ne porte. {AGAIN}",
    ),
    "no budget": (document().encode(), "raw/compte.xml : le document ne contient aucun budget (élément « Budget » attendu). "
                                       "Exportez-le de nouveau, complet."),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_each_public_broken_file_gives_one_sentence(tmp_path, shared_data, name):
    broken = shared_data / "totem" / "broken" / name
    assert faults(town(tmp_path, {name: broken}, siren='"215600461"')) == [BROKEN[name]]


@pytest.mark.parametrize("name", NOT_A_BUDGET)
def test_a_file_that_is_no_budget_gives_one_sentence(tmp_path, name):
    content, sentence = NOT_A_BUDGET[name]
    assert faults(town(tmp_path, {"compte.xml": content})) == [sentence]


def test_a_file_cut_anywhere_is_never_read(tmp_path):
    short = document(budget_of(line("6042", LibCpte="École"))).encode()
    cut = {f"{length}.xml": short[:length] for length in range(1, len(short) - 1)}
    told = [sentence.partition(".xml")[0].removeprefix("raw/") for sentence in faults(town(tmp_path, cut))]
    assert sorted(map(int, told)) == list(range(1, len(short) - 1)), "one sentence for each"


def test_a_csv_that_is_no_budget(tmp_path):
    content = "nom;montant\nAmicale laïque;1 200,00\n"
    assert faults(town(tmp_path, {"subventions.csv": content})) == [
        "raw/subventions.csv, ligne 1 : l'en-tête « nom;montant » n'est pas celui d'un budget au format SCDL (colonnes BGT_… attendues). "
        "Donnez le XML du logiciel comptable, ou un CSV au schéma SCDL Budget."
    ]


def test_an_authority_that_the_town_does_not_name(tmp_path):
    folder = town(tmp_path, {"compte.xml": document(budget_of(line("6042"), IdEtab="21930048000015"))})
    stranger = (
        "raw/compte.xml, ligne 4, colonne « IdEtab » : le budget est celui de « COMMUNE DE TEST » (SIREN 219300480), que town.toml ne "
        "nomme pas. SIREN nommés : 219912342. Vérifiez « siren » dans town.toml, "
        "retirez ce fichier, ou ajoutez une partie [[authorities]]."
    )
    assert faults(folder) == [stranger]
    named = town(tmp_path, {"compte.xml": folder / "raw" / "compte.xml"}, more='[[authorities]]\nsiren = "219 300 480"\nname = "Montreuil"')
    assert faults(named) == []


def test_the_same_document_twice(tmp_path):
    content = document(budget_of(line("6042")))
    assert faults(town(tmp_path, {"a.xml": content, "b.xml": content})) == [
        f"raw/b.xml : le même document est donné deux fois (budget {SIRET}, 2024, CA), aussi dans raw/a.xml. "
        "Gardez un seul des deux fichiers."
    ]
    amendment = document(budget_of(line("6042"), NatDec="02", NumDec="1"))
    assert faults(town(tmp_path, {"a.xml": amendment, "b.xml": amendment.replace('NumDec V="1"', 'NumDec V="2"')})) == []
    assert faults(town(tmp_path, {"a.xml": amendment, "b.xml": amendment})) == [
        f"raw/b.xml : le même document est donné deux fois (budget {SIRET}, 2024, DM n° 1), aussi dans raw/a.xml. "
        "Gardez un seul des deux fichiers."
    ]


def test_a_header_without_anything_tells_all_that_it_lacks(tmp_path):
    content = document(budget_of(line("6042"), IdEtab=None, Exer=None, NatDec=None, Nomenclature="M57-M57_X"))
    assert faults(town(tmp_path, {"compte.xml": content})) == [
        f"raw/compte.xml, ligne 3, colonne « IdEtab » : il manque un SIRET (quatorze chiffres attendus). {HEADER}",
        f"raw/compte.xml, ligne 3, colonne « Exer » : il manque une année (quatre chiffres attendus). {HEADER}",
        f"raw/compte.xml, ligne 3, colonne « NatDec » : il manque une étape connue (01 BP, 02 DM, 03 BS, 09 CA, 10 CFU). {HEADER}",
        "raw/compte.xml, ligne 4, colonne « Nomenclature » : la nomenclature « M57-M57_X » est inconnue. Les plus proches : "
        "« M57-M57_D », « M57-M57_A », « M52-M52_D ». Si elle est juste, donnez son plan de comptes dans sources.plans_de_comptes.",
    ]


def test_all_faulty_lines_of_all_files_are_told_at_once(tmp_path):
    wrong = (
        line("6042", real="12.345"), line("6042", real="mille"), line("6042", real="1E30"), line(None), line("6042", side=None),
        line("6042", side="0", OpBudg="peut-être", CredOuv="1.234.567"), line("6042", real="10.00"),
    )  # fmt: skip
    folder = town(tmp_path, {"compte.xml": document(budget_of(*wrong)), "vide.xml": "", "page.xml": "<html/>"})
    assert faults(folder) == [
        f"raw/compte.xml, ligne 6, colonne « MtReal » : « 12.345 » est plus fin que le centime. {CORRECT}",
        "raw/compte.xml, ligne 7, colonne « MtReal » : « mille » n'est pas un montant (chiffres, et un point ou une virgule avant les "
        f"centimes). {CORRECT}",
        f"raw/compte.xml, ligne 8, colonne « MtReal » : « 1E30 » est plus grand que tout compte public. {CORRECT}",
        "raw/compte.xml, ligne 11, colonne « CredOuv » : « 1.234.567 » n'est pas un montant (chiffres, et un point ou une virgule avant "
        f"les centimes). {CORRECT}",
        f"raw/compte.xml, ligne 9, colonne « Nature » : la ligne n'a pas de compte. {CORRECT}",
        f"raw/compte.xml, ligne 10, colonne « CodRD » : la ligne n'a pas de sens (D dépense ou R recette attendu). {CORRECT}",
        f"raw/compte.xml, ligne 11, colonne « CodRD » : « 0 » n'est pas un sens (D dépense ou R recette attendu). {CORRECT}",
        f"raw/compte.xml, ligne 11, colonne « OpBudg » : « peut-être » ne dit pas si l'opération est d'ordre (0 ou 1 attendu). {CORRECT}",
        f"raw/vide.xml : le fichier est vide. {AGAIN}",
        "raw/page.xml, ligne 1 : c'est une page web enregistrée, pas un document budgétaire. Téléchargez le fichier XML lui-même.",
    ]


def test_a_control_total_that_is_no_amount(tmp_path):
    given = {"CodTypBudAgreg": "01", "CodInvFonc": "F", "CodRD": "D", "MtRealMandatTitre": "néant"}
    annex = f"<Annexes><DATA_CONSOLIDATION><CONSOLIDATION>{values(given)}</CONSOLIDATION></DATA_CONSOLIDATION></Annexes>"
    assert faults(town(tmp_path, {"compte.xml": document(budget_of(line("6042"), after=annex))})) == [
        "raw/compte.xml, ligne 7, colonne « MtRealMandatTitre » : « néant » n'est pas un montant (chiffres, et un point ou une virgule "
        f"avant les centimes). {CORRECT}"
    ]
