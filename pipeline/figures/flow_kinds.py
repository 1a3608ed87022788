"""What one public body pays another for: the kinds of flow, and the accounts that each side uses. Declarations only.

Accounts suggest a flow and do not name the other side, so that a kind is a pair: the account of who pays, the account of who receives
(labels of the M14, M4 and M57 charts; the M57's were renumbered in November 2023). One side alone is shown and never taken away.
"""

from dataclasses import dataclass

# The chart of the M57 before its renumbering has a key of its own where it differs.
OLD_M57, LAST_OLD_YEAR = "M57-2023", 2023


@dataclass(frozen=True)
class Kind:
    """One kind of flow. `payer` and `receiver` are roles (`Accounts.role`); accounts are prefixes by norm.

    `is_shared` when the other authority pays or receives the same from other communes too: its amount is then theirs together.
    """

    id: str
    label: str
    payer: str
    receiver: str
    paid: dict[str, tuple[str, ...]]
    received: dict[str, tuple[str, ...]]
    section: str = "F"
    is_shared: bool = False
    words: str = ""

    @property
    def other(self) -> str:
        """The role that is not the main budget's."""
        return self.receiver if self.payer == "main" else self.payer


def accounts_of(natures: dict[str, tuple[str, ...]], norm: str, year: int) -> tuple[str, ...]:
    """The accounts of one side under a norm and year; none when the norm has no such account."""
    old = natures.get(OLD_M57) if norm == "M57" and year <= LAST_OLD_YEAR else None
    return natures.get(norm, ()) if old is None else old


def _both(*natures: str) -> dict[str, tuple[str, ...]]:
    return {"M57": natures, "M14": natures}


STAFF, COSTS = "Personnel mis à disposition", "Frais remboursés"
TO_MAIN_STAFF = {"M57": ("6211",), OLD_M57: ("6215",), "M14": ("6215",), "M4": ("6215",)}
TO_MAIN_COSTS = {**_both("62871"), "M4": ("6287",)}

# Between the budgets of one authority: these are taken away from their sum.
INTERNAL = (
    Kind("annex_staff", STAFF, "annex", "main", TO_MAIN_STAFF, {"M57": ("70841", "70842"), "M14": ("70841",)}),
    Kind("main_staff", STAFF, "main", "annex", {"M57": ("62121",), OLD_M57: ()}, {"M57": ("70841",), "M4": ("7084",)}),
    Kind("annex_costs", COSTS, "annex", "main", TO_MAIN_COSTS, _both("70872")),
    Kind("main_costs", COSTS, "main", "annex", _both("62872"), {**_both("70871"), "M4": ("7087",)}),
    Kind(
        "main_subsidy",
        "Subvention ou prise en charge d'un déficit",
        "main",
        "annex",
        {
            "M57": ("657362", "65736211", "65736221", "6573641", "65821", "65823"),
            OLD_M57: ("6573641", "65821", "65823"),
            "M14": ("657364", "6521", "67441"),
        },
        {"M57": ("75736", "75822"), OLD_M57: ("75736", "75822"), "M14": ("7552",), "M4": ("7474",)},
    ),
    Kind("annex_surplus", "Excédent reversé", "annex", "main", {"M57": ("65822",), "M14": ("6522",), "M4": ("672",)},
         {"M57": ("75821",), "M14": ("7551",)}),
    Kind("main_funds", "Fonds affectés à un budget annexe", "main", "annex", {**_both("181"), "M4": ("181",)},
         {**_both("181"), "M4": ("181",)}, "I"),
    Kind("annex_funds", "Fonds rendus par un budget annexe", "annex", "main", {**_both("181"), "M4": ("181",)},
         {**_both("181"), "M4": ("181",)}, "I"),
)  # fmt: skip

# With the bodies that belong to the town alone: taken away from a second total, which counts them in.
ATTACHED = (
    Kind("ccas_grant", "Subvention au CCAS", "main", "ccas", {"M57": ("657363", "65824"), OLD_M57: ("657362", "65824"), "M14": ("657362",)},
         {"M57": ("7474", "757361", "75824"), "M14": ("7474",)}),
    Kind("ccas_staff", STAFF, "ccas", "main", TO_MAIN_STAFF, {"M57": ("70843",), "M14": ("70841",)}),
    Kind("ccas_costs", COSTS, "ccas", "main", TO_MAIN_COSTS, _both("70873")),
    Kind("ccas_lends", STAFF, "main", "ccas", {"M57": ("6213",), OLD_M57: ()}, {"M57": ("70841",)}),
    Kind("ccas_recharges", COSTS, "main", "ccas", _both("62873"), _both("70871")),
    Kind("school_fund_grant", "Subvention à la caisse des écoles", "main", "caisse_des_ecoles", _both("657361"),
         {"M57": ("7474", "757361", "75825"), "M14": ("7474",)}),
)  # fmt: skip

# With those that serve other communes too: listed, never added.
OTHERS = (
    Kind("compensation", "Attribution de compensation", "epci", "main", _both("739211"), _both("73211"), is_shared=True,
         words="Les impôts des entreprises perçus par l'intercommunalité à la place de la commune, moins le coût des services repris."),
    Kind("negative_compensation", "Attribution de compensation négative", "main", "epci", _both("739211"), _both("73211"), is_shared=True,
         words="Ce que la commune paie quand les services repris par l'intercommunalité coûtent plus que les impôts transférés."),
    Kind("solidarity", "Dotation de solidarité communautaire", "epci", "main", _both("739212"), _both("73212"), is_shared=True,
         words="Une aide de l'intercommunalité à ses communes."),
    Kind("territorial_charges", "Fonds de compensation des charges territoriales", "main", "epci", {"M57": ("65561",), "M14": ("65541",)},
         _both("74752"), is_shared=True,
         words="Dans le Grand Paris : ce que la commune verse à son établissement territorial pour les services qu'il tient."),
    Kind("common_services", "Services communs : personnel et frais", "main", "epci", _both("6216", "62876"), _both("70845", "70875"),
         is_shared=True),
    Kind("lent_services", "Services communs : personnel et frais", "epci", "main",
         {"M57": ("6215", "62875"), OLD_M57: ("6217", "62875"), "M14": ("6217", "62875")}, _both("70846", "70876"), is_shared=True),
    Kind("grant_to_epci", "Subvention ou participation", "main", "epci", _both("657351"), _both("74741"), is_shared=True),
    Kind("grant_from_epci", "Subvention ou participation", "epci", "main", _both("657341"), _both("74751"), is_shared=True),
    Kind("works_from_epci", "Aide aux travaux", "epci", "main", _both("204141"), _both("13251"), "I", is_shared=True),
    Kind("works_to_epci", "Aide aux travaux", "main", "epci", _both("204151"), _both("13241"), "I", is_shared=True),
    Kind("fire_service", "Contribution au service d'incendie", "main", "sdis", _both("6553"), {}, is_shared=True,
         words="La part de la commune dans le coût des pompiers."),
    Kind("joint_bodies", "Contributions à des organismes de regroupement", "main", "syndicat", {"M57": ("65568",), "M14": ("65548",)}, {},
         is_shared=True, words="Syndicats d'énergie, d'eau, de transport ou d'archives, par exemple."),
    Kind("equalisation_paid", "Fonds de péréquation (FPIC)", "main", "fonds", {"M57": ("7392221",), "M14": ("739223",)}, {}, is_shared=True,
         words="Un fonds national prend aux territoires plus riches pour donner à ceux qui le sont moins."),
    Kind("equalisation_received", "Fonds de péréquation (FPIC)", "fonds", "main", {}, {"M57": ("732221",), "M14": ("73223",)},
         is_shared=True, words="Un fonds national prend aux territoires plus riches pour donner à ceux qui le sont moins."),
    Kind("departement_grant", "Subventions et participations, pour fonctionner", "departement", "main", {}, _both("7473"), is_shared=True),
    Kind("region_grant", "Subventions et participations, pour fonctionner", "region", "main", {}, _both("7472"), is_shared=True),
    Kind("departement_works", "Aide aux travaux", "departement", "main", {}, _both("1313", "1323"), "I", is_shared=True),
    Kind("region_works", "Aide aux travaux", "region", "main", {}, _both("1312", "1322"), "I", is_shared=True),
)  # fmt: skip
