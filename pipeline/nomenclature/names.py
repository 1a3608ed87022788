"""The names of nomenclatures: a norm and its declination («M57-M57_D»), however a file writes them."""

DECLINATIONS = {
    "M57": "M57 M57_A M57_D",
    "M14": "M14 M14_COM_INF500 M14_COM_500_3500 M14_COM_SUP3500 M14_COM_3500_10000 M14_COM_SUP10000 M14_CCAS_INF3500 M14_CCAS_SUP3500 "
    "M14_CCAS_SUP10000 M14_CDE_INF3500 M14_CDE_SUP3500 M14_EPCI",
    "M4": "M4 M4_A M4_D M41 M41_A M41_D M42 M42_A M42_D M43 M43_A M43_D M44 M44_A M44_D M49 M49_A M49_D",
    "M52": "M52 M52_A M52_D",
    "M61": "M61",
    "M71": "M71",
    "M831": "M831",
    "M832": "M832",
}
NORM_OF = {declination: norm for norm, declinations in DECLINATIONS.items() for declination in declinations.split()}
KNOWN = tuple(f"{norm}-{declination}" if norm != declination else norm for declination, norm in NORM_OF.items())


def canonical(text: str) -> str:
    """A name as this program writes it, or empty when it is unknown: «m57_d», «M57-M57_D» → M57-M57_D; «M57», «M57-M57» → M57;
    «M49_D» → M4-M49_D, because the norms of the M4 family are declinations of one."""
    first, _, second = text.strip().upper().partition("-")
    declination = second or first
    norm = NORM_OF.get(declination, "")
    if not norm or NORM_OF.get(first) != norm:
        return ""
    return norm if norm == declination else f"{norm}-{declination}"


def split(nomenclature: str) -> tuple[str, str]:
    """(norm, declination) of a name written by this program; the declination of «M57» is M57."""
    norm, _, declination = nomenclature.partition("-")
    return norm, declination or norm
