import type { Sentences } from "../../../web/i18n/sentences";

/** What the module's API says in English, in French. */
export const sentences: Sentences = {
  "Title is required": "Un titre est nécessaire",
  "New cases begin as DRAFT": "Un nouveau dossier commence comme DRAFT",
  "Case not found": "Dossier introuvable",
  "Source not found": "Source introuvable",
  "Another case has this title": "Un autre dossier porte ce titre",
  "You do not have permission to access this case": "Vous n’avez pas accès à ce dossier",
  "Invalid state transition: the case was moved meanwhile":
    "Changement d’état impossible : le dossier a changé d’état entre-temps",
  "This case has an open version.": "Ce dossier a une version ouverte.",
  "Somebody else is editing this case.": "Quelqu’un d’autre modifie ce dossier.",
  "The end is before the start.": "La fin précède le début.",
  "Only those named here reply.": "Seules répondent les personnes et organisations nommées ici.",
  "This is the language of the case itself.": "C’est la langue du dossier lui-même.",
  "The translation is longer than the original.": "La traduction est plus longue que l’original.",
  "At least one alleged entity is required": "Il faut au moins une entité mise en cause",
  "At least one key allegation is required": "Il faut au moins une allégation principale",
  "A description is required": "Une description est nécessaire",
};
