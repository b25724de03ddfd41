import type { Translated } from "../../../../web/i18n/message";
import type { report as en } from "./en";

export const report: Translated<typeof en> = {
  "incomes.report.link": "Rapport",
  "incomes.report.title": "Rapport",
  "incomes.report.print": "Imprimer, ou enregistrer en PDF",
  "incomes.report.back": "Retour à {name}",
  "incomes.report.study_living_income": "Étude du revenu vital",
  "incomes.report.study_better_income": "Étude d’un meilleur revenu",
  "incomes.report.study_none": "Revenus de ménages agricoles",
  "incomes.report.finding":
    "Le revenu des ménages atteint {share} de l’objectif aujourd’hui, et en atteindrait {feasible} avec tout ce qui est faisable.",
  "incomes.report.no_finding":
    "Le revenu ne peut pas encore être comparé à un objectif : voyez ce qui manque sous les limites.",
  "incomes.report.country": "Pays",
  "incomes.report.commodities": "Produits",
  "incomes.report.year": "Année",
  "incomes.report.currency": "Monnaie",
  "incomes.report.segments": "Segments",
  "incomes.report.farmers": "Exploitations",
  "incomes.report.date": "Date du cas",
  "incomes.report.revision": "Révision",
  "incomes.report.incomes": "Ce que les ménages gagnent, pourraient gagner, et ce qu’il leur faut",
  "incomes.report.incomes_words":
    "Revenu net d’un ménage en un an, en {currency}. La ligne pointillée est l’objectif.",
  "incomes.report.target_line": "objectif {target}",
  "incomes.report.head_farmers": "Exploitations",
  "incomes.report.head_current": "Actuel",
  "incomes.report.head_feasible": "Faisable",
  "incomes.report.head_share": "de l’objectif",
  "incomes.report.head_target": "Objectif",
  "incomes.report.head_gap": "Écart actuel",
  "incomes.report.head_alone": "Apporte seul",
  "incomes.report.drivers": "De quoi le revenu est fait",
  "incomes.report.drivers_words":
    "Les chiffres tels qu’ils comptent : un déterminant dont les parties sont connues en est calculé. Un tiret : non disponible.",
  "incomes.report.impact": "Quel déterminant apporte le plus",
  "incomes.report.impact_words":
    "Ce qui changerait dans le revenu, en {currency} par ménage et par an, si seul ce déterminant devenait ce qui est faisable.",
  "incomes.report.interaction": "Apporté par plusieurs ensemble",
  "incomes.report.method": "Comment c’est calculé",
  "incomes.report.method_income":
    "Le revenu d’un produit est surface × rendement × prix moins les coûts, avec les formules du jeu de questions du cas. Le revenu d’un ménage est celui de ses produits et tous ses autres revenus.",
  "incomes.report.method_feasible":
    "Les chiffres faisables sont ce que l’équipe du cas tient pour atteignable. Sans chiffre donné, le chiffre actuel vaut.",
  "incomes.report.method_season":
    "Les chiffres sont ceux d’une saison, multipliés par les saisons d’une année.",
  "incomes.report.method_impact":
    "L’effet d’un déterminant est le revenu avec son chiffre faisable et tous les autres inchangés, moins le revenu actuel. Ce qui manque à la somme vient de plusieurs changements à la fois.",
  "incomes.report.targets": "Objectifs",
  "incomes.report.target_own": "{target} {currency} par an, un chiffre de l’équipe du cas.",
  "incomes.report.target_plain": "{target} {currency} par an.",
  "incomes.report.target_none": "aucun objectif n’est connu.",
  "incomes.report.target_benchmark":
    "référence de {region}, {year} : {value} × {inflation} (prix) ÷ {rate} (taux de change) × {household} ÷ {theirs} (équivalents adultes) = {target} {currency} par an.",
  "incomes.report.target_source": "Source : {source}.",
  "incomes.report.limits": "Ce que ces chiffres ne disent pas",
  "incomes.report.limit_average":
    "Ils sont ceux d’un ménage typique de chaque segment. Au sein d’un segment, les ménages diffèrent, et certains gagnent bien moins.",
  "incomes.report.limit_feasible":
    "Faisable n’est pas une prévision : rien n’est dit de sa probabilité, de ce qu’il coûte d’y arriver, ni du temps qu’il faut.",
  "incomes.report.limit_linear":
    "Chaque déterminant change comme si les autres restaient. En vérité, un rendement plus haut peut baisser le prix, ou demander plus de travail.",
  "incomes.report.limit_sources": {
    one: "Un chiffre sur {all} ne dit pas d’où il vient.",
    other: "{count} chiffres sur {all} ne disent pas d’où ils viennent.",
  },
  "incomes.report.check_no_target": "Aucun objectif n’est donné.",
  "incomes.report.check_no_region": "Aucune région n’est choisie, donc aucune référence n’est trouvée.",
  "incomes.report.check_no_benchmark": "Aucune référence n’est connue pour la région.",
  "incomes.report.check_no_household": "Le nombre d’adultes et d’enfants du ménage n’est pas connu.",
  "incomes.report.check_benchmark_old": "La référence a plus de cinq ans de plus que le cas.",
  "incomes.report.check_cpi_missing":
    "La référence n’est pas ramenée à l’année du cas : aucun indice des prix n’est connu.",
  "incomes.report.check_rate_missing": "Aucun taux de change n’est connu.",
  "incomes.report.check_pin_outdated": "Les données de base ont changé depuis le calcul de l’objectif.",
  "incomes.report.check_typed_ignored":
    "Certains chiffres saisis ne comptent pas, car leurs parties sont connues.",
  "incomes.report.check_feasible_only":
    "Certains déterminants ne sont détaillés que pour le chiffre faisable.",
  "incomes.report.check_feasible_lowers_income":
    "Certains chiffres faisables baissent le revenu à eux seuls.",
  "incomes.report.check_not_available": "Certains chiffres ne peuvent pas être calculés.",
  "incomes.report.check_no_source": "Certains chiffres ne disent pas d’où ils viennent.",
  "incomes.report.sources": "Sources de chaque chiffre",
  "incomes.report.sources_words": "{told} chiffres sur {all} disent d’où ils viennent.",
  "incomes.report.source_none": "non indiquée",
  "incomes.report.figure": "Chiffre",
  "incomes.report.confidence": "confiance : {level}",
  "incomes.report.scenarios": "Ce qui se passerait si",
  "incomes.report.scenarios_words":
    "Chaque scénario part des chiffres d’aujourd’hui. Montants en {currency} : revenus d’un ménage par an, coûts de toutes les exploitations.",
  "incomes.report.head_changes": "Changements",
  "incomes.report.head_income": "Revenu",
  "incomes.report.head_increase": "Hausse",
  "incomes.report.head_gap_left": "Écart restant",
  "incomes.report.head_reached": "Objectif atteint",
  "incomes.report.head_cost": "Coût",
  "incomes.report.head_payback": "Années pour l’amortir",
  "incomes.report.all_farmers": "Toutes les exploitations",
  "incomes.report.reached_yes": "oui",
  "incomes.report.reached_no": "non",
};
