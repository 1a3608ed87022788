"""The nomenclature tables agree with themselves and with each other. test_tables_official.py holds them against the official files."""

import csv
from collections import Counter, defaultdict
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from pipeline.nomenclature.chart import ChartOfAccounts, compact, rows
from pipeline.nomenclature.policies import default, families, family_of

TABLES = Path(__file__).resolve().parents[2] / "pipeline" / "nomenclature"
NORMS = ("m57", "m14", "m4")
WITH_FUNCTIONS = ("m57", "m14")
MOVEMENTS = ("dr", "rr", "does", "roes", "dois", "rois")
HEADERS = {
    "accounts": ("code", "label_fr", "label_en", *MOVEMENTS),
    "chapters": ("code", "section", "label_fr", "label_en"),
    "functions": ("code", "label_fr", "label_en"),
    "policy_rules": ("side", "section", "nature", "function", "policy", "sub_policy", "sub_policy_en"),
    "policies": ("id", "label_fr", "label_en", "short_fr", "tone", "about_fr"),
    "families": ("id", "label_fr", "label_en", "side", "section", "about_fr"),
    "family_rules": ("nomenclature", "side", "section", "nature", "family"),
}
# Results brought forward: in no family and no policy, because they are not activity of the year.
BROUGHT_FORWARD = ("001", "002")
# Where one function of M14 became one of M57: the same money must stay in the same policy.
SAME_FUNCTIONS = dict(
    pair.split("=")
    for pair in """
    020=020 021=031 022=026 023=022 024=023 025=024 026=025 048=048 110=10 112=11 113=12 114=18 12=13
    20=201 211=211 212=212 213=213 22=22 23=23 24=25 251=281 252=81 253=282 254=283 255=288
    311=311 313=316 314=317 321=313 322=314 323=315 324=312 33=31
    411=321 412=322 413=323 414=325 415=326 421=331 422=338 423=332
    511=414 512=412 520=420 521=425 523=424 524=428 61=4238 62=4211 63=4212 64=4221 71=551 72=552 73=553
    811=733 812=721 813=722 814=512 815=821 821=847 822=845 823=511 824=518 830=70 831=731 832=74 833=76
    90=62 91=632 92=631 94=632 95=633
    """.split()
)


def files_of(*kinds: str) -> list[str]:
    names = [name for kind in kinds for name in (f"{kind}.csv", *(f"{kind}_{norm}.csv" for norm in NORMS))]
    return [name for name in names if (TABLES / name).is_file()]


@cache
def table(name: str) -> tuple[dict, ...]:
    return tuple(rows(name))


def chart(norm: str) -> ChartOfAccounts:
    return compact(norm.upper())


def real_accounts(known: ChartOfAccounts) -> list[tuple[str, str, str]]:
    """(side, section, code) of every account of a chart that a real line can bear."""
    return [
        (side, known.chapters[chapter].section, code)
        for code, account in known.accounts.items()
        for side, chapter in (("D", account.real_d), ("R", account.real_r))
        if chapter and code not in BROUGHT_FORWARD
    ]


# --- the files ----------------------------------------------------------------------------------------------------------------------------


def test_every_table_has_its_columns_and_nothing_empty_that_should_not_be():
    may_be_empty = {*MOVEMENTS, "side", "section", "nature", "function", "nomenclature"}
    for kind, header in HEADERS.items():
        assert files_of(kind), kind
        for name in files_of(kind):
            text = (TABLES / name).read_bytes()
            assert b"\r" not in text and text.endswith(b"\n") and not text.startswith(b"\xef\xbb\xbf"), name
            assert tuple(next(csv.reader([text.decode("utf-8").split("\n", 1)[0]]))) == header, name
            for number, row in enumerate(table(name), 2):
                assert None not in row and None not in row.values(), f"{name}, line {number}: a cell too many or too few"
                for column, value in row.items():
                    assert value == value.strip() and "  " not in value, f"{name}, line {number}, {column}: stray spaces"
                    assert value or column in may_be_empty, f"{name}, line {number}: {column} is empty"


@pytest.mark.parametrize("name", files_of("accounts", "chapters", "functions", "policies", "families"))
def test_a_code_is_listed_once(name):
    counts = Counter(row["code" if "code" in row else "id"] for row in table(name))
    assert [code for code, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("norm", NORMS)
def test_accounts_are_sorted_digits_and_say_what_they_are_alone(norm):
    codes = [row["code"] for row in table(f"accounts_{norm}.csv")]
    assert codes == sorted(codes) and all(code.isdigit() for code in codes)
    vague = {"Autres", "Divers", "Dépenses", "Recettes", "Autre"}
    assert [row["code"] for row in table(f"accounts_{norm}.csv") if row["label_fr"] in vague or not row["label_fr"][0].isupper()] == []


@pytest.mark.parametrize("norm", NORMS)
def test_every_chapter_of_an_account_is_listed(norm):
    named = {row[movement] for row in table(f"accounts_{norm}.csv") for movement in MOVEMENTS} - {""}
    assert named <= set(chart(norm).chapters)


@pytest.mark.parametrize("norm", NORMS)
def test_chapters_stand_in_the_section_of_their_accounts(norm):
    known = chart(norm)
    assert {chapter.section for chapter in known.chapters.values()} == {"F", "I"}
    for side, section, code in real_accounts(chart(norm)):
        assert section == ("F" if code[0] in "67" or code in ("022", "023") else "I"), f"{side} {code}"


@pytest.mark.parametrize("norm", WITH_FUNCTIONS)
def test_a_function_stands_under_its_digits(norm):
    codes = {row["code"] for row in table(f"functions_{norm}.csv")}
    assert {str(digit) for digit in range(10)} <= codes
    assert [code for code in codes if code[:-1] and code[:-1] not in codes] == []


# --- policies -----------------------------------------------------------------------------------------------------------------------------


def test_policies_have_a_slug_a_tone_and_a_short_sentence():
    for row in table("policies.csv"):
        assert row["id"].replace("-", "").isascii() and row["id"] == row["id"].lower()
        assert row["tone"] in ("spend", "earn")
        assert len(row["short_fr"]) <= 24 and row["about_fr"].endswith(".") and len(row["about_fr"]) <= 160, row["id"]


def test_what_explains_a_policy_or_a_family_is_true_of_any_authority():
    """A département and an intercommunalité read the same words as a commune."""
    said = [row["about_fr"] for name in ("policies", "families") for row in rows(f"{name}.csv")]
    assert [words for words in said if "la commune" in words or "la ville" in words] == []


@pytest.mark.parametrize("norm", NORMS)
def test_rules_lead_to_known_policies_of_their_side_and_never_compete(norm):
    tones = {row["id"]: row["tone"] for row in table("policies.csv")}
    known = chart(norm)
    for row in table(f"policy_rules_{norm}.csv"):
        assert tones[row["policy"]] == {"D": "spend", "R": "earn"}[row["side"]], row
        assert row["section"] in ("", "F", "I"), row
        assert known.account(row["nature"]) or any(code.startswith(row["nature"]) for code in known.accounts), row
        assert not row["function"] or row["function"] in known.functions, row
    counts = Counter((row["side"], row["section"], row["nature"], row["function"]) for row in table(f"policy_rules_{norm}.csv"))
    assert [codes for codes, count in counts.items() if count > 1] == []
    assert default().rules[norm].conflicts() == []


def test_every_policy_is_reached_and_a_sub_policy_has_one_english_name():
    reached, english = set(), defaultdict(set)
    for norm in NORMS:
        for row in table(f"policy_rules_{norm}.csv"):
            reached.add(row["policy"])
            english[row["sub_policy"]].add(row["sub_policy_en"])
    assert reached == {row["id"] for row in table("policies.csv")}
    assert {french: names for french, names in english.items() if len(names) > 1} == {}


@pytest.mark.parametrize("norm", NORMS)
def test_all_revenue_has_a_source_with_or_without_a_function(norm):
    functions = ["", *chart(norm).functions]
    for (side, section, code), function in product(real_accounts(chart(norm)), functions):
        if side == "R":
            assert default().take(norm.upper(), side, section, code, function)[0], f"{section} {code} {function}"


@pytest.mark.parametrize("norm", WITH_FUNCTIONS)
def test_all_spending_with_a_function_has_a_policy(norm):
    for (side, section, code), function in product(real_accounts(chart(norm)), chart(norm).functions):
        if side == "D":
            assert default().take(norm.upper(), side, section, code, function)[0], f"{section} {code} {function}"


@pytest.mark.parametrize("norm", WITH_FUNCTIONS)
def test_spending_without_a_function_is_only_debt_and_transfers(norm):
    found = {default().take(norm.upper(), side, section, code, "")[0] for side, section, code in real_accounts(chart(norm)) if side == "D"}
    assert found == {"", "dette", "reversements"}


def test_utilities_have_no_functions_and_still_all_their_spending_is_placed():
    found = {default().take("M4", side, section, code, "")[0] for side, section, code in real_accounts(chart("m4")) if side == "D"}
    assert found == {"services-annexes", "dette", "reversements"}


@pytest.mark.parametrize("section, nature", [("F", "60612"), ("F", "64111"), ("I", "2313")])
def test_a_function_keeps_its_policy_across_nomenclatures(section, nature):
    m14 = {pair: default().take("M14", "D", section, nature, pair[0]) for pair in SAME_FUNCTIONS.items()}
    assert m14 == {pair: default().take("M57", "D", section, nature, pair[1]) for pair in SAME_FUNCTIONS.items()}


# --- families -----------------------------------------------------------------------------------------------------------------------------


def test_family_rules_agree_with_the_families_they_lead_to():
    listed = {row["id"]: row for row in table("families.csv")}
    for row in table("family_rules.csv"):
        family = listed[row["family"]]
        assert row["nomenclature"] in ("", "M57", "M14", "M4")
        assert row["side"] == family["side"] and family["section"] in ("", row["section"]), row
    assert {row["family"] for row in table("family_rules.csv")} == set(listed) == set(families())
    counts = Counter((row["nomenclature"], row["side"], row["section"], row["nature"]) for row in table("family_rules.csv"))
    assert [codes for codes, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("norm", NORMS)
def test_all_listed_accounts_have_a_family(norm):
    assert [account for account in real_accounts(chart(norm)) if not family_of(norm.upper(), *account)] == []


def test_families_hold_what_their_name_says():
    cases = {
        ("M57", "D", "F", "64111"): "personnel",
        ("M57", "D", "F", "6336"): "personnel",
        ("M57", "D", "F", "60612"): "energie-fluides",
        ("M57", "D", "F", "60623"): "achats-services",
        ("M57", "D", "F", "63512"): "achats-services",
        ("M57", "D", "F", "6553"): "subventions-contributions",
        ("M57", "D", "F", "65311"): "elus",
        ("M14", "D", "F", "6561"): "elus",
        ("M57", "D", "F", "6561"): "subventions-contributions",
        ("M14", "D", "F", "739223"): "reversements",
        ("M57", "D", "F", "74119"): "reversements",
        ("M57", "D", "I", "2051"): "travaux-equipements",
        ("M57", "D", "I", "20422"): "subventions-equipement",
        ("M57", "R", "F", "6419"): "remboursements",
        ("M57", "R", "F", "73111"): "impots-locaux",
        ("M57", "R", "F", "73123"): "autres-taxes",
        ("M57", "R", "F", "73211"): "reversements-recus",
        ("M14", "R", "F", "73111"): "impots-locaux",
        ("M57", "R", "F", "775"): "cessions",
        ("M57", "R", "I", "10222"): "fctva",
        ("M57", "R", "I", "1068"): "reserves",
    }
    assert {case: family_of(*case) for case in cases} == cases
