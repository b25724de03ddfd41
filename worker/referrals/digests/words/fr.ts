import type { Translated } from "../../../../web/i18n/message";
import type { digest as en } from "./en";

export const digest: Translated<typeof en> = {
  "digest.label": "Votre semaine, chaque lundi",
  "digest.hint": "Ce que la semaine a apporté, et ce qui vous attend.",
  "digest.subject": "La semaine : {signups} pour {clicks} ({rate})",
  "digest.own_subject": "Votre semaine : {signups} pour {clicks} ({rate})",
  "digest.lead": "C’était du {from} au {to}.",
  "digest.nothing": "Personne n’a cliqué ni ne s’est inscrit.",
  "digest.figures":
    "Clics : {clicks}, inscriptions : {signups}, admissions : {enrollments}. La semaine d’avant : {clicksBefore}, {signupsBefore} et {enrollmentsBefore}.",
  "digest.best_officer": "{officer} est en tête de la semaine.",
  "digest.best_campaign": "{campaign} a apporté le plus d’inscriptions.",
  "digest.failed_exports": {
    one: "{count} export a échoué. Réessayez :",
    other: "{count} exports ont échoué. Réessayez :",
  },
  "digest.own_nothing": "Personne n’a cliqué sur vos liens. Partagez-en un aujourd’hui :",
  "digest.own_figures":
    "Ce que vos liens ont apporté : clics {clicks}, inscriptions {signups}, admissions {enrollments}. La semaine d’avant : {clicksBefore}, {signupsBefore} et {enrollmentsBefore}.",
  "digest.own_rank": "Vous étiez numéro {rank} sur {of} agents.",
  "digest.target":
    "Votre objectif dans {campaign} : {done} sur {goal}. À ce rythme, {course} au dernier jour.",
  "digest.waiting": {
    one: "{count} candidat est inscrit sans être admis, depuis {days} jours. Écrivez-lui :",
    other: "{count} candidats sont inscrits sans être admis, le premier depuis {days} jours. Écrivez-leur :",
  },
  "digest.more": "Tous les chiffres de la semaine : {address}",
  "digest.page": "Messages de la semaine",
  "digest.page_lead":
    "Chaque lundi à 7 heures, chacun qui a une adresse e-mail reçoit sa semaine. Voici ce qui part.",
  "digest.yours": "Votre e-mail",
  "digest.others": "Agents sans e-mail",
  "digest.others_lead": "Envoyez à chacun sa semaine d’un geste.",
  "digest.everybody_has_mail": "Chaque agent a une adresse e-mail",
  "digest.whatsapp": "WhatsApp",
  "digest.whatsapp_to": "WhatsApp à {name}",
  "digest.off": "Les résumés sont désactivés dans les réglages des rapports.",
};
