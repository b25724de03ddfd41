import type { Translated } from "../../../../web/i18n/message";
import type { entities as english } from "./en";

export const entities: Translated<typeof english> = {
  "casebook.entities.title": "Entités",
  "casebook.entities.lead": "Personnes, organisations, lieux et projets que les dossiers nomment.",
  "casebook.entities.search": "Nom ou identifiant",
  "casebook.entities.none": "Aucune entité pour l’instant",
  "casebook.entities.none_words": "Une entité naît quand un dossier la nomme pour la première fois, ou ici.",
  "casebook.entities.none_fits": "Aucune entité ne correspond",
  "casebook.entities.all": "Afficher toutes les entités",
  "casebook.entities.name": "Nom",
  "casebook.entities.name_ne": "Nom en népalais",
  "casebook.entities.type": "Type",
  "casebook.entities.new": "Nouvelle entité",
  "casebook.entities.make": "Créer l’entité",
  "casebook.entities.id": "Identifiant de l’entité",
  "casebook.entities.id_hint":
    "Comme entity:organization/government_body/office-of-public-lamps ; il ne change jamais.",
  "casebook.entities.named_in": "Nommée dans",
  "casebook.entities.named_nowhere": "Aucun dossier que vous pouvez lire ne la nomme.",
  "casebook.entities.as": "Comme",
  "casebook.entities.role.alleged": "Mise en cause",
  "casebook.entities.role.related": "Liée",
  "casebook.entities.role.location": "Lieu",
  "casebook.entities.rename": "Changer ses noms",
  "casebook.entities.uses": "Combien de dossiers et de sources l’utilisent",
  "casebook.entities.in_use": "Ce qui est utilisé ne peut pas être supprimé.",
  "casebook.entities.delete": "Supprimer",
  "casebook.entities.delete_words": "Rien ne la nomme. Elle disparaît pour de bon.",
  "casebook.entities.told_made": "L’entité est créée.",
  "casebook.entities.told_renamed": "Les noms sont enregistrés.",
  "casebook.entities.told_deleted": "L’entité est supprimée.",
};
