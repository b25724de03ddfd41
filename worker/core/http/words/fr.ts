import type { Translated } from "../../../../web/i18n/message";
import type { docs as english } from "./en";

export const docs: Translated<typeof english> = {
  "docs.title": "API",
  "docs.heading": "API de Milepost",
  "docs.forPrograms": "Pour les programmes : {one}, {other}.",
  "docs.parts": "Parties de l’API",
  "docs.public": "Public.",
  "docs.whoMay": "Qui peut appeler :",
  "docs.optional": "(facultatif)",
  "docs.in": "dans {place}",
  "docs.body": "Contenu, {type}",
  "docs.answer": "Réponse, {status}",
  "docs.or": "{one} ou {other}",
  "docs.listOf": "liste de {what}",
  "docs.anything": "n’importe quoi",
  "docs.whereLeftOut": "{value} si absent",
  "docs.errors": "Erreurs",
  "docs.errorsWords": "Chaque erreur est en {type}, avec l’un de ces codes.",
};
