import type { Translated } from "../../../../web/i18n/message";
import type { following as en } from "./en";

export const following: Translated<typeof en> = {
  "casebook.follow.title": "Suivre les archives",
  "casebook.follow.lead":
    "Un e-mail quand un dossier est publié, corrigé ou retiré. Un clic y met fin. L’adresse est conservée scellée et n’est montrée à personne.",
  "casebook.follow.case_lead":
    "Un e-mail quand ce dossier est corrigé ou retiré. Un clic y met fin. L’adresse est conservée scellée et n’est montrée à personne.",
  "casebook.follow.email": "Votre adresse e-mail",
  "casebook.follow.send": "Envoyez-moi l’e-mail de confirmation",
  "casebook.follow.sent": "Si l’adresse est juste, un e-mail avec un lien de confirmation est en route.",
  "casebook.follow.confirm_title": "Confirmez que vous suivez",
  "casebook.follow.confirm": "Oui, écrivez-moi",
  "casebook.follow.confirmed": "Nous vous écrirons",
  "casebook.follow.confirmed_lead": "Chaque e-mail contient un lien qui y met fin.",
  "casebook.follow.end_title": "Mettre fin à ces e-mails",
  "casebook.follow.end": "Ne m’écrivez plus",
  "casebook.follow.ended": "Nous ne vous écrirons plus",
  "casebook.follow.mail_hello": "Bonjour,",
  "casebook.follow.mail_subject": "Confirmez que vous suivez",
  "casebook.follow.mail_archive":
    "Quelqu’un, vous sans doute, souhaite apprendre à cette adresse quand des dossiers sont publiés, corrigés ou retirés. Confirmez ici :",
  "casebook.follow.mail_case":
    "Quelqu’un, vous sans doute, souhaite apprendre à cette adresse quand un dossier est corrigé ou retiré. Confirmez ici :",
  "casebook.follow.mail_ignore": "Si ce n’était pas vous, ne faites rien : vous n’en entendrez plus parler.",
  "casebook.follow.mail_end": "Pour mettre fin à ces e-mails, ouvrez ceci et cliquez une fois :",
  "casebook.news.published": "Un nouveau dossier a été publié",
  "casebook.news.corrected": "Un dossier a été corrigé",
  "casebook.news.restored": "Un dossier a été publié de nouveau",
  "casebook.news.withdrawn": "Un dossier a été retiré",
};
