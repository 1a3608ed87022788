"""What is awkward in the demonstration's files on purpose, because real files are: where it is, and how it must come out.

The tests of each section (`test_awkward_accounts`…) look for each case in the files and in what is made of them.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """`file` of raw/ holds it, `what` is odd in it, and `then` is what a reader of the site must find."""

    file: str
    what: str
    then: str


# Of budgets, accounts and their annexes.
ACCOUNTS = {
    "negative_spending": Case(
        "budget/2022_CA_ville.xml", "a supplier's refund booked as spending less (6228)", "the item is less by that much"
    ),
    "negative_revenue": Case(
        "budget/2020_CA_ville.xml", "season tickets paid back, booked as revenue less (7088)", "the revenue is less by that much"
    ),
    "line_given_twice": Case("budget/2024_CFU_ville.xml", "lines of the same codes, with two amounts", "both are added"),
    "line_without_chapter": Case(
        "budget/2019_CA_ville.xml", "works in the place of owners (454), with no chapter", "they are capital, chapter 45"
    ),
    "calculated_lines": Case("budget/2024_CFU_ville.xml", "totals among the lines", "they are counted and dropped"),
    "sale_without_credits": Case("budget/2021_CA_ville.xml", "a sale executed on 775, voted on 024", "it is in no savings"),
    "budget_beside_its_account": Case(
        "budget/2023_BP_ville.xml", "a budget, an amendment and an account of one year", "the account alone counts"
    ),
    "negative_credits": Case("budget/2024_DM1_ville.xml", "an amendment that takes credits away", "they add up to the account's"),
    "refinancing_told_three_times": Case("budget/2023_CA_ville.xml", "a loan as 01, 05, and the old one as 06", "the debt counts it once"),
    "guaranteed_loans": Case(
        "budget/2019_CA_ville.xml", "loans of landlords (09), more than the town owes", "they stand apart from the debt"
    ),
    "loan_that_is_none": Case("budget/2022_CA_ville.xml", "elements of a ratio among the loans (10)", "it is no loan"),
    "person_who_receives": Case("budget/2024_CFU_ville.xml", "grants to persons, by name (P3)", "no name anywhere"),
    "person_in_a_label": Case("budget/2021_CA_ville.xml", "an owner's name in the label of works", "no name anywhere"),
    "help_in_kind": Case("budget/2023_CA_ville.xml", "grants that are the use of a hall, in no account", "no amount changes"),
    "population_misprinted": Case("budget/2019_CA_ville.xml", "a population its own ratios do not divide by", "town.toml corrects it"),
    "totals_with_results": Case(
        "budget/2020_CA_ville.xml", "printed totals with the deficit of last year in them", "the check says so, and passes"
    ),
    "tax_without_base": Case("budget/2021_CA_ville.xml", "the tax on second homes with a product alone", "nothing is invented"),
    "total_forgotten": Case("budget/2022_CA_ville.xml", "no total of the direct taxes", "nothing is missed"),
    "more_held_than_voted": Case("budget/2020_CA_ville.xml", "a grade with more posts held than voted", "nothing fails"),
    "competence_handed_over": Case(
        "budget/2022_CA_ville.xml", "a music school that is no longer the town's", "the series falls, and the town says why"
    ),
    "other_nomenclature": Case("budget/2023_CA_ville.xml", "other accounts and functions than the year before", "one item goes through"),
    "other_encoding": Case("budget/2021_CA_ville.xml", "ISO-8859-1, with what it lacks as references", "labels are read"),
    "function_keyed_wrong": Case(
        "budget/2021_CA_ville.xml", "the stadiums' maintenance under leisure centres, 421 for 412", "read as 412, and said where it stands"
    ),
    "annex_printed_too_early": Case(
        "budget/2022_CA_ville.xml", "a printed total without the last entry of the year", "the difference is shown with the town's reason"
    ),
    "break_of_series": Case("../town.toml", "a service that closes between two years", "the series stops, and the reason is under it"),
}

# Of contracts, and of grants as conventions tell them.
CONTRACTS = {
    "contract_modified_twice": Case(
        "marches/decp-2022-2024.json", "a contract published three times, with one modification more each time", "one contract, two changes"
    ),
    "contract_corrected": Case("marches/decp-2022-2024.json", "an amount ten times too high, published again", "the last amount counts"),
    "contract_without_offers": Case("marches/decp-2022-2024.json", "«NC» for the number of offers", "unknown, neither none nor one"),
    "contract_with_a_lost_date": Case("marches/decp-2022-2024.json", "signed on 1970-01-01", "published, on the page of no year"),
    "contract_of_a_person": Case("marches/decp-2019-2021.json", "a sole trader, named as holder and in what is bought", "no name anywhere"),
    "contracts_in_two_formats": Case("marches/decp-2019-2021.json", "the flat format, which tells no offers", "read as the other"),
    "person_among_conventions": Case("subventions/conventions.csv", "a grant to a person, by name", "no name anywhere"),
    "spreadsheet_of_conventions": Case(
        "subventions/conventions.csv", "Windows-1252, decimal commas, underscores, an RNA as SIRET", "read as meant"
    ),
    "convention_typed_twice": Case("subventions/conventions.csv", "a grant under two purposes", "counted once, and the page says why"),
    "convention_in_two_parts": Case(
        "subventions/conventions.csv", "a body with two conventions in a year", "their sum is the annex's grant"
    ),
}

# Of where things are: addresses, projects, districts.
PLACES = {
    "address_that_is_nowhere": Case("subventions/lieux.csv", "a street that the town has not", "told to the finance team, on no map"),
    "workbook_with_a_note": Case("projets/budget-participatif.xlsx", "a sheet of notes before that of the projects", "the second is read"),
    "project_without_place": Case("projets/projets.csv", "a project that is nowhere yet", "told as having no place, on no map"),
    "district_cut_in_two": Case("territoire/quartiers-2019.geojson", "a district that is two today", "each says what it was part of"),
    "district_renamed": Case("territoire/quartiers-2019.geojson", "a district under its former name", "found under both"),
}

# Of decisions of the council.
DECISIONS = {
    "person_in_a_decision": Case("deliberations/deliberations.csv", "a plot sold to somebody, by name", "the sentence stops before it"),
    "vote_not_written": Case("deliberations/deliberations.csv", "a decision without its vote", "not given, never zero"),
    "votes_by_proxy": Case("deliberations/deliberations.csv", "more votes than voters present", "the votes are counted"),
}

# Of plans, indicators, requests, surveys, agents, commitments.
RESULTS = {
    "indicator_without_target": Case(
        "resultats/indicateurs.csv", "families helped, which must neither rise nor fall", "its values are shown, nothing is judged"
    ),
    "target_already_met": Case(
        "resultats/indicateurs.csv", "a delay that was under its target from the start", "reached, and there is no way to go"
    ),
    "value_between_bounds": Case("resultats/indicateurs.csv", "a value that may be too high or too low", "held against both bounds"),
    "values_that_stop": Case(
        "resultats/valeurs-par-mois.xlsx", "entries of a pool that closed, and months without any", "no value, which is not zero"
    ),
    "source_no_longer_updated": Case("resultats/valeurs.csv", "empty homes, not counted since 2021", "the last value is said to be old"),
    "series_counted_otherwise": Case(
        "resultats/valeurs.csv", "a delay counted from another day since 2022", "the first such value says so"
    ),
    "late_action": Case("resultats/actions.csv", "an action under way after its deadline", "late, with the town's reason"),
    "action_without_progress": Case("resultats/projet-commun.xlsx", "an action of which nobody says how far it is", "unknown, never zero"),
    "action_of_several_authorities": Case(
        "resultats/projet-commun.xlsx", "actions of two or three authorities", "told with each, counted once in the whole"
    ),
    "workbook_of_steps": Case("resultats/projet-commun.xlsx", "steps in a column, other names of columns", "a tree, as the other plan"),
    "request_before_it_came": Case("resultats/signalements-2022.csv", "closed a year before it came", "no delay is counted"),
    "request_published_twice": Case("resultats/signalements-2024.json", "closed, then published again as open", "the last change counts"),
    "request_at_zero": Case("resultats/signalements-2024.json", "longitude and latitude 0", "found by its address"),
    "words_of_residents": Case("resultats/signalements-2024.json", "what people wrote, with a name and a telephone", "nowhere on the site"),
    "month_without_contacts": Case("resultats/contacts.csv", "a month in which nobody counted the e-mails", "not filled in, not zero"),
    "survey_open_to_all": Case("resultats/enquetes.csv", "answers of whoever wished", "no margin, and it stands for nobody else"),
    "group_too_small": Case("resultats/agents.csv", "three agents of one branch", "withheld, and another with it"),
    "commitment_not_held": Case("resultats/engagements.csv", "a bound that the accounts of 2023 pass", "said, with the town's reason"),
}

CASES = {**ACCOUNTS, **CONTRACTS, **PLACES, **DECISIONS, **RESULTS}
