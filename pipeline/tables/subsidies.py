"""Every grant that the authority gave: to whom, for what, how much. The columns bear the names of the SCDL Subventions schema (2.1.1)."""

from . import Column, Table, listed

# CodNatJurBenefCA of the official annex. P3 is a natural person, who is never named.
KINDS = {
    "P1": "association",
    "P2": "entreprise",
    "P3": "particulier",
    "P4": "autre organisme privé",
    "U1": "région",
    "U2": "département",
    "U3": "commune",
    "U4": "établissement public",
    "U5": "État",
    "U6": "autre organisme public",
}
ORIGINS = {"annex": "annexe du compte exécuté", "scdl": "conventions publiées (SCDL)"}
IN_CASH, IN_KIND = "aide en numéraire", "aide en nature"
NATURES = (IN_CASH, IN_KIND, f"{IN_CASH};{IN_KIND}")
# Whom a row without a name stands for.
WITHHELD = "Particuliers et bénéficiaires non identifiés"

SUBSIDIES = Table(
    name="subventions",
    title="Subventions versées",
    words="Les subventions données, telles que listées par l'annexe du compte exécuté ou par les conventions publiées au format SCDL. "
    "Les deux origines racontent les mêmes aides : ne les additionnez pas. Les particuliers, et les bénéficiaires que rien ne désigne "
    "comme un organisme, ne sont pas nommés : leurs aides sont réunies, avec leur nombre et leur somme.",
    columns=(
        Column("authority", "code", "SIREN de la collectivité."),
        Column("year", "year", "Exercice du compte, ou année où commence le versement d'une convention."),
        Column("origin", "code", f"Origine : {listed(ORIGINS, ' ')}.", tuple(ORIGINS)),
        Column("granter", "text", "Nom de la collectivité qui donne.", published_as="nomAttribuant"),
        Column("granter_id", "code", "SIRET de la collectivité ou du budget qui donne.", is_required=False, published_as="idAttribuant"),
        Column("agreed_on", "date", "Date de la convention.", is_required=False, published_as="dateConvention"),
        Column("decision", "text", "Référence de la décision.", is_required=False, published_as="referenceDecision"),
        Column("beneficiary", "text", "Bénéficiaire.", published_as="nomBeneficiaire"),
        Column("beneficiary_siret", "code", "SIRET du bénéficiaire.", is_required=False, published_as="idBeneficiaire"),
        Column("beneficiary_rna", "code", "Numéro du bénéficiaire au répertoire des associations.", is_required=False,
               published_as="rnaBeneficiaire"),
        Column("purpose", "text", "Objet de l'aide.", is_required=False, published_as="objet"),
        Column("amount_cents", "cents", "Montant, en euros.", is_required=False, published_as="montant"),
        Column("nature", "code", "Aide en argent (numéraire), en nature, ou les deux.", NATURES, published_as="nature"),
        Column("conditions", "text", "Conditions de versement.", is_required=False, published_as="conditionsVersement"),
        Column("period", "text", "Date ou période de versement : une date, ou deux séparées par une barre oblique. Telle qu'écrite quand "
               "elle ne se lit pas.", is_required=False, published_as="datesPeriodeVersement"),
        Column("european_aid_id", "code", "Identifiant au recensement des aides d'État.", is_required=False, published_as="idRAE"),
        Column("notified_to_eu", "code", "oui quand l'aide est notifiée à la Commission européenne.", ("oui", "non"), is_required=False,
               published_as="notificationUE"),
        Column("share", "number", "Part de la subvention dans le coût aidé, de 0 à 1.", is_required=False,
               published_as="pourcentageSubvention"),
        Column("scheme", "text", "Dispositif d'aide.", is_required=False, published_as="dispositifAide"),
        Column("kind", "code", f"Nature juridique du bénéficiaire : {listed(KINDS, ' ')}.",
               tuple(KINDS), is_required=False),
        Column("account", "code", "Compte par nature.", is_required=False),
        Column("also_in_kind", "text", "Prestation en nature donnée en plus de l'argent, telle qu'écrite.", is_required=False),
        Column("grants", "integer", "Nombre d'aides : 1, ou plusieurs pour les bénéficiaires qui ne sont pas nommés."),
        Column("is_named", "boolean", "Faux pour la ligne des bénéficiaires qui ne sont pas nommés."),
        Column("file", "text", "Fichier lu."),
        Column("row", "integer", "Ligne de ce fichier, quand la ligne n'est pas une somme.", is_required=False),
    ),
)  # fmt: skip
