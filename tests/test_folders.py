"""Folders known by their digest, put in place whole, never replaced when they are somebody else's."""

import pytest

from pipeline import folders
from pipeline.errors import InputError


def write(folder, **texts):
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


def test_a_text_says_its_slug_or_has_that_of_its_title(tmp_path):
    write(
        tmp_path,
        un="Title: L'école à neuf\nLead: Trois ans.\n\nTitle: pas ici",
        deux="Slug: deux-mots\nTitle: Deux\n\nTexte.",
        trois="Sans tête.",
    )
    assert folders.heads(tmp_path) == [
        {"slug": "deux-mots", "title": "Deux"},
        {"slug": "trois", "title": "trois"},
        {"slug": "l-ecole-a-neuf", "title": "L'école à neuf", "lead": "Trois ans."},
    ]


def test_a_text_of_the_town_takes_the_place_of_the_same_slug(tmp_path):
    project = write(tmp_path / "project", methode="Title: Méthode\nSlug: methode\n\nLa nôtre.", mots="Title: Mots\n\nLes mots.")
    own = write(tmp_path / "own", autre="Title: Notre méthode\nSlug: methode\n\nLa leur.")
    folders.merge_texts(project, own, tmp_path / "merged")
    assert sorted(path.name for path in (tmp_path / "merged").iterdir()) == ["autre.md", "mots.md"]
    folders.merge_texts(project, tmp_path / "nowhere", tmp_path / "merged")
    assert sorted(path.name for path in (tmp_path / "merged").iterdir()) == ["methode.md", "mots.md"]


def test_a_text_of_the_town_leaves_that_of_another_language(tmp_path):
    project = write(tmp_path / "project", about="Title: About\nSlug: about\nLang: en\n\nOurs.", mots="Title: Mots\n\nLes mots.")
    own = write(tmp_path / "own", a_propos="Title: À propos\nSlug: about\n\nLe leur.", words="Title: Words\nSlug: mots\nLang: en\n\nX.")
    folders.merge_texts(project, own, tmp_path / "merged")
    assert sorted(path.name for path in (tmp_path / "merged").iterdir()) == ["a_propos.md", "about.md", "mots.md", "words.md"]


def test_a_text_of_the_town_adds_words_to_a_list(tmp_path):
    project = write(tmp_path / "project", mots="Title: Mots\n\nÉpargne\n:   Ce qui reste.\n\nCCAS\n:   Le nôtre.")
    # An editor may leave spaces on the line after the head.
    own = write(tmp_path / "own", ici="Title: D'ici\nCompletes: mots\n  \nCCAS\n:   Le leur,\n    ici.\n\nDigue\n:   Un mur.")
    folders.merge_texts(project, own, tmp_path / "merged")
    assert [path.name for path in (tmp_path / "merged").iterdir()] == ["mots.md"]
    assert (tmp_path / "merged" / "mots.md").read_text(encoding="utf-8") == (
        "Title: Mots\n\nCCAS\n:   Le leur,\n    ici.\n\nDigue\n:   Un mur.\n\nÉpargne\n:   Ce qui reste.\n"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Completes: mot\n\nDigue\n:   Un mur.", "ici.md : aucun texte n'a l'adresse « mot »."),
        ("Completes: mots\n\nBonjour.\n\nDigue\n:   Un mur.", "ici.md, ligne 4 : « Bonjour. » n'est pas un mot suivi de son explication."),
        ("Completes: mots\n\nEau\n:   Ici.\n\nEau\n:   Là.", "ici.md, ligne 7 : « Eau » est expliqué deux fois."),
    ],
)
def test_words_that_cannot_be_added(tmp_path, text, expected):
    project = write(tmp_path / "project", mots="Title: Mots\n\nÉpargne\n:   Ce qui reste.")
    own = write(tmp_path / "own", ici=f"Title: D'ici\n{text}")
    with pytest.raises(InputError) as raised:
        folders.merge_texts(project, own, tmp_path / "merged")
    assert str(raised.value.faults[0]).startswith(expected)


def test_a_digest_follows_names_contents_and_what_else_counts(tmp_path):
    write(tmp_path, a="un", b="deux")
    files = folders.files_in(tmp_path)
    first = folders.digest(files)
    assert first == folders.digest(files) != folders.digest(files, also=2024)
    (tmp_path / "a.md").write_text("trois", encoding="utf-8")
    assert folders.digest(files) != first


def test_what_editors_leave_is_not_a_file_of_the_folder(tmp_path):
    write(tmp_path, a="un")
    write(tmp_path / "__pycache__", b="deux")
    (tmp_path / ".DS_Store").touch()
    assert [path.name for path in folders.files_in(tmp_path)] == ["a.md"]


def test_a_folder_of_something_else_is_refused(tmp_path):
    other = write(tmp_path / "photos", vacances="…")
    with pytest.raises(InputError) as refused:
        folders.protect(other, tmp_path / "town")
    assert str(refused.value) == (
        f"Le dossier « {other} » contient autre chose qu'un site construit ici. Donnez un dossier vide ou nouveau avec --output."
    )
    (other / folders.MARKER).touch()
    folders.protect(other, tmp_path / "town")
    folders.protect(tmp_path / "new", tmp_path / "town")
    with pytest.raises(InputError) as refused:
        folders.protect(other / "vacances.md", tmp_path / "town")
    assert str(refused.value) == f"« {other / 'vacances.md'} » est un fichier. Donnez un dossier vide ou nouveau avec --output."


def test_where_nothing_can_be_written_is_told_before_the_work(tmp_path):
    (tmp_path / "fichier").touch()
    with pytest.raises(OSError, match="fichier"):
        folders.protect(tmp_path / "fichier" / "site", tmp_path / "town")
    folders.protect(tmp_path / "a" / "site", tmp_path / "town")
    assert list((tmp_path / "a").iterdir()) == []


def test_the_town_is_never_inside_what_is_replaced(tmp_path):
    output = tmp_path / "output"
    output.mkdir()
    (output / folders.MARKER).touch()
    with pytest.raises(InputError, match="contient le dossier de la ville"):
        folders.protect(output, output / "town")


def test_a_folder_takes_the_place_of_the_old_one(tmp_path):
    """What is hidden stays, and what stands beside it under a name that ours could have."""
    write(tmp_path / "place", old="ancien")
    write(tmp_path / "place" / ".git", head="suivi")
    write(tmp_path / "place.old", backup="copie")
    folders.put(write(folders.beside(tmp_path / "place", "new"), fresh="nouveau"), tmp_path / "place")
    assert sorted(path.name for path in (tmp_path / "place").iterdir()) == [".git", "fresh.md"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["place", "place.old"]
