"""Figures → sentences, correct in grammar, number, sign and rounding. They say how much and compared with what, and never claim a cause.

One file is a theme, in French; the file of the same name in `en` says the same in English, with the same functions.
"""
