"""Figures → sentences, correct in grammar, number, sign and rounding. They say how much and compared with what, and never claim a cause."""
