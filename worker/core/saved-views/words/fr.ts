import type { Translated } from "../../../../web/i18n/message";
import type { views as en } from "./en";

export const views: Translated<typeof en> = {
  "views.lead":
    "Des filtres que vous avez nommés, à portée de main sur leur page et dans la recherche. Personne d’autre ne les voit.",
  "views.view": "Vue",
  "views.page": "Page",
  "views.name_of": "Nom de {name}",
  "views.search": "Chercher par nom",
  "views.delete": "Supprimer",
  "views.undo": "Annuler",
  "views.none": "Aucune vue enregistrée",
  "views.none_words":
    "Sur le tableau de bord et au-dessus des listes, choisissez des filtres et nommez-les sous Vues.",
  "views.to_dashboard": "Vers le tableau de bord",
  "views.none_fits": "Aucune vue enregistrée ne correspond",
  "views.show_all": "Toutes les vues enregistrées",
  "views.told_saved": "« {name} » enregistrée.",
  "views.told_renamed": "Vue enregistrée renommée.",
  "views.told_deleted": "Vue enregistrée supprimée.",
  "views.told_restored": "La vue enregistrée est de retour.",
};
