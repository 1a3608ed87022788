"""What the demonstration must hold, because pages and checks are built on it: a story to tell, and the awkwardness of real files."""

from collections import Counter
from pathlib import Path

import pytest

from .annexes import CODES
from .as_read import Document, cents, documents
from .place import CCAS, Town

DATA = Path(__file__).resolve().parents[2] / "data"
CODE_OF_POOL = {"413", "323"}
TEXTS = ("l-ecole-des-tilleuls", "la-piscine", "le-budget-participatif")


@pytest.fixture(scope="module")
def town() -> dict[tuple[int, str], Document]:
    """The principal budget's documents by year and stage."""
    return {(document.year, document.stage): document for document in documents(DATA) if document.kind == "P"}


@pytest.fixture(scope="module")
def accounts(town) -> dict[int, Document]:
    return {year: document for (year, stage), document in town.items() if stage in ("CA", "CFU")}


def test_every_kind_of_document_is_there():
    found = {(document.year, document.stage, document.kind): document.text("Nomenclature") for document in documents(DATA)}
    accounts = [(year, "CFU" if year == 2024 else "CA", kind) for year in range(2019, 2025) for kind in "PA"]
    budgets = [(year, "BP", kind) for year in (2023, 2024, 2025) for kind in "PA"]
    amendments = [(year, "DM", "P") for year in (2023, 2024, 2025)]
    assert sorted(found) == sorted(accounts + budgets + amendments)
    principal = {year: name for (year, _, kind), name in found.items() if kind == "P"}
    assert principal == {year: "M14-M14_COM_SUP3500" if year <= 2022 else "M57-M57_D" for year in range(2019, 2026)}
    assert {name for (_, _, kind), name in found.items() if kind == "A"} == {"M4-M49_D"}


def test_budgets_say_whose_they_are():
    for document in documents(DATA):
        assert (document.text("IdColl"), document.text("CodInseeColl")) == ("21991234200017", "99123")
        assert document.text("IdEtab") == {"P": "21991234200017", "A": "21991234200025"}[document.kind]


def test_files_are_written_by_several_hands():
    hands = {path.name: path.read_bytes() for path in (DATA / "raw/budget").glob("*.xml")}
    declared = {name: content[:60].split(b'encoding="')[1].split(b'"')[0].decode() for name, content in hands.items()}
    assert set(declared.values()) == {"UTF-8", "ISO-8859-1"}
    assert {name for name, content in hands.items() if b"\r\n" in content} >= {"2021_CA_ville.xml", "2022_CA_eau.xml"}
    assert b"CH&#338;UR DES TROIS ECLUSES" in hands["2021_CA_ville.xml"].replace(b"\xc9", b"E")


def test_a_year_has_the_size_of_a_real_one(accounts):
    for document in accounts.values():
        assert 350 <= len(document.lines) <= 500
        people = Town().people(document.year)
        assert 1_200 < document.sum("executed", "D", "F", order=False) / people / 100 < 1_450
        assert (
            0.54
            < document.sum("executed", "D", "F", ("621", "631", "633", "64"), order=False) / document.sum("executed", "D", "F", order=False)
            < 0.59
        )


def test_amounts_are_not_round(accounts):
    for document in accounts.values():
        # A bank lends round amounts; nothing else is.
        amounts = [line.executed for line in document.lines if line.executed and line.nature != "1641"]
        assert sum(amount % 10_000 == 0 for amount in amounts) <= 2
        assert len(set(amounts)) > 0.93 * len(amounts)


def test_electricity_nearly_doubles_in_2022_and_savings_fall(accounts):
    electricity = {year: document.sum("executed", "D", natures=("60612",)) for year, document in accounts.items()}
    assert 1.7 < electricity[2022] / electricity[2021] < 1.95
    assert electricity[2022] > electricity[2023] > electricity[2024]
    rates = {}
    for year, document in accounts.items():
        revenue = document.sum("executed", "R", "F", order=False) - document.sum("executed", "R", "F", ("775",))
        rates[year] = (revenue - document.sum("executed", "D", "F", order=False)) / revenue
    assert rates[2022] < 0.08 < rates[2020] < rates[2023] < rates[2021] < rates[2019] < 0.13


def test_the_school_costs_more_than_opened(accounts):
    for year in (2023, 2024):
        lines = [line for line in accounts[year].lines if line.operation == "202101" and line.side == "D"]
        assert sum(line.executed for line in lines) > sum(line.opened for line in lines)
        assert {line.label for line in lines} == {"GROUPE SCOLAIRE LES TILLEULS"}
    spent, received = (
        sum(line.executed for document in accounts.values() for line in document.lines if line.operation == "202101" and line.side == side)
        for side in "DR"
    )
    assert 14.1e8 < spent < 14.3e8
    assert 0.415 < received / spent < 0.425


def test_the_pool_closes_in_2023(accounts):
    def pool(year: int, side: str) -> int:
        lines = accounts[year].lines
        return sum(line.executed for line in lines if line.function in CODE_OF_POOL and line.side == side and line.section == "F")

    assert pool(2023, "D") < 0.55 * pool(2022, "D")
    assert pool(2024, "D") < 0.25 * pool(2022, "D")
    assert pool(2021, "R") > 0 and pool(2024, "R") == 0


def test_debt_is_refinanced_in_2023_and_a_large_loan_is_drawn(accounts):
    refinanced = {year: [document.sum("executed", side, natures=("166",)) for side in "DR"] for year, document in accounts.items()}
    assert refinanced[2023][0] == refinanced[2023][1] > 0
    assert all(refinanced[year] == [0, 0] for year in accounts if year != 2023)
    loans = {year: document.sum("executed", "R", natures=("1641",)) for year, document in accounts.items()}
    assert max(loans, key=loans.get) == 2023
    kinds = Counter(row["CodTypEmpr"] for row in accounts[2023].annex("EMPRUNT"))
    assert kinds["05"] == kinds["06"] == 1 and kinds["01"] > 8


def test_grants_cover_most_of_what_the_accounts_pay(accounts):
    for document in accounts.values():
        rows = [row for row in document.annex("CONCOURS") if "LibPrestaNat" not in row]
        listed = {code: sum(cents(row["MtSubv"]) for row in rows if row["CodNatJurBenefCA"] == code) for code in ("P1", "P2", "U4", "P3")}
        paid = document.sum("executed", "D", natures=("6574", "65742", "65748"), order=False)
        assert 0.92 * paid < listed["P1"] + listed["P2"] < 0.97 * paid
        assert listed["P3"] * 3 <= document.sum("executed", "D", natures=("6714", "65131")) < listed["P3"] * 3 + 3
        to_ccas = document.sum("executed", "D", natures=("657362", "657363"))
        assert [cents(row["MtSubv"]) for row in rows if row["LibOrgaBenef"].strip() == CCAS.upper()] == [to_ccas]


def test_a_pandemic_stops_what_is_sold_and_bought(accounts):
    def fees(year):
        return accounts[year].sum("executed", "R", natures=("70",), order=False)

    def meals(year):
        return accounts[year].sum("executed", "D", natures=("60623",))

    assert fees(2020) < 0.8 * fees(2019) and fees(2021) > 0.95 * fees(2019)
    assert meals(2020) < 0.72 * meals(2019)
    # The budget had been voted before.
    assert accounts[2020].sum("opened", "R", natures=("70",), order=False) > 1.15 * fees(2020)


def test_the_tax_reform_adds_two_rates(accounts):
    def taxes(year):
        return {row["CodSousTypContrib"]: row for row in accounts[year].annex("FISCALITE")}

    for year, document in accounts.items():
        known = taxes(year)
        for row in known.values():
            if "TxApplicConsMunic" in row:
                product = int(row["MtBaseNotif"]) * cents(row["TxApplicConsMunic"]) / 10_000
                assert abs(product - int(row["MtProdVote"])) <= 0.5
        notified = sum(int(row["MtProdVote"]) for code, row in known.items() if code != "99")
        line = document.sum("executed", "R", natures=("73111",))
        assert (0.995 if year < 2021 else 0.97) < notified * 100 / line < (0.997 if year < 2021 else 0.98)
    assert [taxes(year)["02"]["TxApplicConsMunic"] for year in sorted(accounts)] == ["21.86", "21.86", "36.90", "36.90", "37.64", "37.64"]
    assert "MtBaseNotif" in taxes(2020)["01"] and "MtBaseNotif" not in taxes(2021)["01"] and "99" not in taxes(2022)
    aid = {year: document.sum("executed", "R", natures=("74835",)) for year, document in accounts.items() if year <= 2022}
    assert aid[2020] > aid[2021] == aid[2022] == 0


def test_the_music_school_goes_to_the_agglomeration(accounts):
    def staff(year):
        lines = accounts[year].lines
        return sum(line.executed for line in lines if line.function == "311" and line.nature.startswith(("63", "64")))

    assert staff(2021) > 0 == staff(2022)
    handed_back = {year: document.sum("executed", "R", natures=("7321", "73211")) for year, document in accounts.items()}
    assert handed_back[2022] < 0.96 * handed_back[2021]


def test_loans_are_paid_back_in_several_ways(accounts):
    for year, document in accounts.items():
        own = [row for row in document.annex("EMPRUNT") if row["CodTypEmpr"] == "01"]
        assert {row["CodProfilAmort"] for row in own} == {"C", "P", "F"} and {row["CodPeriodRemb"] for row in own} == {"A", "I", "S"}
        assert {row["CodTyptxDtVote"] for row in own} == {"F", "V", "C"}
        assert Counter(f"{row['IndSousJacent']}{row['Structure']}" for row in own)["1B"] == 1
        if year + 1 not in accounts:
            continue
        following = {row["NumContrat"]: row for row in accounts[year + 1].annex("EMPRUNT") if row["CodTypEmpr"] == "01"}
        for row in own:
            after = following.get(row["NumContrat"])
            if cents(row["MtCapitalRestDu_31_12"]):
                assert cents(after["MtCapitalRestDu_01_01"]) == cents(row["MtCapitalRestDu_31_12"])
                if cents(after["MtCapitalRestDu_31_12"]):
                    assert cents(row["DureeRest"]) - cents(after["DureeRest"]) == 100
            goes_on = after and cents(row["MtCapitalExer"]) and cents(after["MtCapitalRestDu_31_12"])
            if row["CodProfilAmort"] == "P" and goes_on:
                assert cents(after["MtCapitalExer"]) > cents(row["MtCapitalExer"])


def test_guarantees_are_larger_than_the_debt_and_apart(accounts):
    for document in accounts.values():
        rows = document.annex("EMPRUNT")
        owed = {code: sum(cents(row["MtCapitalRestDu_31_12"]) for row in rows if row["CodTypEmpr"] == code) for code in ("01", "09")}
        assert 0.9 < owed["09"] / owed["01"] < 1.9
        listed = sum(cents(row["MtOrgEng"]) for row in document.annex("ORGANISME_ENG") if row["CodNatEng"] == "03")
        assert listed == owed["09"]


def test_programmes_add_up_to_what_was_authorised(accounts):
    spent: Counter = Counter()
    for year in sorted(accounts):
        for row in accounts[year].annex("APCP"):
            paid = sum(line.executed for line in accounts[year].lines if line.operation == row["Chapitre"] and line.side == "D")
            assert (cents(row["MtCPAnt"]), cents(row["MtCPReal"])) == (spent[row["Chapitre"]], paid)
            left = cents(row["MtCredAFinanc_NPlus1"]) + cents(row["MtCredAFinanc_Sup_NPlus1"])
            voted = cents(row["MtAutoriPrec"]) + cents(row["MtAutoriVote"])
            assert cents(row["MtCPAnt"]) + cents(row["MtCPReal"]) + left == voted
            spent[row["Chapitre"]] += paid
    votes = [row["MtAutoriVote"] for year in sorted(accounts) for row in accounts[year].annex("APCP") if row["Chapitre"] == "202101"]
    assert votes == ["12700000.00", "0.00", "1400000.00", "670000.00"]


def test_amounts_of_annexes_are_in_the_accounts(accounts):
    for document in accounts.values():

        def paid(*natures, side="D", document=document):
            return document.sum("executed", side, natures=natures, order=False)

        provision, cash = document.annex("PROVISION")[0], document.annex("TRESORERIE")[0]
        assert (cents(provision["MtProvExer"]), cents(provision["MtProvRepr"])) == (paid("6817"), paid("7817", side="R"))
        assert cents(cash["MtRembInt"]) == paid("6615")
        assert sum(cents(row["MtFinancOrgGroup"]) for row in document.annex("ORGANISME_GROUP")) == paid("65548", "65568")
        sold = [row for row in document.annex("PATRIMOINE") if row["CodEntreeSorti"] == "S"]
        assert [cents(row["MtPrixCessBienSorti"]) for row in sold] == [paid("775", side="R")]
        assert sum(cents(row["MtRealExer"]) for row in document.annex("TIERS")) == paid("454") + paid("454", side="R")


def test_the_table_of_contents_is_true(accounts):
    for document in accounts.values():
        listed = {row["CodeAnnexe"]: row["Present"] in ("1", "true") for row in document.annex("SOMMAIRE")}
        blocks = {element.tag.removeprefix("DATA_") for element in document.root.iter() if element.tag.startswith("DATA_")}
        for name, codes in CODES["M14" if document.year <= 2022 else "M57"].items():
            kinds = {row["CodTypEmpr"] for row in document.annex("EMPRUNT")}
            is_there = {"REFINANCING": "05" in kinds, "GUARANTEES": "09" in kinds}.get(name, name in blocks)
            assert {listed[code] for code in codes} == {is_there}, (document.path.name, name)


def test_the_water_pays_the_town_and_the_annex_says_so(accounts):
    for document in accounts.values():
        flows = {row["CodRD"]: row["MtRealMandatTitre"] for row in document.annex("CONSOLIDATION") if row["CodTypBudAgreg"] == "04"}
        assert {side: cents(amount) for side, amount in flows.items()} == dict.fromkeys(
            "DR", document.sum("executed", "R", natures=("70841", "708421"))
        )


def test_nobody_is_paid_by_name(accounts):
    for document in accounts.values():
        posts = document.annex("PERSONNEL")
        assert 350 < sum(float(row["EffectifPourvu"]) for row in posts) < 480
        assert not {"RemunAgent", "IndiceAgent"} & {name for row in posts for name in row}
        assert {row["NomElu"] for row in document.annex("FORMATION")} == {"Elu anonymise"}


def test_the_texts_say_what_the_accounts_hold(accounts):
    """The amounts of data/content, which are written by hand."""
    school, pool, chosen = ((DATA / "content/pages" / f"{name}.md").read_text(encoding="utf-8") for name in TEXTS)

    def spent(*starts: str, side: str = "D", years=range(2019, 2025)) -> int:
        lines = (line for year in years for line in accounts[year].lines if line.label.startswith(starts) and line.side == side)
        return sum(line.executed for line in lines)

    cost, given = spent("GROUPE SCOLAIRE"), spent("GROUPE SCOLAIRE", side="R")
    assert f"{cost / 1e8:.1f}".replace(".", ",") == "14,2" and "14,2 millions d'euros sont payés" in school
    assert f"{given / 1e8:.1f}".replace(".", ",") == "6,0" and "6,0 millions d'euros : 42 euros sur 100" in school
    assert round(100 * given / cost) == 42
    assert "un programme de 12,7 millions" in school and "à 14,1 millions d'euros, puis à 14,8 millions en 2024" in school
    projects = spent("BUDGET PARTICIPATIF")
    works = sum(accounts[year].sum("executed", "D", natures=("20", "21", "23"), order=False) for year in range(2021, 2025))
    assert round(projects / 1e7) == 6 and "0,6 million d'euros" in chosen
    assert 0.013 < projects / works < 0.015
    heating = {year: _of_pool(accounts[year], ("60612", "60621", "60613")) for year in (2021, 2022)}
    assert heating[2022] > 1.75 * heating[2021] and "de plus des trois quarts" in pool
    fees = {year: accounts[year].sum("executed", "R", natures=("70",), order=False) / Town().people(year) / 100 for year in (2019, 2020)}
    assert round((fees[2019] - fees[2020]) / 10) == 3
    energy = {year: accounts[year].sum("executed", "D", natures=("60612", "60621")) for year in (2021, 2022)}
    assert energy[2022] - energy[2021] > 1e8


def _of_pool(document: Document, natures: tuple[str, ...]) -> int:
    return sum(line.executed for line in document.lines if line.function in CODE_OF_POOL and line.nature in natures)


def test_real_awkwardness_is_there(accounts):
    assert any(line.executed < 0 and line.nature == "6228" for line in accounts[2022].lines)
    for document in accounts.values():
        keys = Counter(line.key for line in document.lines)
        assert sum(count > 1 for count in keys.values()) >= 2
        without_chapter = [line for line in document.lines if not line.chapter]
        assert {line.nature[:2] for line in without_chapter} == {"45"} and all(line.label for line in without_chapter)
        assert sum(line.carried_over > 0 for line in document.lines) >= 10
        assert any(line.nature == "775" and line.opened == 0 < line.executed for line in document.lines)
    calculated = [element for element in accounts[2024].root.iter("LigneBudget") if element.get("calculated")]
    assert len(calculated) > 40


def test_amendments_change_lines_of_the_budget(town):
    for year in (2023, 2024, 2025):
        amended, budget = town[year, "DM"], town[year, "BP"]
        assert amended.text("NumDec") == "1"
        assert any(line.opened < 0 for line in amended.lines)
        known = {line.key for line in (town.get((year, "CA")) or town.get((year, "CFU")) or budget).lines}
        assert {line.key for line in amended.lines} <= known


def test_a_budget_and_its_amendment_make_the_credits_of_the_account(town):
    for year, stage in ((2023, "CA"), (2024, "CFU")):
        credits = {"voted": Counter(), "account": Counter()}
        for name, documents_ in (("voted", (town[year, "BP"], town[year, "DM"])), ("account", (town[year, stage],))):
            for document in documents_:
                for line in document.lines:
                    credits[name][line.key] += line.opened
        assert {key: cents for key, cents in credits["voted"].items() if cents} == {
            key: cents for key, cents in credits["account"].items() if cents
        }
        assert all(line.opened >= 0 for line in town[year, "BP"].lines)
