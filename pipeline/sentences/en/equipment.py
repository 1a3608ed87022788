"""Who pays for works and purchases, in English: the town, and others through grants and the VAT that the State refunds."""

from ...formats import round_half_up

MEANING = (
    "What comes from others is counted in the year the money arrives: grants from the State, the region and others, and the VAT that the "
    "State refunds on works (FCTVA). The rest, known as net capital equipment spending, is paid for out of savings, the development tax, "
    "sales, loans or reserves."
)


def others(gross: int, net: int) -> str:
    """“Out of every €100, €23 comes from others: grants and refunded VAT.” Cents. May be empty."""
    paid = gross - net
    if not paid and gross > 0:
        return "Neither a capital grant nor refunded VAT came in during the year."
    if gross <= 0 or paid < 0:
        return ""
    received = "The grants and refunded VAT received in the year"
    if paid == gross:
        return f"{received} are equal to this spending."
    if paid > gross:
        return f"{received} are more than this spending: they may be for earlier works."
    euros = min(round_half_up(100 * paid, gross), 99)
    return f"Out of every €100, {f'€{euros}' if euros else 'less than €1'} comes from others: grants and refunded VAT."
