"""The sentences of scorecards, co-funded projects, territories, agents, surveys and returns: whole, with their singulars and edges."""

from dataclasses import replace
from fractions import Fraction

import pytest

from pipeline.figures.portfolio import File, Portfolio
from pipeline.figures.projects import Funder
from pipeline.figures.scorecard import trend
from pipeline.figures.surveys import Answer, Question
from pipeline.figures.wellbeing import Cell, Measured
from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import portfolio, returns, scorecard, surveys, territories, wellbeing
from pipeline.sentences.headings import Reporter
from tests.figures import test_surveys
from tests.figures.test_indicators import one as indicator
from tests.figures.test_portfolio import of

FR = language("fr")
TOWN = Reporter("la ville", "elle", "Ormevanne")


def plain(text) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((0, 0, 0), "Finances : aucun indicateur."),
        ((0, 0, 1), "Finances : 1 indicateur, sans cible à laquelle le comparer."),
        ((0, 0, 3), "Finances : 3 indicateurs, sans cible à laquelle les comparer."),
        ((1, 1, 1), "Finances : le seul indicateur a atteint sa cible ou est en bonne voie."),
        ((0, 1, 4), "Finances : le seul indicateur qui se compare à une cible n'a pas atteint sa cible et n'est pas en bonne voie."),
        ((1, 3, 3), "Finances : 1 indicateur sur 3 a atteint sa cible ou est en bonne voie."),
        ((2, 3, 4), "Finances : 2 indicateurs sur 3 qui se comparent à une cible ont atteint leur cible ou sont en bonne voie."),
        ((3, 3, 3), "Finances : les 3 indicateurs ont atteint leur cible ou sont en bonne voie."),
        ((0, 3, 3), "Finances : aucun des 3 indicateurs n'a atteint sa cible ou n'est en bonne voie."),
    ],
)
def test_a_perspective_is_told(counts, said):
    assert scorecard.heading("Finances", *counts) == said


@pytest.mark.parametrize(
    ("values", "said", "changed"),
    [
        ([("2022", 16.0), ("2023-06", 5.0)], "↘ Baisse depuis 2022, c'est mieux", "divisé par 4 depuis 2020"),
        ([("2022-01-31", 16.0), ("2023", 16.0)], "→ Pas de changement depuis le 31 janvier 2022", ""),
        ([("2022", 16.0), ("2023", 45.0)], "↗ Hausse depuis 2022, c'est moins bien", "multiplié par 2,3 depuis 2020"),
        ([("2022", 16.0)], "", ""),
    ],
)
def test_how_a_value_moved_is_told(values, said, changed):
    main = indicator(targets=[{}], values=values).main
    assert (scorecard.trend(trend(main)), scorecard.change(main, FR)) == (said, changed)


def test_how_new_a_value_is():
    assert scorecard.freshness(indicator({"periodicity": "year"}, values=[("2022", 1.0)], as_of="2023-06-30")) == "● à jour"
    assert scorecard.freshness(indicator({"periodicity": "month"}, values=[("2022", 1.0)], as_of="2023-06-30")) == (
        "◆ valeur plus récente attendue"
    )
    assert scorecard.freshness(indicator({"periodicity": ""}, values=[("2022", 1.0)], as_of="2023-06-30")) == "rythme non donné"


def test_what_partners_bring_is_told():
    found = of(
        {"project": "a", "cost_planned_cents": 500_000_00}, {"project": "b", "phase": "abandoned"}, {"project": "c"},
        funding=[("a", "État", False, 100_000_00, 100_000_00), ("a", "Région", False, 300_000_00, None), ("b", "État", False, 1_00, None),
                 ("c", "État", False, 50_000_00, None)],
    )  # fmt: skip
    assert plain(portfolio.title(found, TOWN, FR)) == "Pour 1 euro payé par la ville, les partenaires de ses projets apportent 4,00 euros."
    assert plain(portfolio.raised(found, FR)) == (
        "2 projets reçoivent ou attendent 450 000 euros de 2 partenaires, dont 100 000 euros déjà obtenus."
    )
    assert [plain(each) for each in portfolio.leverage(found, TOWN, FR)] == [
        "Le seul projet dont on connaît le coût coûte 500 000 euros. Les partenaires en apportent 400 000 euros ; le reste, 100 000 euros, "
        "est à la charge de la ville.",
        "Pour 1 euro payé par la ville, cela fait 5,00 euros de projets : c'est l'effet de levier.",
        "1 projet ne compte pas dans ce calcul : son coût n'est pas connu, ou les apports annoncés le dépassent.",
        "1 projet abandonné est laissé de côté.",
    ]


def test_a_project_that_partners_pay_whole_has_no_leverage():
    found = of({"project": "a", "cost_planned_cents": 500_00}, funding=[("a", "État", False, 400_00, 500_00)])
    assert portfolio.title(found, TOWN, FR) == "1 projet avec l'aide d'un partenaire."
    assert plain(portfolio.raised(found, FR)) == "1 projet reçoit ou attend 500 euros d'un partenaire : tout est obtenu."
    assert [plain(each) for each in portfolio.leverage(found, TOWN, FR)] == [
        "Le seul projet dont on connaît le coût coûte 500 euros. Les partenaires en apportent 500 euros ; il ne reste rien à payer pour la "
        "ville."
    ]


def test_a_tiny_help_is_never_told_as_nothing():
    (file,) = of({"project": "a", "cost_planned_cents": 9_000_000_00}, funding=[("a", "État", False, 1_00, None)]).files
    found = Portfolio((File(file.project, (Funder("État", False, 1_00, None),)),), 0)
    assert portfolio.title(found, TOWN, FR) == "Pour 1 euro payé par la ville, les partenaires de ses projets apportent moins d'un centime."


def test_a_rank_and_what_a_portrait_holds():
    assert [territories.rank(1, 6), territories.rank(2, 6)] == ["1er sur 6 territoires", "2e sur 6 territoires"]
    assert territories.counted(3, 0, 1) == "3 indicateurs et un document"
    assert territories.counted(1, 2, 0) == "un indicateur et 2 orientations"


@pytest.mark.parametrize(
    ("whole", "said"),
    [
        ({2023: 16, 2024: Fraction(73, 4)}, "Absences : 18,25 jours en 2024, contre 16 en 2023."),
        ({2023: 16, 2024: 16}, "Absences : 16 jours en 2024, comme en 2023."),
        ({2024: 16}, "Absences : 16 jours en 2024."),
        # The last year is withheld: the one before is told.
        ({2023: 16, 2024: None}, "Absences : 16 jours en 2023."),
        ({2024: None}, "Absences : les agents sont trop peu nombreux pour que la valeur soit montrée."),
        ({}, ""),
    ],
)
def test_a_measure_of_agents_is_told(whole, said):
    cells = {year: Cell(None if value is None else Fraction(value), None, "") for year, value in whole.items()}
    assert plain(wellbeing.told(Measured("Absences", "jours", cells, ()), FR)) == said


def test_a_note_on_agents_says_its_years():
    def measure(name, **notes):
        return Measured(name, "agents", {year: Cell(Fraction(1), None, notes.get(f"y{year}", "")) for year in (2021, 2022, 2023)}, ())

    left = measure("Agents partis", y2022="Treize agents sont passés à l'agglomération.")
    came = measure("Agents arrivés", y2021="Contrats d'un an compris.", y2023="Contrats d'un an compris")
    assert wellbeing.notes([left], (2021, 2022, 2023)) == "2022 : Treize agents sont passés à l'agglomération."
    assert wellbeing.notes([left, came], (2021, 2022, 2023)) == (
        "Agents partis, 2022 : Treize agents sont passés à l'agglomération. Agents arrivés, 2021 et 2023 : Contrats d'un an compris."
    )
    assert wellbeing.notes([left], (2023,)) == ""


@pytest.mark.parametrize(("unit", "then"), [("% des services", "79 %"), ("€ par agent", "79 €"), ("jours par agent", "79")])
def test_a_unit_that_is_a_sign_is_said_twice(unit, then):
    cells = {year: Cell(Fraction(value), None, "") for year, value in {2023: 79, 2024: 88}.items()}
    said = plain(wellbeing.told(Measured("Mesure", unit, cells, ()), FR))
    assert said == f"Mesure : 88 {unit} en 2024, contre {then} en 2023."


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "1 200 personnes tirées au sort ont répondu sur 4 000 interrogées, soit 30 %. Ceux qui n'ont pas répondu pensent peut-être "
             "autrement : la marge d'erreur ne le mesure pas."),
        ({"asked": 1200}, "1 200 personnes tirées au sort ont répondu sur 1 200 interrogées, soit 100 %."),
        ({"mode": "open", "asked": None}, "1 200 personnes ont choisi de répondre : l'enquête était ouverte à qui voulait. Les autres "
                                          "pensent peut-être autrement, et aucune marge d'erreur ne peut être calculée."),
        ({"mode": "quota", "asked": None}, "1 200 personnes ont répondu, choisies pour ressembler à la population (méthode des quotas). Ce "
                                           "n'est pas un tirage au sort : aucune marge d'erreur ne peut être calculée."),
        ({"mode": "everybody", "asked": None, "population": 1500},
         "Toute la population concernée était interrogée : 1 200 personnes ont répondu sur 1 500, soit 80 %. Il n'y a pas d'échantillon, "
         "donc pas de marge d'erreur. Ceux qui n'ont pas répondu pensent peut-être autrement."),
        ({"mode": "", "asked": None}, "1 200 personnes ont répondu. On ne sait pas comment elles ont été choisies : aucune marge d'erreur "
                                      "ne peut être calculée."),
        ({"mode": "", "asked": 1, "answered": 1}, "1 personne a répondu sur 1 interrogée, soit 100 %. On ne sait pas comment elle a été "
                                                  "choisie : aucune marge d'erreur ne peut être calculée."),
        ({"answered": 0}, "Personne n'a répondu : il n'y a pas de résultat."),
    ],
)  # fmt: skip
def test_who_answered_is_told(given, said):
    assert plain(" ".join(surveys.who_answered(test_surveys.one(**given), FR))) == said


@pytest.mark.parametrize(
    "given, said",
    [
        ({"start": "2024-02-05", "end": "2024-04-12"},
         "L'enquête a commencé le 5 février 2024 et fini le 12 avril 2024. Elle porte sur 20 000 personnes."),
        ({"end": "2024-04"}, "L'enquête a eu lieu en avril 2024. Elle porte sur 20 000 personnes."),
        ({}, "L'enquête porte sur 20 000 personnes."),
        ({"population": None, "people": "habitants"}, "L'enquête porte sur ces personnes : habitants. Leur nombre n'est pas donné."),
    ],
)  # fmt: skip
def test_a_survey_is_named_before_it_is_she(given, said):
    assert plain(" ".join(surveys.about(test_surveys.one(**given), FR))) == said


def test_the_name_of_a_survey_that_asks_keeps_its_mark():
    assert plain(surveys.heading(test_surveys.one(name="Quel parc ?"), FR)) == "Quel parc ? 1 200 personnes ont répondu."
    assert surveys.heading(test_surveys.one(answered=0), FR) == "Cadre de vie : personne n'a répondu."


@pytest.mark.parametrize(
    ("counts", "is_multiple", "said"),
    [
        ((1, 1, 1), False, ["34 %", "33 %", "33 %"]),
        ((997, 2, 1), False, ["plus de 99 %", "moins de 1 %", "moins de 1 %"]),
        ((1000, 0), False, ["100 %", "0 %"]),
        ((600, 590), True, ["60 %", "59 %"]),
    ],
)
def test_shares_of_one_answer_alone_add_up(counts, is_multiple, said):
    base = 1000 if is_multiple else sum(counts) * (1 if sum(counts) > 30 else 100)
    scale = base // sum(counts) if not is_multiple else 1
    answers = tuple(Answer("", count * scale, Fraction(count * scale, base), None) for count in counts)
    assert [plain(each) for each in surveys.shares(Question("?", base, is_multiple, answers, 0), FR)] == said


def test_two_answers_too_near_each_other_are_told():
    tight, apart = (test_surveys.one(*counts, base=1190).questions[0].answers for counts in ((600, 590), (700, 490)))
    assert (surveys.is_tight(tight), surveys.is_tight(apart)) == (True, False)


@pytest.mark.parametrize(
    ("years", "said"),
    [(Fraction(5, 2), "2,5 ans"), (Fraction(3), "3 ans"), (Fraction(3, 2), "1,5 an"), (Fraction(1), "1 an"), (Fraction(7, 12), "7 mois"),
     (Fraction(1, 30), "moins d'un mois"), (Fraction(41, 3), "14 ans"), (Fraction(119, 120), "1 an")],
)  # fmt: skip
def test_years_are_told(years, said):
    assert returns.duration(years, FR) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"years": 2.0, "basis": "measured"},
         "Dépense de départ : 100 euros. Gain de chaque année : 40 euros. La dépense de départ est remboursée en 2,5 ans, plus que le "
         "temps où cela doit servir. Sur les 2 ans où cela doit servir, ce qui est dépensé dépasse ce qui est gagné de 20 euros. Ce gain "
         "est constaté."),
        ({"yearly_cost_cents": 40_00},
         "Dépense de départ : 100 euros. Gain de chaque année : 40 euros, moins 40 euros pour le faire marcher, soit ni gain ni perte. À "
         "ce rythme, la dépense de départ n'est jamais remboursée. On ne sait pas si ce gain est constaté ou estimé."),
    ],
)  # fmt: skip
def test_a_return_is_told(given, said):
    assert plain(" ".join(returns.told(test_surveys.a_return(**given), FR))) == said


@pytest.mark.parametrize(
    ("paid", "total", "said"),
    [(0, 1, "Cette dépense ne se rembourse pas par ce qu'elle rapporte."), (1, 3, "1 dépense sur 3 se rembourse par ce qu'elle rapporte."),
     (3, 3, "Ces 3 dépenses se remboursent par ce qu'elles rapportent."),
     (0, 2, "Aucune de ces 2 dépenses ne se rembourse par ce qu'elle rapporte.")],
)  # fmt: skip
def test_how_many_are_paid_back(paid, total, said):
    assert returns.heading(paid, total) == said


def test_a_return_is_not_changed_by_what_is_not_given():
    assert replace(test_surveys.a_return(), years=None).balance_cents is None
