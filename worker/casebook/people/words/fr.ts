import type { Translated } from "../../../../web/i18n/message";
import type { people as english } from "./en";

export const people: Translated<typeof english> = {
  "casebook.people.title": "Équipe des dossiers",
  "casebook.people.lead": "Qui rédige les dossiers, qui les relit et qui veille sur l’ensemble.",
  "casebook.people.search": "Nom, e-mail ou téléphone",
  "casebook.people.none": "Personne ne correspond",
  "casebook.people.all": "Afficher tout le monde",
  "casebook.people.name": "Nom",
  "casebook.people.email": "Adresse e-mail",
  "casebook.people.phone": "Numéro de téléphone",
  "casebook.people.contact": "Contact",
  "casebook.people.contact_hint": "L’un des deux suffit.",
  "casebook.people.role": "Rôle",
  "casebook.people.role.contributor": "Contribution",
  "casebook.people.role.moderator": "Modération",
  "casebook.people.role.admin": "Administration",
  "casebook.people.status": "Statut",
  "casebook.people.status_hint": "Un compte inactif ne permet pas de se connecter.",
  "casebook.people.open_link": "Invitation ouverte",
  "casebook.people.invite": "Inviter quelqu’un",
  "casebook.people.invited": "Invitation de {name}",
  "casebook.people.link": "Lien pour choisir un mot de passe",
  "casebook.people.link_words":
    "Ce lien n’est montré qu’une fois. Il vaut sept jours, pour une seule personne.",
  "casebook.people.told_in": "L’accès est donné.",
  "casebook.people.told_saved": "Enregistré.",
  "casebook.people.told_removed": "{name} n’a plus de rôle dans les dossiers.",
  "casebook.people.about": "Rôle et contact",
  "casebook.people.elsewhere":
    "Cette personne travaille aussi ailleurs dans Milepost : l’administration de l’organisation change nom, contact et statut.",
  "casebook.people.invite_again": "Nouveau lien",
  "casebook.people.remove": "Retirer le rôle",
  "casebook.people.remove_words":
    "Les dossiers ne s’ouvrent plus pour cette personne. Ses écrits restent. Sans autre rôle, son compte est désactivé.",
  "casebook.people.on_cases": "Dossiers suivis",
  "casebook.people.on_reviews": "Dossiers relus",
  "casebook.people.on_sources": "Sources suivies",
  "casebook.people.on_none": "Rien.",
};
