"""Which accounts, functions and chapters a year writes: M14 until 2022, M57 from 2023, and M57 changed two accounts in 2024.

The model speaks M57 of 2024 everywhere; this page translates. Every code was checked against the official charts of 2019 to 2024.
"""

LAST_M14_YEAR = 2022
LAST_CA_YEAR = 2023

_NATURE_IN_2023 = {"657363": "657362", "708421": "70841"}

_NATURE_IN_M14 = {
    "61358": "6135",
    "62268": "6226",
    "6234": "6257",
    "6417": "64171",
    "65311": "6531",
    "65313": "6533",
    "65314": "6534",
    "65315": "6535",
    "65568": "65548",
    "657363": "657362",
    "65131": "6714",
    "65134": "6713",
    "65742": "6574",
    "65748": "6574",
    "65888": "6718",
    "7391111": "7391171",
    "7391112": "7391172",
    "7392221": "739223",
    "708421": "70841",
    "73123": "7381",
    "73141": "7351",
    "73154": "7336",
    "731721": "7362",
    "73174": "7368",
    "74111": "7411",
    "741123": "74123",
    "741127": "74127",
    "7478222": "7478",
    "74833": "74834",
    "74834": "74835",
    "75888": "7588",
    "13462": "1347",
    "1345": "1342",
    "21314": "21318",
    "21351": "2135",
    "215731": "21571",
    "21828": "2182",
    "21831": "2183",
    "21838": "2183",
    "21841": "2184",
    "21848": "2184",
    "2805": "28051",
    "281314": "281318",
    "281351": "28135",
    "2815731": "281571",
    "281828": "28182",
    "281838": "28183",
    "281848": "28184",
    "45411": "4541",
    "45412": "4542",
}

# Between 500 and 3,500 inhabitants the chart of M14 is shorter.
_NATURE_IN_SMALL_M14 = {"64111": "6411", "64112": "6411", "64118": "6411", "64131": "6413", "64138": "6413"}

_FUNCTION_IN_M14 = {
    "022": "023",
    "023": "024",
    "024": "025",
    "025": "026",
    "026": "022",
    "031": "021",
    "11": "112",
    "12": "113",
    "13": "12",
    "201": "20",
    "281": "251",
    "288": "255",
    "313": "321",
    "312": "324",
    "316": "313",
    "321": "411",
    "322": "412",
    "323": "413",
    "326": "415",
    "331": "421",
    "338": "422",
    "420": "520",
    "424": "523",
    "4221": "64",
    "4238": "61",
    "511": "823",
    "512": "814",
    "518": "824",
    "551": "71",
    "555": "72",
    "61": "94",
    "632": "91",
    "633": "95",
    "7222": "813",
    "734": "811",
    "76": "833",
    "821": "815",
    "845": "822",
}


def norm(year: int) -> str:
    """«M14» or «M57», the instruction under which the general budget of a year is kept."""
    return "M14" if year <= LAST_M14_YEAR else "M57"


def nomenclature(year: int, inhabitants: int) -> str:
    """What the header of a file of the general budget says."""
    if norm(year) == "M57":
        return "M57-M57_D"
    return "M14-M14_COM_SUP3500" if has_functions(inhabitants) else "M14-M14_COM_500_3500"


def has_functions(inhabitants: int) -> bool:
    """Whether the budget says what each amount is for (CGCT L2312-3)."""
    return inhabitants >= 3500


def nature_of(code: str, year: int, inhabitants: int) -> str:
    """The account that a year uses for an account of 2024."""
    if norm(year) == "M14":
        own = _NATURE_IN_M14.get(code, code)
        return own if has_functions(inhabitants) else _NATURE_IN_SMALL_M14.get(own, own)
    return _NATURE_IN_2023.get(code, code) if year == LAST_M14_YEAR + 1 else code


def function_of(code: str, year: int) -> str:
    """The function that a year uses for a function of 2024."""
    return _FUNCTION_IN_M14.get(code, code) if norm(year) == "M14" else code


def section_of(nature: str) -> str:
    """F (operating) or I (capital)."""
    if nature[0] == "0":
        return "F" if nature in ("002", "022", "023") else "I"
    return "F" if nature[0] in "67" else "I"


def chapter_of(nature: str, side: str, order: str, year: int) -> str:
    """The chapter by nature of an account; empty for third-party operations (45x), whose chapter is the operation itself.

    `order` is empty for a real operation, else «between» or «within» the sections.
    """
    if nature[0] == "0":
        return nature
    if order:
        return "041" if order == "within" else {"F": "042", "I": "040"}[section_of(nature)]
    if nature.startswith("45"):
        return ""
    if side == "D" and nature[0] == "7":
        return "014"
    if side == "R" and nature[0] == "6":
        return "013"
    if nature.startswith(("621", "631", "633", "64")):
        return "012"
    if nature.startswith(("60", "61", "62", "63")):
        return "011"
    if nature.startswith("204") or (nature.startswith("731") and norm(year) == "M57"):
        return nature[:3]
    return nature[:2]
