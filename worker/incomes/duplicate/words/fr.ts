import type { Translated } from "../../../../web/i18n/message";
import type { duplicate as en } from "./en";

/** Les copies de cas, et l’exemple. */
export const duplicate: Translated<typeof en> = {
  "incomes.duplicate.link": "Dupliquer",
  "incomes.duplicate.link_of": "Dupliquer {name}",
  "incomes.duplicate.title": "Dupliquer {name}",
  "incomes.duplicate.lead":
    "Le profil, les segments, les chiffres, les scénarios et les vues gardées suivent. Les accès, les liens, les commentaires et les lignes d’exploitations restent où ils sont.",
  "incomes.duplicate.inflate": "Relever tous les montants avec les prix",
  "incomes.duplicate.inflate_hint":
    "Chaque montant est multiplié par l’indice des prix du pays pour la nouvelle année, divisé par celui de {year}.",
  "incomes.duplicate.make": "Faire la copie",
  "incomes.duplicate.told": "Voici votre copie.",
  "incomes.example.title": "Regarder un cas terminé",
  "incomes.example.words":
    "Du cacao, deux segments, tous les chiffres : cinq minutes, et libre à vous de tout changer.",
  "incomes.example.open": "Copier l’exemple",
  "incomes.example.told": "Voici votre copie de l’exemple. Personne d’autre ne la voit.",
  "incomes.own.title": "Partir de zéro",
  "incomes.own.words": "Un nom, un pays et un produit suffisent ; les chiffres viennent ensuite.",
  "incomes.file.title": "Apporter un fichier d’exploitations",
  "incomes.file.words":
    "Un tableau d’une ligne par exploitation, CSV ou XLSX : Milepost en tire les segments et leurs chiffres.",
  "incomes.file.open": "Commencer par un fichier",
  "incomes.example.guide": "Ce que cette étape apprend",
  "incomes.example.next": "Suite : {step}",
  "incomes.example.teaches_profile":
    "Un cas, c’est un pays, une année et au plus trois produits, racontés pour un à cinq groupes d’exploitations. Ici : du cacao avec du maïs à côté, des membres d’une coopérative et les autres.",
  "incomes.example.teaches_targets":
    "Ce dont un ménage a besoin par an. Ici, c’est un chiffre à soi ; choisissez un revenu de référence et une région pour voir tout le calcul.",
  "incomes.example.teaches_drivers":
    "Ce que les ménages ont aujourd’hui, et ce qui est réalisable. Ouvrez Volume : c’est le rendement moins les pertes. Changez un chiffre, et le revenu au-dessus suit aussitôt.",
  "incomes.example.teaches_understand":
    "Ce que disent les chiffres. Les membres atteignent l’objectif, les autres non : la cascade montre quel déterminant fait l’essentiel du chemin.",
  "incomes.example.teaches_act":
    "Ce qui comblerait l’écart. Faites varier le rendement et le prix l’un contre l’autre, puis regardez les deux scénarios et faites calculer le moindre changement.",
};
