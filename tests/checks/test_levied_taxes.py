"""Taxes that hold together, those that do not, and the rate of the notice beside the annex's."""

from pipeline.checks import levied_taxes
from tests.checks.tiny import accounts_of, line, told
from tests.sources.documents import budget_of, document, values

BUILT = {"CodTypContrib": "D", "CodSousTypContrib": "02"}


def taxed(*taxes: dict, year: int = 2024) -> str:
    """An executed account whose annex lists these taxes."""
    rows = "".join(f"<FISCALITE>{values(BUILT | tax)}</FISCALITE>" for tax in taxes)
    return document(budget_of(line("6042"), Exer=str(year), after=f"<Annexes><DATA_FISCALITE>{rows}</DATA_FISCALITE></Annexes>"))


def test_base_times_rate_makes_the_product_or_both_numbers_are_told(tmp_path):
    found = accounts_of(
        tmp_path,
        taxed(
            {"MtBaseNotif": "1000", "TxApplicConsMunic": "36", "MtProdVote": "361"},
            {"CodSousTypContrib": "03", "MtBaseNotif": "69878", "TxApplicConsMunic": "41.73", "MtProdVote": "70232"},
            {"CodSousTypContrib": "01", "MtBaseNotif": "100000", "TxApplicConsMunic": "0.2", "MtProdVote": "20000"},
            {"CodSousTypContrib": "08", "TxApplicConsMunic": "2610", "MtProdVote": "20000"},
        ),
    )
    assert told(levied_taxes, found) == [
        (2024, "ok", "Taxe foncière sur les propriétés bâties : montants égaux, à 5\xa0% près.", 360_00, 361_00),
        (2024, "warning", "Taxe foncière sur les propriétés non bâties : la base imprimée (69\u202f878\xa0€), au taux imprimé "
         "(41,73\xa0%), ferait 29\u202f160\xa0€, et le produit imprimé est 70\u202f232\xa0€. Le site montre le taux et le produit, pas "
         "cette base.", 29_160_09, 70_232_00),
        (2024, "warning", "Taxe d'habitation : la base imprimée (100\u202f000\xa0€), au taux imprimé (0,20\xa0%), ferait 200\xa0€, et le "
         "produit imprimé est 20\u202f000\xa0€. Le taux est sans doute écrit en fraction, et non en pour cent : le site ne le montre pas.",
         200_00, 20_000_00),
        (2024, "warning", "Cotisation foncière des entreprises : le taux imprimé, 2\u202f610,00\xa0%, ne peut pas être un taux. Le site ne "
         "le montre pas.", None, None),
    ]  # fmt: skip


def test_the_correction_of_2021_may_explain_a_product_of_built_property(tmp_path):
    odd = {"MtBaseNotif": "100000", "TxApplicConsMunic": "30", "MtProdVote": "36000"}
    since, before = (told(levied_taxes, accounts_of(tmp_path / str(year), taxed(odd, year=year)))[0][2] for year in (2021, 2020))
    said = "Le coefficient correcteur de l'État, s'il est compris dans ce produit, peut l'expliquer."
    assert since.replace(f" {said}", "") == before and said in since


def test_what_is_given_alone_is_not_compared(tmp_path):
    assert told(levied_taxes, accounts_of(tmp_path, taxed({"MtProdVote": "3924580"}, {"CodSousTypContrib": "99", "MtProdVote": "1"}))) == []


def test_the_rate_of_the_notice_is_that_of_the_annex(tmp_path):
    (tmp_path / "avis.csv").write_text("annee,destinataire,taxe,taux\n2023,Commune,TF,38.58\n2024,Commune,TF,38.58\n", encoding="utf-8")
    years = [taxed({"TxApplicConsMunic": rate, "MtProdVote": "36000"}, year=year) for year, rate in ((2023, "38.58"), (2024, "41.44"))]
    assert told(levied_taxes, accounts_of(tmp_path, *years, more_sources='notice_rates = ["avis.csv"]')) == [
        (2023, "ok", "38,58\xa0% des deux côtés.", None, None),
        (2024, "warning", "L'avis donne 38,58\xa0% pour la commune, l'annexe 41,44\xa0%. Le partage de l'avis suit l'avis.", None, None),
    ]  # fmt: skip
