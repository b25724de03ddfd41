import type { Translated } from "../../../../web/i18n/message";
import type { followUps as english } from "./en";

export const followUps: Translated<typeof english> = {
  "followups.nav": "Relances",
  "followups.title": "Relances",
  "followups.lead": "Qui s’est inscrit sans être encore admis, l’attente la plus longue d’abord.",
  "followups.lead_enrolled": "Qui a été admis, l’inscription la plus récente d’abord.",
  "followups.stages": "Étape",
  "followups.waiting": "En attente",
  "followups.enrolled": "Admis",
  "followups.list": "Candidats",
  "followups.campaign": "Campagne",
  "followups.nobody": "Un candidat",
  "followups.days": {
    one: "attend depuis {count} jour",
    other: "attend depuis {count} jours",
  },
  "followups.today": "inscrit aujourd’hui",
  "followups.enrolled_on": "admis le {day}",
  "followups.nudged_today": "Relance faite aujourd’hui par {name}",
  "followups.nudged": {
    one: "Relance faite hier par {name}",
    other: "Relance faite il y a {count} jours par {name}",
  },
  "followups.never": "Pas encore de relance",
  "followups.whatsapp": "WhatsApp",
  "followups.whatsapp_to": "WhatsApp à {name} : choisissez-y le contact",
  "followups.whatsapp_on": "WhatsApp à {name} : la lecture du numéro est notée",
  "followups.opening": "WhatsApp s’ouvre sur {name}",
  "followups.mark": "Noter la relance",
  "followups.marked": "Relance notée pour aujourd’hui.",
  "followups.language": "Message en",
  "followups.none_waiting": "Personne n’attend",
  "followups.none_waiting_more": "Toute personne inscrite par vos liens apparaît ici jusqu’à son admission.",
  "followups.none_waiting_admin":
    "Toute personne inscrite par le lien d’un agent apparaît ici jusqu’à son admission.",
  "followups.see_waiting": "Qui attend",
  "followups.none_enrolled": "Personne n’est encore admis",
  "followups.links": "Partager un lien",
  "followups.of_officer": "avec {name}",
  "followups.message":
    "Bonjour {name}, ici {officer} de {organisation}. Nous avons bien votre inscription à {campaign} ; votre admission est encore ouverte. Y a-t-il quelque chose qui vous retient ? Je vous aide volontiers.",
  "followups.message_nobody":
    "Bonjour, ici {officer} de {organisation}. Nous avons bien votre inscription à {campaign} ; votre admission est encore ouverte. Y a-t-il quelque chose qui vous retient ? Je vous aide volontiers.",
  "followups.first_name": "Prénom",
  "followups.first_name_hint": "Pour savoir comment nous adresser à vous.",
};
