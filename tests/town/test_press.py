"""What the demonstration's newspaper and pictures say: invented, and true of its accounts."""

import re
from pathlib import Path

import pytest

from pipeline.pages import further
from pipeline.pages.site import Site
from tests.pages import built
from tests.pages.built import DEMONSTRATION

from . import media, press
from .contract_tables import SCHOOL_CONTRACTS

TEXTS = Path(__file__).resolve().parents[2] / "data" / "content" / "pages"


def article(slug: str) -> str:
    return (TEXTS / f"{slug}.md").read_text(encoding="utf-8")


def spent(nature: str, year: int) -> int:
    accounts = built.read(DEMONSTRATION)
    lines = accounts.of(accounts.main, year)
    return int(lines.loc[(lines["nature"] == nature) & (lines["side"] == "D"), "amount_cents"].sum())


@pytest.mark.parametrize("each", press.ARTICLES, ids=lambda each: each.slug)
def test_an_article_says_that_it_is_invented_and_leads_back(each):
    text = article(each.slug)
    assert text.startswith(f"Title: {each.title}\nSlug: {each.slug}\n")
    assert "*Cet article est inventé, comme le journal, et comme toute la ville" in text and "journal inventé" in text.split("\n\n")[0]
    assert not re.search(r"\b(M\.|Mme|Monsieur|Madame)\s", text)
    for kind, which in each.about:
        assert kind != press.PROJECT or f"](/projets/{which}/)" in text


def test_every_text_of_the_newspaper_is_in_its_list():
    assert {path.stem for path in TEXTS.glob("gazette-*.md")} == {each.slug for each in press.ARTICLES}


def test_the_home_page_lists_the_towns_own_words_and_not_the_articles():
    accounts = built.read(DEMONSTRATION)
    texts = tuple({"slug": slug, "title": slug} for slug in ("la-piscine", press.ARTICLES[0].slug, "lettre-2024-09"))
    site = Site(accounts, [], texts)
    lists = further.section(site, site.views[accounts.main, 2024]).blocks
    addresses = [link.href for links in lists for link in links.links]
    assert "/la-piscine/" in addresses and f"/{press.ARTICLES[0].slug}/" not in addresses
    # Letters of a plan are listed on its page.
    assert "/lettre-2024-09/" not in addresses


def test_the_articles_say_what_the_accounts_hold():
    assert f"{spent('60612', 2021) / 1e8:.1f} {spent('60612', 2022) / 1e8:.1f}" == "1.2 2.2"
    assert "de 1,2 à 2,2 millions" in article("gazette-energie-2022")
    assert round((spent("60612", 2022) - spent("60612", 2021)) / 1e7) == 10 and spent("60612", 2022) > 1.8 * spent("60612", 2021)
    school = next(project for project in built.site(DEMONSTRATION).projects if project.id == "ecole-les-tilleuls")
    assert (school.cost_planned_cents, school.cost_voted_cents) == (12_700_000_00, 14_770_000_00)
    assert "12,7 millions" in article("gazette-ecole-2021") and "voté à 12,7 millions d'euros, est monté à 14,8 millions" in article(
        "gazette-rentree-2024"
    )
    assert (school.end_planned, school.end_actual) == ("2024-03", "2024-09")
    lots = [bought for bought in SCHOOL_CONTRACTS if bought.lot]
    [changed] = [bought for bought in lots if bought.changes]
    assert len(lots) == 14 and 0.19 < changed.changes[0][1] < 0.21 and changed.share == max(bought.share for bought in lots)
    assert round(100 * sum(share for _, share, _ in changed.changes)) == 27 and "il a augmenté de 27 %" in article("l-ecole-des-tilleuls")


def test_every_picture_is_described_and_shown_where_it_belongs():
    found = built.read(DEMONSTRATION).media
    assert found["picture"].nunique() == len(media.PICTURES) == 8 and set(found["credit"]) == {media.CREDIT}
    assert (found["alternative"].str.len() > 20).all() and (found["caption"] != "").all()
    assert set(zip(found["width"], found["height"], strict=True)) == {(1200, 800)}
    assert list(found.loc[found["about"] == "ecole-les-tilleuls", "caption"]) == [
        "L'école des Tilleuls avant les travaux.",
        "Le chantier : la moitié de l'ancienne école sert encore.",
        "L'école des Tilleuls à la rentrée.",
    ]
