"""The English edition: the essential of the latest year at /en/, from the same figures as the French pages.

- `frame` is what every page draws from, and what surrounds them all: menu, footer, source, and the links between the two languages.
- `home`, `breakdown`, `means`, `debt`, `my_taxes`, `taxes`, `execution`, `who_does_what`, `ratios`, `compare` are one page each, beside the
  French page of the same subject; `repayment` and `surplus` are parts of the debt's; `rows` are rankings.
- How to read the site is a text: content/pages/en/about.md.

Nothing is computed here that the French pages compute: amounts, rankings and choices come from `figures` and from their pages. Details stay
in French; the theme says so after each link that leads to one.
"""
