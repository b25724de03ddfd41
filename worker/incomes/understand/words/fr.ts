import type { Translated } from "../../../../web/i18n/message";
import type { understand as en } from "./en";

/** Ce que disent les chiffres d’un cas. */
export const understand: Translated<typeof en> = {
  "incomes.understand.lead":
    "Ce que gagnent les ménages à côté de ce qu’il leur faut, de quoi ce revenu se compose, et ce que changerait chaque déterminant.",
  "incomes.understand.empty": "Il n’y a pas encore de revenu à comprendre",
  "incomes.understand.empty_words":
    "Saisissez ce que les ménages ont aujourd’hui : surface, volume, prix et coûts du produit principal. Les graphiques suivent d’eux-mêmes.",
  "incomes.understand.to_drivers": "Saisir les déterminants",
  "incomes.understand.when": "Situation",
  "incomes.understand.income": "Revenu",
  "incomes.understand.current_income": "Revenu actuel",
  "incomes.understand.feasible_income": "Revenu réalisable",
  "incomes.understand.revenue": "Recettes",
  "incomes.understand.revenue_of": "{name} : recettes",
  "incomes.understand.costs": "Coûts",
  "incomes.understand.share_of_target": "Part de l’objectif",
  "incomes.understand.farmers": "Exploitations",
  "incomes.understand.all_segments": "Tous les segments",
  "incomes.understand.commodity": "Produit",
  "incomes.understand.source": "Source",
  "incomes.understand.unit": "Unité",
  "incomes.understand.step": "Étape",
  "incomes.understand.change": "Changement",
  "incomes.understand.says": "{of} · {what} : {amount}",
  "incomes.understand.told": "{what} : {amount}",
  "incomes.understand.from_to": "{from} → {to} {unit}",
  "incomes.understand.amount_in": "Montant, {currency}",
  "incomes.understand.of_commodity": "{driver} ({commodity})",
  "incomes.understand.income_one": "Les ménages gagnent {income} par an ; {feasible} est réalisable",
  "incomes.understand.income_one_reached": "Les ménages gagnent {income} par an : l’objectif est atteint",
  "incomes.understand.income_one_feasible":
    "Les ménages gagnent {income} par an, {share} de l’objectif ; ce qui est réalisable l’atteint",
  "incomes.understand.income_one_short":
    "Les ménages gagnent {income} par an, {share} de l’objectif ; ce qui est réalisable les mène à {feasible_share}",
  "incomes.understand.income_reach": {
    one: "{count} segment sur {all} atteint son objectif aujourd’hui, {feasible} avec ce qui est réalisable",
    other:
      "{count} segments sur {all} atteignent leur objectif aujourd’hui, {feasible} avec ce qui est réalisable",
  },
  "incomes.understand.income_reach_none":
    "Aucun segment n’atteint son objectif, ni aujourd’hui ni avec ce qui est réalisable",
  "incomes.understand.income_range": "Selon le segment, les ménages gagnent de {low} à {high} par an",
  "incomes.understand.incomes_lead":
    "{currency} par ménage et par an. Les coûts sont au-dessous de zéro ; la ligne est l’objectif.",
  "incomes.understand.incomes_no_target": {
    one: "{count} segment n’a pas encore d’objectif : il se donne sous Objectifs.",
    other: "{count} segments n’ont pas encore d’objectif : il se donne sous Objectifs.",
  },
  "incomes.understand.gap": "Écart à l’objectif",
  "incomes.understand.gap_none": "Il ne manque rien à aucun ménage pour son objectif",
  "incomes.understand.gap_one":
    "Il manque {gap} par an à un ménage ; il reste {feasible} avec ce qui est réalisable",
  "incomes.understand.gap_one_closed":
    "Il manque {gap} par an à un ménage ; ce qui est réalisable comble l’écart",
  "incomes.understand.gap_largest":
    "{name} : c’est là qu’il manque le plus à un ménage, {gap} par an ; il reste {feasible} avec ce qui est réalisable",
  "incomes.understand.gap_largest_closed":
    "{name} : c’est là qu’il manque le plus à un ménage, {gap} par an ; ce qui est réalisable comble l’écart",
  "incomes.understand.gap_lead": "Ce qui manque au revenu d’un ménage pour l’objectif, {currency} par an.",
  "incomes.understand.gap_all":
    "Il manque ensemble {gap} par an à {farmers} exploitations ; {feasible} avec ce qui est réalisable",
  "incomes.understand.gap_all_closed":
    "Il manque ensemble {gap} par an à {farmers} exploitations ; ce qui est réalisable comble l’écart",
  "incomes.understand.gap_all_some":
    "L’écart de toutes les exploitations n’est connu que pour certains segments",
  "incomes.understand.gap_all_lead": "Écart × exploitations du segment, {currency} par an.",
  "incomes.understand.gap_all_missing": {
    one: "Il manque à {count} segment son objectif ou son nombre d’exploitations.",
    other: "Il manque à {count} segments leur objectif ou leur nombre d’exploitations.",
  },
  "incomes.understand.gap_of_all": "Écart de toutes",
  "incomes.understand.indicators_ratio":
    "{name} : {ratio} {currency} de recettes pour chaque {currency} de coûts",
  "incomes.understand.indicators_land": "{name} : il reste {amount} par {unit}",
  "incomes.understand.indicators_cost": "{name} : produire coûte {amount} par {unit}",
  "incomes.understand.indicators_none": "Les indicateurs demandent les déterminants : {name}",
  "incomes.understand.indicators_lead":
    "Ce à quoi les conseillers reconnaissent un produit. La phrase ci-dessus vaut pour {name}, aujourd’hui.",
  "incomes.understand.cost_per": "Coût, {currency} / {unit}",
  "incomes.understand.revenue_to_cost": "Recettes ÷ coûts",
  "incomes.understand.income_per": "Revenu net, {currency} / {unit}",
  "incomes.understand.as_now": "Aujourd’hui",
  "incomes.understand.under": "Dans le scénario « {scenario} ».",
  "incomes.understand.spread_under": "Les ménages un par un",
  "incomes.understand.drivers": "Déterminants qui ont des composantes",
  "incomes.understand.open_driver": "Un déterminant et ses composantes",
  "incomes.understand.driver_most": "{name} : {part} en fait {share} aujourd’hui",
  "incomes.understand.driver_less": "{name} : {total} {unit} aujourd’hui, après {less} de {part}",
  "incomes.understand.driver_plain": "{name} : {current} {unit} aujourd’hui, {feasible} réalisable",
  "incomes.understand.driver_lead":
    "{unit} dans chaque segment. Ce qui est retranché est au-dessous de zéro ; le chiffre au-dessus est ce qui reste.",
  "incomes.understand.driver_lead_whole":
    "{unit} dans chaque segment. Ses composantes ne s’y additionnent pas : il est montré entier.",
  "incomes.understand.other_parts": "Autres composantes",
  "incomes.understand.not_added_up": "Sans composantes",
  "incomes.understand.closely": "Regardé de près : {name}",
  "incomes.understand.composition_most": "{name} fait {share} du revenu",
  "incomes.understand.composition_none": "Il n’y a pas de revenu à répartir entre ses sources",
  "incomes.understand.composition_no_target":
    "Sans objectif, on ne peut dire ce que chaque source devrait ajouter.",
  "incomes.understand.composition_no_income":
    "Sans revenu positif, on ne peut dire ce que chaque source devrait ajouter.",
  "incomes.understand.composition_reached": "L’objectif est atteint : aucune source ne devrait rien ajouter.",
  "incomes.understand.composition_needed":
    "Il manque {gap} pour l’objectif. À répartition égale, chaque source devrait apporter {share} de plus.",
  "incomes.understand.to_add": "À ajouter pour l’objectif",
  "incomes.understand.share_of": "{label}, part",
  "incomes.understand.commodities_cost":
    "{name} : il reste {income} par an après les coûts, qui prennent {cost} des recettes",
  "incomes.understand.commodities_income": "{name} apporte {income} par an, le plus de tous les produits",
  "incomes.understand.commodities_lead":
    "{currency} par ménage et par an. Les coûts sont au-dessous de zéro.",
  "incomes.understand.commodities_whole":
    "Sans déterminants, de sorte que seul le revenu net est connu : {names}.",
  "incomes.understand.not_broken_down": "Revenu net, sans déterminants",
  "incomes.understand.waterfall_share":
    "{name} : l’effet le plus grand, {amount} par an, {share} du chemin vers le revenu réalisable",
  "incomes.understand.waterfall_best": "{name} : l’effet le plus grand, {amount} par an",
  "incomes.understand.waterfall_none":
    "Aucun déterminant n’élève le revenu à lui seul : {current} aujourd’hui, {feasible} réalisable",
  "incomes.understand.waterfall_lead":
    "Ce que chaque déterminant ajoute à lui seul, {currency} par ménage et par an. Ensemble ils font plus ou moins que cela ; les barres finissent au revenu réalisable.",
  "incomes.understand.interaction": "Ensemble, au-delà de chacun",
  "incomes.understand.levers_missed": "Sans {name}, il manque {amount} de ce qui est réalisable",
  "incomes.understand.levers_none": "Aucun déterminant ne manque à lui seul",
  "incomes.understand.levers_lead":
    "Seul : ce déterminant devient réalisable, tout le reste demeure. Dernier : tout le reste est réalisable, et ce déterminant suit à la fin.",
  "incomes.understand.alone": "Seul",
  "incomes.understand.last": "Dernier",
  "incomes.understand.of_income": "{label}, % du revenu",
  "incomes.understand.lack_target": "Sans objectif, il n’y a pas d’écart",
  "incomes.understand.lack_target_words":
    "Donnez à un segment au moins votre propre chiffre, ou un revenu de référence.",
  "incomes.understand.lack_farmers": "L’écart de toutes les exploitations demande leur nombre",
  "incomes.understand.lack_farmers_words":
    "Le nombre d’exploitations d’un segment se donne à côté de son objectif.",
  "incomes.understand.lack_available": "Le revenu n’est pas disponible",
  "incomes.understand.lack_available_words":
    "Quelque chose est divisé par zéro, de sorte que ce segment n’a pas de revenu actuel ou réalisable.",
  "incomes.understand.lack_feasible": "Rien ne changerait : aucun chiffre réalisable ne diffère de l’actuel",
  "incomes.understand.lack_feasible_words":
    "Saisissez ce qui est réalisable pour un déterminant au moins : ce qu’il changerait est dit ici.",
  "incomes.understand.lack_parts": "Aucun déterminant n’est encore ouvert en ses composantes",
  "incomes.understand.lack_parts_words":
    "Saisissez les composantes d’un déterminant, comme le prix bord champ et la prime : sa formation est dite ici.",
  "incomes.understand.lack_broken_down_words":
    "Seul son revenu net est connu. Saisissez surface, volume, prix et coûts.",
  "incomes.understand.draws": "Tirages",
  "incomes.understand.from_in": "De, {currency}",
  "incomes.understand.to_in": "À, {currency}",
  "incomes.understand.share_of_all": "Part",
  "incomes.understand.below_target": "Sous l’objectif",
  "incomes.understand.at_target": "À l’objectif ou au-dessus",
  "incomes.understand.bin_says": "{from} – {to} : {count} ({what})",
  "incomes.understand.spread_rows":
    "{share} de {farmers} exploitations atteignent l’objectif ; la moitié gagne moins de {median}",
  "incomes.understand.spread_rows_plain":
    "La moitié de {farmers} exploitations gagne moins de {median} par an",
  "incomes.understand.spread":
    "Dans les fourchettes données, l’objectif est atteint dans {share} des cas ; la moitié des revenus se situe entre {from} et {to}",
  "incomes.understand.spread_plain":
    "Dans les fourchettes données, la moitié des revenus se situe entre {from} et {to} par an",
  "incomes.understand.spread_lead_rows":
    "Revenu de chaque ligne du fichier, {currency} par an. Un ménage dont les lignes disent la taille est comparé à son propre objectif ; le trait est celui du segment. La première et la dernière colonne prennent ce qui dépasse.",
  "incomes.understand.spread_lead":
    "{draws} ménages tirés dans les fourchettes à côté des chiffres, chaque chiffre pour lui-même, {currency} par an. La première et la dernière colonne prennent ce qui dépasse.",
  "incomes.understand.spread_left_out": {
    one: "{count} ligne est laissée de côté : une cellule est vide.",
    other: "{count} lignes sont laissées de côté : une cellule est vide.",
  },
  "incomes.understand.ranges_widest":
    "{name} disperse le plus le revenu : de {from} à {to} dans sa fourchette",
  "incomes.understand.ranges_first":
    "Les {most} plus larges sur {count} sont dessinées ; toutes figurent dans le tableau.",
  "incomes.understand.ranges_lead":
    "Un chiffre à un bout de sa fourchette, tous les autres tels quels, {currency} par ménage et par an.",
  "incomes.understand.at_lowest": "Revenu au plus bas, {currency}",
  "incomes.understand.at_highest": "Revenu au plus haut, {currency}",
  "incomes.understand.farmers_plain": "Comment les revenus se dispersent, par segment",
  "incomes.understand.farmers_none_below": "Aucune exploitation du fichier n’est sous l’objectif",
  "incomes.understand.farmers_below":
    "{name} : {share} des exploitations sont sous l’objectif, et il en manque {gap} en moyenne",
  "incomes.understand.farmers_lead":
    "D’après les lignes du fichier. Profondeur : ce qui manque en moyenne, en part de l’objectif. Sévérité : son carré, qui compte davantage les plus pauvres.",
  "incomes.understand.tenth": "Un dixième gagne moins de",
  "incomes.understand.median": "Médiane",
  "incomes.understand.mean": "Moyenne",
  "incomes.understand.ninth_tenth": "Un dixième gagne plus de",
  "incomes.understand.share_below": "Sous l’objectif",
  "incomes.understand.depth": "Profondeur",
  "incomes.understand.severity": "Sévérité",
  "incomes.understand.lack_few_farmers": "Moins de dix exploitations : leurs revenus ne sont pas montrés",
  "incomes.understand.lack_few_farmers_words":
    "Si peu pourraient être reconnues. Avec des segments plus grands, leurs revenus sont montrés.",
  "incomes.understand.lack_ranges": "Aucun chiffre n’a encore de fourchette",
  "incomes.understand.lack_ranges_words":
    "Donnez le plus bas et le plus haut à côté d’un chiffre sous Déterminants : la dispersion des revenus s’affiche ici. Un fichier d’exploitations la donne aussi.",
  "incomes.understand.to_look_at": "À regarder",
  "incomes.understand.mended_in": "Étape",
  "incomes.understand.checks_all_sources": {
    one: "Le seul chiffre a une source",
    other: "Les {count} chiffres ont tous une source",
  },
  "incomes.understand.checks_sources": {
    one: "{told} chiffre sur {count} a une source",
    other: "{told} chiffres sur {count} ont une source, soit {share}",
  },
  "incomes.understand.checks_none": "Rien ne manque, et rien ne surprend.",
  "incomes.understand.checks_first":
    "Les {most} premiers des {count} points à regarder avant de défendre ces chiffres ; le tableau les contient tous.",
  "incomes.understand.checks_found": {
    one: "{count} point à regarder avant de défendre ces chiffres.",
    other: "{count} points à regarder avant de défendre ces chiffres.",
  },
  "incomes.understand.check_no_target": "Il n’y a pas d’objectif.",
  "incomes.understand.check_no_region": "Le revenu de référence demande une région.",
  "incomes.understand.check_no_benchmark": "Il n’y a pas de revenu de référence pour cette région.",
  "incomes.understand.check_no_household": "Un revenu vital demande le nombre d’adultes et d’enfants.",
  "incomes.understand.check_benchmark_old": "Le revenu de référence a plus de cinq ans de plus que le cas.",
  "incomes.understand.check_cpi_missing":
    "Un indice des prix n’est pas connu : l’inflation n’est pas comptée.",
  "incomes.understand.check_rate_missing": "Aucun taux de change n’est connu pour le revenu de référence.",
  "incomes.understand.check_pin_outdated":
    "Le revenu de référence ou son indice des prix a changé depuis qu’il a été repris.",
  "incomes.understand.check_typed_ignored":
    "{name} : un chiffre a été saisi, mais ce sont ses parties qui comptent.",
  "incomes.understand.check_feasible_only":
    "{name} : ses parties ne sont remplies que pour ce qui est réalisable.",
  "incomes.understand.check_feasible_lowers_income": "{name} : ce qui est réalisable abaisse le revenu.",
  "incomes.understand.check_not_available": "{name} : quelque chose est divisé par zéro.",
  "incomes.understand.check_no_source": "{name} : un chiffre n’a pas de source.",
  "incomes.understand.check_far":
    "{name} : {value} {unit} est loin de ce que disent les études, {median}. L’unité est-elle juste ?",
};
