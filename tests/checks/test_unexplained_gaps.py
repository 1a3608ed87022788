from pathlib import Path

from pipeline.checks import unexplained_gaps
from pipeline.errors import Findings
from tests.checks.tiny import account, accounts_of, line

REMEDY = "Une phrase dans le fichier des commentaires (« comments » dans town.toml), au code « {} », l'expliquerait aux habitants."
CULTURE, SCHOOL = "culture/bibliotheques", "ecole-enfance/ecoles-maternelles"


def spent(function: str, voted: int, real: int, nature: str = "6065", side: str = "D") -> str:
    return line(nature, side, f"{real}.00", Fonction=function, CredOuv=f"{voted}.00")


def advice(folder: Path, *comments: str, settings: str = "", years: tuple[tuple[str, ...], ...] = ()) -> list[str]:
    (folder / "comments.csv").write_text("\n".join(["year,code,text", *comments]), encoding="utf-8")
    documents = [account(*lines, year=2024 - number) for number, lines in enumerate(years)]
    findings = Findings()
    unexplained_gaps.advise(accounts_of(folder, *documents, more_sources='comments = ["comments.csv"]', more=settings), findings)
    return [str(each) for each in findings.advice]


def plain(texts: list[str]) -> list[str]:
    return [text.replace("\u202f", " ").replace("\u00a0", " ") for text in texts]


FAR = (
    (spent("313", 200_000, 100_000), spent("211", 100_000, 90_000), spent("211", 500_000, 100_000, "2128")),
    (spent("313", 100_000, 100_000), spent("211", 30_000, 30_000), spent("211", 1_000_000, 900_000, "2128")),
)


def test_gaps_and_jumps_of_the_last_year_the_largest_first(tmp_path):
    """Nothing is said of 2023, nor of investment against the year before."""
    assert plain(advice(tmp_path, years=FAR)) == [
        f"Écoles maternelles, investissement 2024 : 100 000 euros, contre 500 000 euros prévus. {REMEDY.format(SCHOOL)}",
        f"Bibliothèques, fonctionnement 2024 : 100 000 euros, contre 200 000 euros prévus. {REMEDY.format(CULTURE)}",
        f"Écoles maternelles, fonctionnement 2024 : 90 000 euros, contre 30 000 euros en 2023. {REMEDY.format(SCHOOL)}",
    ]


def test_a_comment_on_the_item_the_policy_or_below_explains(tmp_path):
    for comments in ((f"2024,{CULTURE},Dit.", f"2024,{SCHOOL},Dit."), ("2024,culture,Dit.", "2024,ecole-enfance,Dit."),
                     ("2024,fonction 313,Dit.", "2024,fonction 211,Dit.")):  # fmt: skip
        assert advice(tmp_path, *comments, years=FAR) == []
    assert len(advice(tmp_path, f"2023,{CULTURE},Dit.", "2024,gross_savings,Dit.", years=FAR)) == 3


def test_both_the_share_and_the_amount_must_be_passed(tmp_path):
    settings = "[accounts]\ncomment_from_pct = {}\ncomment_from_eur = {}"
    assert len(advice(tmp_path, settings=settings.format(51, 1), years=FAR[:1])) == 1
    assert len(advice(tmp_path, settings=settings.format(0, 100_001), years=FAR[:1])) == 1
    assert len(advice(tmp_path, settings=settings.format(0, 0), years=FAR[:1])) == 3


def test_a_sale_is_voted_in_one_section_and_received_in_the_other(tmp_path):
    assert advice(tmp_path, years=((spent("01", 90_000, 0, "024", "R"), spent("01", 0, 90_000, "775", "R")),)) == []


def test_nothing_executed_or_nothing_voted(tmp_path):
    assert plain(advice(tmp_path, years=((spent("313", 0, 60_000),),))) == [
        f"Bibliothèques, fonctionnement 2024 : 60 000 euros, contre rien de prévu. {REMEDY.format(CULTURE)}"
    ]
