import type { Translated } from "../../../../web/i18n/message";
import type { mailings as en } from "./en";

export const mailings: Translated<typeof en> = {
  "mailings.ending": "Vous recevez « {name} » parce que vous travaillez ici. Pour l’arrêter, ouvrez :",
  "mailings.title": "Arrêter un e-mail",
  "mailings.heading": "Arrêter « {name} » ?",
  "mailings.lead":
    "Vous n’en recevrez plus. Les autres e-mails, comme un lien vers un nouveau mot de passe, viennent toujours.",
  "mailings.end": "Arrêter ces e-mails",
  "mailings.ended": "Vous ne recevez plus « {name} »",
  "mailings.changeBack": "Changer dans votre profil",
  "mailings.card": "Vos e-mails",
  "mailings.cardLead": "Envoyés à l’adresse de votre compte. Chaque e-mail a aussi un lien qui l’arrête.",
  "mailings.keep": "Garder ces choix",
  "mailings.saved": "Vos e-mails sont comme vous avez choisi.",
  "event.mailing.ended": "Courriel arrêté",
  "event.mailing.wanted": "Courriel voulu de nouveau",
};
