import type { Translated } from "../../../../web/i18n/message";
import type { notes as english } from "./en";

export const notes: Translated<typeof english> = {
  "notes.title": "Notes sur la courbe",
  "notes.lead":
    "Ce qui s’est passé un jour : un spot radio, un salon, un jour férié. Les courbes marquent ce jour.",
  "notes.add": "Ajouter une note",
  "notes.change": "Modifier les notes",
  "notes.edit": "Modifier une note",
  "notes.save": "Enregistrer",
  "notes.delete": "Supprimer",
  "notes.undo": "Annuler",
  "notes.date": "Jour",
  "notes.text": "Note",
  "notes.text_hint": "80 caractères au plus",
  "notes.campaign": "Campagne",
  "notes.all_campaigns": "Toutes les campagnes",
  "notes.none": "Aucune note",
  "notes.none_words": "Notez ce qui peut expliquer une hausse ou une baisse : la courbe le montre.",
  "notes.to_trend": "Vers la courbe",
  "notes.told_added": "Note ajoutée.",
  "notes.told_saved": "Note enregistrée.",
  "notes.told_deleted": "Note supprimée.",
  "notes.told_restored": "La note est de retour.",
  "event.note.created": "Note ajoutée",
  "event.note.edited": "Note modifiée",
  "event.note.deleted": "Note supprimée",
  "event.note.restored": "Note rétablie",
};
