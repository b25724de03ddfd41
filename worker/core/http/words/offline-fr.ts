import type { Translated } from "../../../../web/i18n/message";
import type { offline as english } from "./offline-en";

export const offline: Translated<typeof english> = {
  "offline.title": "Pas de connexion",
  "offline.figures_of": "Pas de connexion. Chiffres du {when}",
  "offline.more": "Cette page revient d’elle-même dès qu’il y a une connexion.",
  "offline.app": "Ce que rapporte votre travail de terrain, en direct.",
  "offline.retry": "Réessayer",
};
