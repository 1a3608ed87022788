"""The sentences in English: one file = the theme of the same name above, with the same functions and the same parameters.

Only words differ. Rules that are not words (when a percentage stops telling, what is as good as equal) are those of the French themes.
`tests/sentences/test_languages.py` holds the two sides together. British usage: an amount is €1.2 million, a year has no comma before it.
"""
