import type { Translated } from "../../../../web/i18n/message";
import type { reading as en } from "./en";

export const reading: Translated<typeof en> = {
  "reading.answers": "Réponses",
  "reading.search": "Chercher réponses et noms",
  "reading.workshop": "Atelier",
  "reading.question": "Question",
  "reading.first_question": "La première",
  "reading.status": "État",
  "reading.submitted": "Envoyées",
  "reading.drafts": "Brouillons",
  "reading.draft": "Brouillon",
  "reading.named": "Citée",
  "reading.by_question": "Par question",
  "reading.by_person": "Par personne",
  "reading.n_answers": {
    one: "{count} réponse",
    other: "{count} réponses",
  },
  "reading.none": "Aucune réponse à l’atelier {n} ici",
  "reading.none_words":
    "Ce que quelqu’un envoie figure ici aussitôt. Choisissez une autre question ou un autre état, ou élargissez la recherche.",
};
