"""What the town builds, buys and sells: operations with a number, the programme of every year, and who pays for it. Tables only.

Euros per inhabitant of 2021. Functions and accounts are those of M57 (see norms).
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Operation:
    """An equipment operation. `spending` and `funding` give, per (account, function), the euros per inhabitant of each year; `opened` the
    credits, where they tell a story. A year that is not named has nothing."""

    number: str
    label: str
    spending: dict[tuple[str, str], dict[int, float]]
    opened: dict[tuple[str, str], dict[int, float]] = field(default_factory=dict)
    funding: dict[tuple[str, str], dict[int, float]] = field(default_factory=dict)


SCHOOL = Operation(
    "202101",
    "GROUPE SCOLAIRE LES TILLEULS",
    spending={
        ("2031", "212"): {2021: 9.1, 2022: 9.4, 2023: 2.2},
        ("2313", "212"): {2022: 71.3, 2023: 224.8, 2024: 187.6, 2025: 14.2},
        ("2312", "212"): {2024: 12.7, 2025: 5.5},
        ("21841", "212"): {2024: 9.3},
        ("21831", "212"): {2024: 4.1, 2025: 1.2},
    },
    # The ground was worse than surveyed: the works cost more than had been opened, and roads waited so that the chapter held.
    opened={("2313", "212"): {2022: 74.6, 2023: 216.0, 2024: 164.9}},
    funding={
        ("13462", "212"): {2022: 14.6, 2023: 43.1, 2024: 38.2, 2025: 7.8},
        ("1322", "212"): {2023: 26.8, 2024: 33.4},
        ("1323", "212"): {2022: 6.3, 2023: 21.7, 2024: 18.9, 2025: 4.6},
        ("13251", "212"): {2024: 8.3},
        ("1328", "212"): {2023: 4.6, 2024: 7.1},
    },
)

QUAYS = Operation(
    "202001",
    "QUAIS DE LA VANELLE",
    spending={
        ("2315", "845"): {2020: 12.0, 2021: 31.4, 2022: 24.9, 2023: 19.6, 2024: 13.8, 2025: 28.3},
        ("2312", "511"): {2021: 9.7, 2022: 8.4, 2023: 4.2, 2024: 6.6, 2025: 9.1},
    },
    opened={("2315", "845"): {2022: 33.0, 2023: 46.0, 2024: 52.5}},
    funding={("1322", "845"): {2021: 5.2, 2022: 4.9, 2023: 4.4, 2025: 3.7}, ("1323", "511"): {2022: 2.6, 2024: 1.9}},
)

LIGHTS = Operation(
    "202202",
    "ECLAIRAGE PUBLIC ECONOME",
    spending={("21534", "512"): {2022: 8.9, 2023: 17.2, 2024: 15.4, 2025: 11.6}},
    funding={("1328", "512"): {2023: 3.3, 2024: 4.8}},
)

POOL = Operation(
    "202301",
    "NOUVELLE PISCINE",
    spending={("2031", "323"): {2023: 2.9, 2024: 8.7, 2025: 19.4}},
    opened={("2031", "323"): {2024: 14.5}},
)

MARKET_STREET = Operation(
    "202401",
    "RUE DE LA TANNERIE PLANTEE",
    spending={
        ("2031", "845"): {2023: 1.3},
        ("2315", "845"): {2024: 23.7, 2025: 6.8},
        ("2121", "511"): {2024: 4.6, 2025: 1.1},
        ("21534", "512"): {2024: 2.9},
    },
    funding={("1321", "845"): {2024: 5.8}, ("1323", "845"): {2024: 3.1, 2025: 1.6}},
)


def _voted_by_residents(number: str, label: str, account: str, function: str, euros: dict[int, float]) -> Operation:
    """A project of the participatory budget: small, chosen one year and mostly paid for the year after."""
    return Operation(number, f"BUDGET PARTICIPATIF {label}", spending={(account, function): euros})


PARTICIPATORY = (
    _voted_by_residents("202111", "2021 COTEAUX JEUX", "2188", "511", {2021: 0.7, 2022: 2.3}),
    _voted_by_residents("202112", "2021 GARE ABRI VELOS", "2152", "845", {2022: 1.6}),
    _voted_by_residents("202113", "2021 TROIS ECLUSES BANCS", "2128", "511", {2021: 1.1, 2022: 0.8}),
    _voted_by_residents("202211", "2022 MOULIN VERGER", "2121", "511", {2022: 0.4, 2023: 1.9}),
    _voted_by_residents("202212", "2022 CENTRE FONTAINES A BOIRE", "2158", "511", {2023: 2.4}),
    _voted_by_residents("202213", "2022 LAVOIR TABLES DE PING-PONG", "2188", "322", {2022: 0.6, 2023: 0.5}),
    _voted_by_residents("202311", "2023 COTEAUX TERRAIN DE BASKET", "2128", "322", {2023: 0.9, 2024: 3.7}),
    _voted_by_residents("202312", "2023 PIQUE-PUCE BOITES A LIVRES", "2188", "313", {2024: 0.5}),
    _voted_by_residents("202313", "2023 TROIS ECLUSES PONTON", "2128", "511", {2024: 2.8}),
    _voted_by_residents("202411", "2024 CENTRE COUR OASIS", "2128", "212", {2024: 0.8, 2025: 3.4}),
    _voted_by_residents("202412", "2024 PARC FRESQUE", "2188", "312", {2024: 0.9}),
    _voted_by_residents("202413", "2024 COTEAUX SENTIER", "2128", "511", {2025: 2.6}),
)

OPERATIONS = (QUAYS, SCHOOL, LIGHTS, POOL, MARKET_STREET, *PARTICIPATORY)


@dataclass(frozen=True)
class Authorisation:
    """A programme authorisation (AP): what may be committed for an operation, as the share of its whole cost voted by the end of a year."""

    number: str
    label: str
    operation: Operation
    voted: dict[int, float]

    def voted_by(self, year: int) -> float:
        return max((share for voted, share in self.voted.items() if voted <= year), default=0.0)


AUTHORISATIONS = (
    Authorisation("AP-2020-01", "Quais de la Vanelle", QUAYS, {2020: 1.04}),
    # Three votes: the programme, then the ground, then the prices.
    Authorisation("AP-2021-01", "Reconstruction du groupe scolaire Les Tilleuls", SCHOOL, {2021: 0.86, 2023: 0.955, 2024: 1.0}),
    Authorisation("AP-2023-01", "Rue de la Tannerie", MARKET_STREET, {2023: 1.0}),
)


@dataclass(frozen=True)
class Works:
    """Something bought or built every year: account, function, euros per inhabitant, and how uneven it is from year to year (0 to 1)."""

    nature: str
    function: str
    euros: float
    uneven: float = 0.6


PROGRAMME = (
    Works("2031", "020", 2.6),
    Works("2031", "518", 3.2, 0.8),
    Works("2031", "511", 0.9),
    Works("2051", "020", 5.4, 0.4),
    Works("20422", "555", 5.1),
    Works("2111", "518", 6.3, 0.9),
    Works("2121", "511", 3.4),
    Works("2128", "511", 5.7),
    Works("2128", "322", 3.8, 0.8),
    Works("21312", "211", 7.1),
    Works("21312", "212", 13.4),
    Works("21314", "321", 8.8, 0.8),
    Works("21314", "313", 2.1, 0.8),
    Works("21318", "4221", 2.4, 0.8),
    Works("21351", "281", 4.6),
    Works("21351", "020", 6.2),
    Works("21351", "551", 2.3),
    Works("2151", "845", 38.6, 0.3),
    Works("2152", "845", 8.7, 0.4),
    Works("21534", "512", 6.4, 0.5),
    Works("215731", "7222", 5.2, 0.8),
    Works("2158", "511", 3.1),
    Works("2158", "845", 1.8),
    Works("21828", "020", 5.6, 0.5),
    Works("21828", "11", 1.6, 0.8),
    Works("21831", "212", 3.7),
    Works("21838", "020", 8.1, 0.4),
    Works("21841", "212", 2.2),
    Works("21848", "020", 1.9),
    Works("2188", "020", 2.3),
    Works("2188", "281", 2.8),
    Works("2188", "316", 1.7, 0.8),
    Works("2188", "321", 1.9),
    Works("2188", "331", 0.9),
    Works("2188", "4221", 1.2),
    Works("2313", "020", 4.4, 0.8),
    Works("2313", "312", 3.2, 0.8),
    Works("2315", "845", 14.6, 0.4),
    Works("2315", "734", 4.1),
)

# Paid for by others, every year: account, function, euros per inhabitant, unevenness.
FUNDING = (
    Works("10226", "01", 10.8, 0.4),
    Works("1321", "518", 3.4, 0.8),
    Works("1323", "321", 3.1, 0.8),
    Works("1328", "4221", 1.3, 0.8),
    Works("1345", "845", 4.2, 0.3),
    Works("1348", "734", 1.1),
    Works("13462", "212", 6.2),
)

DEPOSITS = Works("165", "551", 0.4, 0.5)

# Share of the programme that opens the VAT refund (FCTVA, CGCT L1615-2) and its rate.
REFUNDED_SHARE = 0.88
REFUND_RATE = 0.16404

# Buildings and land sold: account, function, price, and book value as a share of the price.
SALE = Works("2111", "518", 7.4, 0.9)
BOOK_VALUE = 0.62

# Repairs made in place of owners who would not (CGCT: travaux d'office): spent, then claimed from them.
THIRD_PARTY = Works("45411", "13", 0.6, 0.7)
THIRD_PARTY_NUMBER = "01"
THIRD_PARTY_LABEL = "TRAVAUX D'OFFICE PERIL RUE DES TANNEURS"
# One year the ledger names the owner, whom no reader may let out. Nobody bears that name.
THIRD_PARTY_OWNER = {2021: "M. LEOPOLD TROIS-ECLUSES"}

# Wear of what was built, by account, in per cent; and euros per inhabitant in all.
WEAR = {
    "28031": 3, "280422": 4, "2805": 7, "281312": 8, "281314": 7, "281318": 6, "281351": 9, "28152": 12, "281534": 8, "2815731": 8,
    "28158": 5, "281828": 8, "281838": 11, "281848": 3, "28188": 4,
}  # fmt: skip
WEAR_EUROS = 47.0

# Grants received that are brought into revenue as what they paid for wears out.
GRANTS_SPENT = {"13911": 38, "13912": 27, "13913": 35}
GRANTS_SPENT_EUROS = 4.3

# Studies that became works: the same amount leaves 2031 and enters 2313.
STUDIES_TURNED_WORKS = 5.2
