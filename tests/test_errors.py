"""How what is wrong is said."""

import pytest

from pipeline.errors import Fault, Findings, InputError, known_names, tell


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (
            Fault("« 12 4O0 » n'est pas un montant", "raw/a.csv", 118, "montant", "Corrigez-le."),
            "raw/a.csv, ligne 118, colonne « montant » : « 12 4O0 » n'est pas un montant. Corrigez-le.",
        ),
        (Fault("le fichier est vide", "a.xml"), "a.xml : le fichier est vide."),
        (
            Fault(f"« {'x' * 100_000} » est inconnu", "a.csv", 2),
            f"a.csv, ligne 2 : « {'x' * 80}… » est inconnu.",
        ),
        (
            Fault("« a\nb\x07\u202ec\u202f€ » est inconnu", "a.csv", 2),
            "a.csv, ligne 2 : « a b\ufffd\ufffdc\u202f€ » est inconnu.",
        ),
        (Fault("«  » n'est pas une année", "a.csv", 2), "a.csv, ligne 2 : une case vide n'est pas une année."),
        (Fault("«  » est inconnu", "town.toml", column="kind"), "town.toml, clé « kind » : un texte vide est inconnu."),
        (Fault("il n'y a rien", row=3), "ligne 3 : il n'y a rien."),
        (Fault("il manque la clé", column="nom"), "colonne « nom » : il manque la clé."),
        (Fault("le dossier n'existe pas"), "Le dossier n'existe pas."),
        (Fault("est-ce voulu ?"), "Est-ce voulu ?"),
    ],
)
def test_a_fault_says_where_what_and_what_to_do(fault, sentence):
    assert str(fault) == sentence


def test_twenty_are_shown_and_the_others_counted():
    many = [Fault("faux", "a.csv", row) for row in range(1, 24)]
    shown = tell(many).split("\n")
    assert len(shown) == 21
    assert shown[19:] == ["a.csv, ligne 20 : faux.", "… et 3 autres, que « check » écrit dans un fichier."]
    assert tell(many[:21]).split("\n")[-1] == "… et 1 autre, que « check » écrit dans un fichier."
    assert tell(many[:20]).split("\n")[-1] == "a.csv, ligne 20 : faux."


def test_findings_keep_each_thing_once_in_the_order_found():
    findings = Findings()
    findings.raise_faults()
    findings.fault("b", file="b.csv", row=2)
    findings.fault("a", file="a.csv")
    findings.fault("b", file="b.csv", row=2)
    findings.add(Fault("a", "a.csv"))
    findings.warning("c")
    assert [str(fault) for fault in findings.faults] == ["b.csv, ligne 2 : b.", "a.csv : a."]
    assert [str(warning) for warning in findings.warnings] == ["C."]
    with pytest.raises(InputError) as raised:
        findings.raise_faults()
    assert str(raised.value) == "b.csv, ligne 2 : b.\na.csv : a."
    assert raised.value.faults == findings.faults


def test_the_closest_known_name_comes_first():
    assert known_names("popultion", ["siren", "population", "name"]) == "« population », « name », « siren »"
    assert known_names("x", []) == ""
