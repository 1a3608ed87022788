"""A number as a reader quotes it elsewhere, in English."""


def quote(told: str, town: str, budget: str, document: str, year: int) -> str:
    """“Gross savings: €4.1 million in 2024 (Ormevanne, annual accounts 2024)”. `budget` is empty for the main one."""
    return f"{told.removesuffix('.')} ({', '.join(filter(None, (town, budget, f'{document} {year}')))})"
