"""Flows as readers see them: the tables of what passes between budgets, and of what a town and other public bodies pay each other."""

from ..accounts import PRINCIPAL
from ..figures.flows import Flow
from ..report import Column, Table
from ..sentences import flows as sentences
from .site import Site, View

OWN_NOTE = "Comptes qui nomment l'autre organisme, opérations réelles ; d'autres versements peuvent être écrits sur d'autres comptes."


def between(site: Site, flows: tuple[Flow, ...], caption: str) -> Table:
    """The flows removed from a sum of budgets: the last column adds up to what is removed."""
    columns = (Column("Qui paie"), Column("Qui reçoit"), Column("Pour quoi"), Column("Payé", "cents"), Column("Reçu", "cents"),
               Column("Écart", "cents"), Column("Retiré", "cents"))  # fmt: skip
    rows = []
    for flow in sorted(flows, key=lambda each: -each.cents):
        ends = [_side(site, flow, "payer"), _side(site, flow, "receiver")] if flow.kind.payer else ["", ""]
        what = f"{flow.kind.label}{' (investissement)' if flow.kind.section == 'I' else ''}"
        codes = [f"compte {', '.join(side)}" for side in (flow.paid_accounts, flow.received_accounts) if side]
        what = f"{what} : {' et '.join(codes)}" if codes else what
        rows.append((*ends, what, flow.paid_cents, flow.received_cents, flow.difference_cents, flow.removed_cents))
    total = ("Total", "", "", "", "", "", sum(flow.removed_cents for flow in flows))
    return Table(caption, columns, tuple(rows), total)


def around(site: Site, view: View, flows: list[Flow], is_paid: bool) -> Table | None:
    """What the town pays to others (or receives), as its accounts tell it, beside what theirs say; None when there is nothing."""
    kept = around_main(flows, is_paid)
    if not kept:
        return None
    who = site.reporter.subject
    theirs = any(flow.is_comparable for flow in kept)
    columns = [Column("À qui" if is_paid else "De qui"), Column("Pour quoi"), Column("Compte", "code"), Column(f"Selon {who}", "cents")]
    columns += [Column("Selon l'autre", "cents"), Column("Écart", "cents")] if theirs else []
    rows = []
    for flow in kept:
        other = _side(site, flow, "receiver" if is_paid else "payer")
        codes = flow.paid_accounts if is_paid else flow.received_accounts
        said = [f"{flow.kind.label}.", flow.kind.words]
        if flow.kind.is_shared and their_cents(flow):
            said.append(sentences.for_all(their_cents(flow), site.language))
        compared = (their_cents(flow), flow.difference_cents) if flow.is_comparable else ("", "")
        rows.append((other, " ".join(filter(None, said)), ", ".join(codes), own_cents(flow), *(compared if theirs else ())))
    total = ("Total", "", "", sum(own_cents(flow) for flow in kept), *(("", "") if theirs else ()))
    caption = f"Ce que {who} {'verse' if is_paid else 'reçoit'}, en {view.year}, au centime"
    return Table(caption, tuple(columns), tuple(rows), total, note=OWN_NOTE)


def around_main(flows: list[Flow], is_paid: bool) -> list[Flow]:
    """Those that the main budget pays (or receives), from the largest down."""
    kept = [flow for flow in flows if (flow.kind.payer == "main") == is_paid and own_cents(flow)]
    return sorted(kept, key=lambda each: -own_cents(each))


def own_cents(flow: Flow) -> int:
    """The town's side of a flow with another body."""
    return (flow.paid_cents if flow.kind.payer == "main" else flow.received_cents) or 0


def their_cents(flow: Flow) -> int | None:
    """The other body's side; None when its accounts are not given."""
    return flow.received_cents if flow.kind.payer == "main" else flow.paid_cents


def names(site: Site, flow: Flow, side: str) -> list[str]:
    """The budgets on a side («payer», «receiver») of a flow, as they are called; none when no accounts of that side are given."""
    return [site.accounts.budgets[siret].name for siret in (flow.payers if side == "payer" else flow.receivers)]


def _side(site: Site, flow: Flow, side: str) -> str:
    inside = [name[:1].lower() + name[1:] if name == PRINCIPAL else name for name in names(site, flow, side)]
    return sentences.side(inside, getattr(flow.kind, side), flow.kind.id)
