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
};
