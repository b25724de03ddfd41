import type { Translated } from "../../../../web/i18n/message";
import type { visitor as english } from "./visitor-en";

export const visitor: Translated<typeof english> = {
  "visitor.signUp": "S’inscrire",
  "visitor.signUpFor": "S’inscrire à {campaign}",
  "visitor.signUpError": "Erreur : s’inscrire à {campaign}",
  "visitor.email": "Adresse e-mail",
  "visitor.phone": "Numéro de téléphone",
  "visitor.phoneConsent":
    "Si je donne mon numéro de téléphone, {organisation} et la personne dont vient l’invitation peuvent m’y appeler ou m’y écrire au sujet de cette campagne.",
  "visitor.mailConsent":
    "{organisation} peut m’écrire par e-mail au sujet de cette campagne. Un lien dans chaque e-mail y met fin.",
  "visitor.choose": "Choisissez …",
  "visitor.consent": "Consentement",
  "visitor.trap": "Laissez ce champ vide",
  "visitor.otherDevice":
    "Vous préférez vous inscrire sur un autre appareil ? Donnez votre adresse ci-dessus : nous retenons, sous forme brouillée, qu’elle est venue par ce lien, et rien d’autre.",
  "visitor.continueElsewhere": "Continuer sur un autre appareil",
  "visitor.organisation": "Une campagne de {organisation}",
  "visitor.notOpenTitle": "Pas encore ouvert",
  "visitor.signUpFrom": "Vous pourrez vous inscrire à {campaign} à partir du {day}.",
  "visitor.closedTitle": "Les inscriptions sont closes",
  "visitor.closed":
    "{campaign} ne prend plus d’inscriptions. Demandez à la personne qui vous a envoyé ici s’il existe un autre moyen de participer.",
  "visitor.invitedBy": "Invitation de {name}",
  "visitor.next": "La suite",
  "visitor.nextLink": "Continuer",
  "visitor.whatsapp": "Rejoindre le groupe WhatsApp",
  "visitor.calendar": "Noter le {day} dans votre agenda",
  "visitor.mailSubject": "Votre inscription à {campaign}",
  "visitor.mailLead":
    "Votre inscription à {campaign} est bien arrivée chez {organisation}. Nous vous écrirons à cette adresse.",
  "visitor.mailData":
    "Ce qui est conservé de vous, et comment le faire effacer : {url}\nSi cette inscription n’est pas la vôtre, effacez-la là.",
  "visitor.doneTitle": "Vous êtes inscrit",
  "visitor.thanks": "Merci.",
  "visitor.thanksFor": "Merci de votre inscription à {campaign}.",
  "visitor.done":
    "Nous vous écrirons à l’adresse que vous avez donnée. Il n’y a rien d’autre à faire ; vous pouvez fermer cette page.",
  "visitor.doneFirst": "Nous vous écrirons à l’adresse que vous avez donnée.",
  "visitor.elsewhereTitle": "Continuez où vous voulez",
  "visitor.elsewhere":
    "Vous n’êtes pas encore inscrit. Sur l’autre appareil, ouvrez cette page et inscrivez-vous avec la même adresse e-mail :",
  "visitor.linkTitle": "Lien non disponible",
  "visitor.linkInvalid": "Ce lien n’est pas valable",
  "visitor.linkInvalidWords":
    "Vérifiez qu’il a été copié en entier, ou demandez-en un nouveau à la personne qui vous l’a donné.",
  "visitor.linkEarly": "{campaign} n’est pas encore ouverte",
  "visitor.linkOpens": "Ouverture le {day}. Votre lien fonctionnera à partir de ce jour.",
  "visitor.linkClosed": "Ce lien n’est plus ouvert",
  "visitor.askForNew": "Demandez-en un nouveau à la personne qui vous l’a donné.",
  "visitor.revoked": "Il a été retiré.",
  "visitor.expired": "Il était valable pour un temps limité, qui est passé.",
  "visitor.officer_inactive": "La personne qui vous l’a donné ne participe plus.",
  "visitor.campaign_archived": "Sa campagne est close.",
  "visitor.campaign_ended": "Sa campagne est terminée.",
};
