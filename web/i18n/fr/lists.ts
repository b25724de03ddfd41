import type { lists as english } from "../en/lists";
import type { Translated } from "../message";

export const lists: Translated<typeof english> = {
  "lists.total": "Total",
  "lists.pages": "Pages de cette liste",
  "lists.place": "{first}–{last} sur {total}",
  "lists.place_of_more": "{first}–{last} sur plus de {total}",
  "lists.past_the_end": "Il n’y a pas de page {page}",
  "lists.past_total": {
    one: "La liste compte {count} ligne au total.",
    other: "La liste compte {count} lignes au total.",
  },
  "lists.past_reach": {
    one: "La liste compte plus de {count} ligne ; les pages s’arrêtent là. Les filtres mènent aux autres.",
    other: "La liste compte plus de {count} lignes ; les pages s’arrêtent là. Les filtres mènent aux autres.",
  },
  "lists.to_page": "Aller à la page {page}, la dernière",
  "lists.rows_per_page": "Lignes par page",
  "lists.previous": "Précédent",
  "lists.next": "Suivant",
  "lists.csv": "CSV",
  "lists.csv_of_first": "CSV des {count} premières lignes",
  "lists.csv_forms": "Formes du fichier CSV",
  "lists.csv_choose": "Quel fichier CSV ?",
  "lists.csv_choose_words": "Ce navigateur garde votre choix pour tous les fichiers.",
  "lists.csv_comma": "Avec des virgules",
  "lists.csv_comma_words": "1.5 et 2026-11-28 : pour des programmes, et pour Excel en anglais",
  "lists.csv_semicolon": "Avec des points-virgules",
  "lists.csv_semicolon_words": "1,5 et 28/11/2026 : pour Excel en français",
  "lists.all": "Tout",
  "lists.apply": "Appliquer",
  "lists.search": "Rechercher",
  "lists.clear": "Effacer",
  "lists.from": "Du",
  "lists.to": "Au",
};
