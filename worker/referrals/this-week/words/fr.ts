import type { Translated } from "../../../../web/i18n/message";
import type { thisWeek as en } from "./en";

export const thisWeek: Translated<typeof en> = {
  "week.title": "Cette semaine",
  "week.nothing": "Rien ne vous attend cette semaine.",
  "week.nothing_more": "Rien d’autre ne vous attend cette semaine.",
  "week.why": "Pourquoi cette phrase ?",
  "week.put_aside": "Écarter une semaine",
  "week.put_aside_label": "Écarter une semaine : {sentence}",
  "week.is_aside": "Écartée pour une semaine. Elle se trouve plus bas, où vous pouvez la reprendre.",
  "week.aside": { one: "{count} phrase écartée", other: "{count} phrases écartées" },
  "week.until": "jusqu’au {day}",
  "week.take_back": "Reprendre",
  "week.take_back_label": "Reprendre : {sentence}",
  "week.is_back": "La phrase est revenue.",

  "week.officer_fell":
    "{officer} convertit {rate} des clics, après {before} durant les {days} jours d’avant : plus que le hasard ne l’explique.",
  "week.officer_fell_why":
    "{signups} inscriptions pour {clicks} clics sur ces {days} jours ; {signupsBefore} pour {clicksBefore} durant les {days} jours d’avant. Test exact de Fisher des deux taux, corrigé selon Holm pour les {tests} comparaisons faites ici : p {chance}, signalé jusqu’au seuil de {level}. Plus petit échantillon : {least} clics par période.",
  "week.officer_fell_do": "Voir les chiffres",

  "week.targets_behind": {
    one: "{officer} est en retard dans {campaign} : {done} sur {goal}, et à ce rythme {course} au dernier jour. Jours restants : {days}.",
    other:
      "{count} agents sont en retard sur leurs objectifs dans {campaign} ; {officer} l’est le plus : {done} sur {goal}, et à ce rythme {course} au dernier jour. Jours restants : {days}.",
  },
  "week.targets_behind_why":
    "Un objectif est en retard lorsque son rythme n’y mène pas : {done} depuis le {from}, divisé par les jours passés et multiplié par tous les jours jusqu’au {to}, donne {course} sur {goal}. Sans test du hasard : aujourd’hui compte comme un jour entier. Dit une fois {least} jours, et {share} de tous les jours, passés.",
  "week.targets_behind_do": "Voir les objectifs",

  "week.campaign_ended":
    "{campaign} s’est terminée le {day}, et ses liens ont eu {clicks} clics les sept jours d’avant : qui en trouve un maintenant apprend que c’est fini.",
  "week.campaign_ended_why":
    "Elle s’est terminée ces 14 derniers jours, et ses liens ont été suivis {clicks} fois durant ses sept derniers jours. Pas de test du hasard ; signalé à partir de {least} clics. Les clics après la fin ne sont pas comptés.",
  "week.campaign_ended_do": "Ouvrir la campagne",

  "week.form_field":
    "Le formulaire de {campaign} perd des gens sur un champ, {field} : refusé {refused} fois, alors que {lost} personnes sur {starts} ne l’ont pas envoyé après l’avoir commencé.",
  "week.form_field_why":
    "{starts} l’ont commencé, {submits} l’ont envoyé ({sent}). Sur {refusals} refus, {refused} venaient de ce champ. Pas de test du hasard ; signalé lorsque {share} de ceux qui commencent abandonnent, qu’un champ est refusé aussi souvent que {share} d’entre eux, et qu’il a {half} de tous les refus. Plus petit échantillon : {least} qui commencent.",
  "week.form_field_do": "Voir le formulaire",

  "week.channel_better":
    "{better} convertit {rate} des clics, {worse} {worseRate}, sur {days} jours : plus que le hasard ne l’explique.",
  "week.channel_better_why":
    "{signups} inscriptions pour {clicks} clics contre {worseSignups} pour {worseClicks}, les mêmes jours. Test exact de Fisher des deux taux, corrigé selon Holm pour les {tests} comparaisons faites ici : p {chance}, signalé jusqu’au seuil de {level}. Plus petit échantillon : {least} clics chacun.",
  "week.channel_better_do": "Comparer les canaux",

  "week.to_review": {
    one: "{count} inscription attend votre examen.",
    other: "{count} inscriptions attendent votre examen.",
  },
  "week.to_review_why":
    "Des règles les ont trouvées suspectes et personne n’a encore décidé, quelle que soit leur date. Elles sont comptées : ni test du hasard ni plus petit échantillon.",
  "week.to_review_do": "Examiner",

  "week.requests": {
    one: "Un agent demande {count} inscription qui manque à son lien.",
    other: "Des agents demandent {count} inscriptions qui manquent à leurs liens.",
  },
  "week.requests_why":
    "Des agents ont demandé ces inscriptions pour leurs liens et personne n’a encore décidé, quelle que soit la date de la demande. Elles sont comptées : ni test du hasard ni plus petit échantillon.",
  "week.requests_do": "Décider",

  "week.unattributed": {
    one: "{count} inscription du {from} au {to} ne revient à aucun lien et pourrait être donnée à l’un d’eux.",
    other:
      "{count} inscriptions du {from} au {to} ne reviennent à aucun lien et pourraient être données à l’un d’eux.",
  },
  "week.unattributed_why":
    "Aucun clic d’un lien ne les a obtenues. Elles sont comptées : ni test du hasard ni plus petit échantillon. La page de chacune en dit la raison ; on peut l’y donner à un lien auquel il reste un clic.",
  "week.unattributed_do": "Voir pourquoi",
};
