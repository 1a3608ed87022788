"""What an audit of the site's accessibility found, criterion by criterion."""

from . import PROVENANCE, Column, Table

RESULTS = {"conform": "conforme", "failing": "non conforme", "not_applicable": "non applicable"}

ACCESSIBILITY = Table(
    name="accessibilite-audit",
    title="Audit d'accessibilité de ce site",
    words="Le résultat de chaque critère du RGAA 4.1.2 qui a été évalué. Un critère par ligne.",
    columns=(
        Column("criterion", "code", "Numéro du critère : 1.1 à 13.12."),
        Column("topic", "text", "Thème du critère."),
        Column("title", "text", "Intitulé du critère."),
        Column("result", "code", f"Résultat : {', '.join(f'{words} ({code})' for code, words in RESULTS.items())}.", tuple(RESULTS)),
        Column("remark", "text", "Ce qui ne va pas, et où.", is_required=False),
        *PROVENANCE,
    ),
)
