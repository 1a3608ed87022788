"""A chart of accounts: what a code means, and which chapter and section an account belongs to.

Two kinds: the official planDeCompte.xml of a year, complete (sources/plan_de_comptes.py reads it), or the compact table shipped here, where
an account is looked up by its longest listed prefix.
"""

import csv
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

# Chapters that hold internal entries; account → chapter columns of the official charts, in the order they are stored.
ORDER_CHAPTERS = ("040", "041", "042", "043")
BROUGHT_FORWARD = {"001": "I", "002": "F"}
# Budgets voted by function hold a functional account: 90 (capital) or 93 (operating), then the function; 92x and 94x are not ventilated.
VENTILATED = ("90", "93")
FUNCTIONAL = "9"

# An official label of this length or less that starts with «autre» says nothing alone.
VAGUE = len("autres organismes")


@dataclass(frozen=True)
class Account:
    """An account: its label, and its chapter for each kind of movement (empty where the movement is impossible)."""

    code: str
    label: str
    label_en: str = ""
    real_d: str = ""
    real_r: str = ""
    between_d: str = ""
    between_r: str = ""
    within_d: str = ""
    within_r: str = ""

    def chapter(self, side: str, is_order: bool, is_within: bool = False) -> str:
        """The chapter of a line of this account. An order line takes the chapter between sections, else the one within its section, or the
        other way round when it is known to stay within."""
        spent, received = (self.real_d, self.between_d, self.within_d), (self.real_r, self.between_r, self.within_r)
        real, between, within = spent if side == "D" else received
        if not is_order:
            return real
        return within or between if is_within else between or within


@dataclass(frozen=True)
class Chapter:
    code: str
    label: str
    section: str
    label_en: str = ""


@dataclass(frozen=True)
class ChartOfAccounts:
    """The accounts, chapters and functions of one nomenclature; `is_complete` for an official chart, where every valid code is listed."""

    norm: str
    accounts: dict[str, Account] = field(repr=False)
    chapters: dict[str, Chapter] = field(repr=False)
    functions: dict[str, str] = field(repr=False)
    is_complete: bool = False
    origin: str = ""

    def account(self, code: str) -> Account | None:
        """The account of a code, or of its longest listed prefix of at least two digits."""
        return _longest_prefix(self.accounts, code, 2)

    def label(self, code: str) -> str:
        """What an account is called. Official charts call many «Autres»: the account above is then said with it. Empty when unknown."""
        if code in self.chapters and code not in self.accounts:
            return self.chapters[code].label
        account = self.account(code)
        if account is None:
            return ""
        above = _longest_prefix(self.accounts, account.code[:-1], 2)
        if above is None or len(account.label) > VAGUE or not account.label.lower().startswith("autre"):
            return account.label
        ours = compact(self.norm)
        if ours and account.code in ours.accounts:
            return ours.accounts[account.code].label
        return f"{above.label} : {account.label[:1].lower()}{account.label[1:]}"

    def function(self, code: str) -> str:
        """The label of a function, or of its longest listed prefix; empty when unknown."""
        return _longest_prefix(self.functions, code, 1) or ""

    def knows_account(self, code: str) -> bool:
        return (
            code in self.accounts
            or code in BROUGHT_FORWARD
            or code in self.chapters
            or (not self.is_complete and self.account(code) is not None)
        )

    def knows_function(self, code: str) -> bool:
        return not code or code in self.functions or (not self.is_complete and bool(self.function(code)))

    def is_order_only(self, nature: str, side: str) -> bool:
        """Whether an account can only be an internal entry on this side (6811 in spending: a depreciation is never paid to anybody)."""
        account = self.account(nature)
        return bool(account and not account.chapter(side, is_order=False) and account.chapter(side, is_order=True))

    def place(self, nature: str, control: str, side: str, is_order: bool, is_within: bool = False) -> tuple[str, str]:
        """The chapter and section of a line: (chapter, section).

        `control` is the vote level of the file (ContNat). It is the chapter when the chart knows it as one; it can also be an article of a
        line voted by operation, a functional chapter, or nothing, and then the account decides, then its class.
        """
        if nature in BROUGHT_FORWARD:
            return nature, BROUGHT_FORWARD[nature]
        if control in self.chapters and not control.startswith(FUNCTIONAL):
            return control, self.chapters[control].section
        account = self.account(nature)
        chapter = account.chapter(side, is_order, is_within) if account else ""
        if chapter in self.chapters:
            return chapter, self.chapters[chapter].section
        if nature in self.chapters:  # forecast-only lines hold a chapter as their account: 021, 022, 023, 024
            return nature, self.chapters[nature].section
        return chapter or nature[:2], "F" if nature[:1] in ("6", "7") else "I"


def _longest_prefix(table: dict, code: str, shortest: int):
    for length in range(len(code), shortest - 1, -1):
        found = table.get(code[:length])
        if found is not None:
            return found
    return None


@cache
def compact(norm: str) -> ChartOfAccounts | None:
    """The chart shipped with the program for a norm (M57, M14, M4), or None. Norms of the M4 family share one; M52 and M71 read as M57."""
    name = {"M57": "m57", "M14": "m14", "M4": "m4", "M52": "m57", "M71": "m57"}.get(norm)
    if name is None:
        return None
    accounts = {
        row["code"]: Account(
            row["code"], row["label_fr"], row["label_en"], row["dr"], row["rr"], row["does"], row["roes"], row["dois"], row["rois"]
        )
        for row in rows(f"accounts_{name}.csv")
    }
    chapters = {row["code"]: Chapter(row["code"], row["label_fr"], row["section"], row["label_en"]) for row in rows(f"chapters_{name}.csv")}
    functions = {row["code"]: row["label_fr"] for row in rows(f"functions_{name}.csv")} if name != "m4" else {}
    return ChartOfAccounts(norm, accounts, chapters, functions, is_complete=False, origin=f"table abrégée {name.upper()}")


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a CSV that stands beside this file."""
    with files(__package__).joinpath(name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))
