import type { lists as english } from "../en/lists";
import type { Translated } from "../message";

export const lists: Translated<typeof english> = {
  "lists.total": "Total",
  "lists.pages": "Pages de cette liste",
  "lists.place": "{first}–{last} sur {total}",
  "lists.place_of_more": "{first}–{last} sur plus de {total}",
  "lists.in_all": "{count} au total",
  "lists.rows_per_page": "Lignes par page",
  "lists.previous": "Précédent",
  "lists.next": "Suivant",
  "lists.csv": "CSV",
  "lists.csv_of_first": "CSV des {count} premières lignes",
  "lists.all": "Tout",
  "lists.apply": "Appliquer",
  "lists.search": "Rechercher",
  "lists.clear": "Effacer",
  "lists.from": "Du",
  "lists.to": "Au",
};
