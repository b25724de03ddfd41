import type { Translated } from "../../../../web/i18n/message";
import type { entering as en } from "./en";

export const entering: Translated<typeof en> = {
  "entering.title": "Vos ateliers",
  "entering.heading": "Une invitation pour vous",
  "entering.lead": "Appuyez sur le bouton pour commencer. Aucun mot de passe n’est demandé.",
  "entering.button": "Commencer",
  "entering.over_title": "Ce lien n’est plus valable",
  "entering.over":
    "Il a déjà été ouvert, ou son délai est passé. Demandez-en un nouveau à qui vous l’a envoyé.",
  "entering.sign_in": "Se connecter avec un mot de passe",
  "event.workshop_participant.registered": "Inscription d’une personne participante",
  "event.workshop_participant.changed": "Modification d’une personne participante",
  "event.workshop_participant.ended": "Fin du compte d’une personne participante",
  "event.workshop_participant.erased": "Effacement d’une personne participante",
  "event.workshop_participant.linked": "Création d’un lien pour une personne participante",
};
