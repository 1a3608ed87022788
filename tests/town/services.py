"""What the town does day by day: its services, and for each the staff and purchases in euros per inhabitant of 2021. Tables only.

The order of magnitude of each service is that of real towns of 20,000 to 50,000 inhabitants; no amount is taken from one. Functions and
accounts are those of M57 (see norms).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Service:
    """A service: its function, euros per inhabitant of staff and of purchases, and what kind of things it buys (a key of PURCHASES)."""

    function: str
    staff: float
    purchases: float
    buys: str


SERVICES = (
    Service("020", 127.0, 37.0, "office"),
    Service("022", 8.6, 6.4, "events"),
    Service("023", 3.4, 7.8, "events"),
    Service("025", 5.3, 1.7, "grounds"),
    Service("026", 15.9, 1.3, "office"),
    Service("031", 4.1, 1.9, "events"),
    Service("11", 25.2, 3.6, "vehicles"),
    Service("13", 4.4, 2.2, "vehicles"),
    Service("201", 12.7, 3.4, "office"),
    Service("211", 59.0, 17.2, "school"),
    Service("212", 43.5, 24.6, "school"),
    Service("281", 60.4, 43.0, "canteen"),
    Service("288", 34.2, 6.1, "leisure"),
    Service("311", 18.8, 3.9, "shows"),
    Service("312", 2.1, 2.6, "building"),
    Service("313", 22.9, 8.3, "library"),
    Service("316", 12.4, 15.2, "shows"),
    Service("321", 19.7, 15.8, "sport"),
    Service("322", 11.8, 9.1, "sport"),
    Service("323", 17.6, 17.9, "pool"),
    Service("331", 33.5, 13.4, "leisure"),
    Service("338", 10.2, 4.8, "leisure"),
    Service("420", 9.4, 2.3, "office"),
    Service("4221", 49.2, 10.1, "nursery"),
    Service("4238", 8.3, 5.6, "canteen"),
    Service("511", 36.8, 13.1, "grounds"),
    Service("512", 3.2, 18.6, "lighting"),
    Service("518", 14.6, 5.2, "office"),
    Service("551", 0.0, 4.7, "building"),
    Service("632", 3.3, 2.1, "events"),
    Service("633", 2.2, 2.0, "events"),
    Service("7222", 24.4, 11.4, "streets"),
    Service("821", 0.0, 3.1, "transport"),
    Service("845", 25.8, 19.3, "streets"),
    Service("76", 1.8, 2.3, "grounds"),
)

# How a year of staff splits by account, in per cent. Parts worth less than SMALLEST euros per inhabitant join the first account.
STAFF = {
    "64111": 44.0,
    "64131": 15.5,
    "64118": 12.5,
    "6453": 11.0,
    "6451": 10.0,
    "64112": 2.6,
    "64138": 1.6,
    "6336": 0.9,
    "6454": 0.8,
    "6455": 0.7,
    "6332": 0.4,
}
SMALLEST = 0.55

# How purchases split by account, in per cent, by kind of service.
PURCHASES: dict[str, dict[str, float]] = {
    "office": {
        "6156": 17, "6262": 11, "60612": 10, "62268": 9, "611": 9, "61358": 8, "6161": 8, "6261": 7, "6064": 5, "6184": 5, "6288": 4,
        "60632": 3, "6182": 2, "6068": 2,
    },
    "events": {"6232": 34, "6236": 25, "6238": 21, "6234": 12, "611": 8},
    "school": {"60612": 24, "6067": 20, "60621": 15, "6283": 14, "615221": 11, "60611": 7, "6068": 5, "60631": 4},
    "canteen": {"60623": 63, "611": 13, "60612": 8, "60632": 6, "60631": 5, "6156": 5},
    "leisure": {"6042": 29, "60623": 17, "6247": 17, "6068": 15, "6288": 13, "60632": 9},
    "shows": {"6042": 33, "611": 24, "60612": 14, "6228": 12, "6238": 10, "6236": 7},
    "library": {"6065": 45, "60612": 18, "6156": 16, "6238": 11, "61358": 10},
    "sport": {"60612": 37, "60621": 20, "615221": 18, "60611": 10, "6156": 8, "60632": 7},
    "pool": {"60612": 36, "60611": 22, "60621": 19, "60624": 10, "6156": 13},
    "grounds": {"61521": 33, "60628": 17, "60632": 14, "60622": 13, "60611": 12, "611": 11},
    "streets": {"615231": 34, "60633": 23, "60622": 17, "611": 16, "61551": 10},
    "lighting": {"60612": 63, "615232": 26, "611": 11},
    "nursery": {"60623": 29, "6068": 23, "6283": 20, "60612": 15, "60631": 13},
    "building": {"615221": 52, "60612": 18, "62268": 16, "63512": 14},
    "vehicles": {"60636": 29, "60622": 27, "6156": 23, "61551": 21},
    "transport": {"6247": 100},
}  # fmt: skip

# Which price each purchase follows; the others follow «goods».
PRICE_OF = {"60612": "electricity", "60621": "gas", "60623": "food"}

# What is neither staff nor purchases: account, function, euros per inhabitant, price.
OTHER_SPENDING = (
    ("65311", "031", 9.8, "staff"),
    ("65313", "031", 0.7, "staff"),
    ("65314", "031", 1.6, "staff"),
    ("65315", "031", 0.3, "goods"),
    ("6541", "01", 1.1, "goods"),
    ("6553", "12", 37.4, "contributions"),
    ("65568", "512", 5.3, "contributions"),
    ("65568", "76", 3.6, "contributions"),
    ("65568", "821", 6.9, "contributions"),
    ("6558", "212", 9.7, "contributions"),
    ("657363", "420", 43.0, "grants"),
    ("65131", "338", 0.42, "grants"),
    ("65742", "61", 1.4, "grants"),
    ("65748", "024", 4.6, "grants"),
    ("65748", "212", 1.4, "grants"),
    ("65748", "311", 9.9, "grants"),
    ("65748", "326", 14.8, "grants"),
    ("65748", "338", 6.2, "grants"),
    ("65748", "424", 4.3, "grants"),
    ("65748", "4221", 8.8, "grants"),
    ("65748", "61", 1.9, "grants"),
    ("65748", "76", 0.8, "grants"),
    ("65888", "020", 1.7, "goods"),
    ("673", "01", 1.4, "goods"),
    ("6615", "01", 0.14, "goods"),
    ("6817", "01", 1.2, "goods"),
    ("7391111", "01", 0.2, "shared_taxes"),
    ("7391112", "01", 0.7, "shared_taxes"),
    ("7392221", "01", 12.6, "shared_taxes"),
)

REVENUE = (
    ("6419", "020", 7.4, "staff"),
    ("6419", "212", 1.7, "staff"),
    ("6459", "020", 0.9, "staff"),
    ("70311", "025", 2.1, "fees"),
    ("70321", "845", 4.4, "fees"),
    ("70323", "845", 3.2, "fees"),
    ("7062", "311", 4.1, "fees"),
    ("7062", "316", 3.6, "fees"),
    ("7062", "313", 0.6, "fees"),
    ("70631", "323", 7.2, "fees"),
    ("70631", "321", 1.6, "fees"),
    ("70632", "331", 9.3, "fees"),
    ("7066", "4221", 23.8, "fees"),
    ("7066", "4238", 4.2, "fees"),
    ("7067", "281", 37.6, "fees"),
    ("7067", "288", 12.9, "fees"),
    ("70878", "020", 2.7, "fees"),
    ("70878", "551", 1.4, "fees"),
    ("7088", "313", 0.3, "fees"),
    ("73111", "01", 684.0, "local_taxes"),
    ("73123", "01", 51.0, "property_sales"),
    ("73141", "01", 18.4, "goods"),
    ("73154", "632", 3.9, "fees"),
    ("731721", "633", 0.9, "fees"),
    ("73174", "61", 4.6, "fees"),
    ("73211", "01", 261.0, "shared_taxes"),
    ("73212", "01", 12.8, "shared_taxes"),
    ("74111", "01", 94.0, "state"),
    ("741123", "01", 39.0, "state"),
    ("741127", "01", 6.3, "state"),
    ("744", "020", 1.9, "goods"),
    ("74718", "020", 3.8, "state"),
    ("74718", "212", 2.4, "state"),
    ("7472", "316", 1.2, "grants"),
    ("7473", "311", 1.7, "grants"),
    ("7473", "321", 2.3, "grants"),
    ("7478222", "4221", 41.0, "fees"),
    ("7478222", "331", 9.6, "fees"),
    ("7478222", "288", 6.8, "fees"),
    ("74833", "01", 25.4, "local_taxes"),
    ("74834", "01", 17.8, "local_taxes"),
    ("7485", "026", 0.6, "state"),
    ("752", "551", 17.3, "fees"),
    ("752", "020", 3.1, "fees"),
    ("75888", "020", 2.9, "goods"),
    ("7688", "01", 0.1, "goods"),
    ("773", "01", 1.0, "goods"),
    ("7817", "01", 0.6, "goods"),
)

# The account and function that receive what the water budget pays for the town's staff.
LENT_STAFF = ("708421", "020")
