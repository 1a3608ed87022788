"""A number as a reader quotes it elsewhere: what it is, then who says so. Where it stands on the web is added when it is copied."""


def quote(told: str, town: str, budget: str, document: str, year: int) -> str:
    """«Épargne brute : 4,1 millions d'euros en 2024 (Ormevanne, compte financier unique 2024)». `budget` is empty for the main one."""
    return f"{told.removesuffix('.')} ({', '.join(filter(None, (town, budget, f'{document} {year}')))})"
