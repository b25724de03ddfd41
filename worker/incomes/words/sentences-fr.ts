import type { Sentences } from "../../../web/i18n/sentences";

/** What the module's API says in English, in French. */
export const sentences: Sentences = {
  "Something else has this name.": "Ce nom est déjà pris.",
  "This is in use.": "Cet élément est utilisé.",
  "This person owns cases. Hand them over first.":
    "Cette personne possède des cas. Confiez-les d’abord à quelqu’un d’autre.",
};
