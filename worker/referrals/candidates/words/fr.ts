import type { Translated } from "../../../../web/i18n/message";
import type { privacyWords as english } from "./en";

export const privacyWords: Translated<typeof english> = {
  "privacy.title": "Vie privée",
  "privacy.candidate_title": "Les données d’une personne candidate",
  "privacy.candidate_lead":
    "Montre tout ce qui est conservé d’une personne, et l’efface si elle le demande. Le journal dit qui a regardé.",
  "privacy.who": "Adresse e-mail ou numéro de téléphone",
  "privacy.show": "Montrer ce qui est conservé",
  "privacy.held_title": "Ce qui est conservé",
  "privacy.held": {
    one: "{count} inscription est conservée de cette personne.",
    other: "{count} inscriptions sont conservées de cette personne.",
  },
  "privacy.nothing": "Rien n’est conservé",
  "privacy.nothing_words": "Aucune inscription n’a cette adresse ou ce numéro de téléphone.",
  "privacy.email": "Adresse e-mail",
  "privacy.phone": "Téléphone",
  "privacy.network": "Réseau, en partie",
  "privacy.device": "Navigateur",
  "privacy.came_from": "Venue de",
  "privacy.nudged": "Dernier contact",
  "privacy.mailed": "Dernier message envoyé",
  "privacy.mail_ended": "Plus de messages depuis",
  "privacy.snoozed": "Relance reportée jusqu’au",
  "privacy.not_interested": "Ne s’intéresse plus depuis",
  "privacy.consent": "A accepté",
  "privacy.consent_version": "{text} (version {version})",
  "privacy.see_signup": "Voir l’inscription",
  "privacy.interests": "A continué depuis un autre appareil",
  "privacy.erase_title": "Effacer",
  "privacy.erase_words":
    "L’adresse, le nom, le téléphone, les réponses et tout ce qui permettrait de reconnaître la personne disparaissent, dans les sauvegardes aussi. Les inscriptions comptent toujours pour les liens qui les ont gagnées : aucun chiffre ne change.",
  "privacy.erase_files": {
    one: "{count} fichier exporté parle d’elle et est supprimé.",
    other: "{count} fichiers exportés parlent d’elle et sont supprimés.",
  },
  "privacy.erase_sheets":
    "Une ligne dans Google Sheets contient l’adresse brouillée. Ensuite, cette page dit laquelle, pour que vous la vidiez.",
  "privacy.erase": "Effacer cette personne",
  "privacy.erase_question": "Effacer cette personne ?",
  "privacy.erase_final": "C’est définitif.",
  "privacy.erased": "Les données de la personne sont effacées. Aucun chiffre n’a changé.",
  "privacy.sheets_title": "Lignes à vider dans Google Sheets",
  "privacy.sheets_lead":
    "Ces personnes ont été effacées ici. Dans la feuille Tracker_Raw_Data, la ligne qui a ce Timestamp et ce ReferralID contient encore une adresse brouillée : videz sa cellule UserEmail.",
  "privacy.timestamp": "Timestamp",
  "privacy.referral_id": "ReferralID",
  "privacy.spreadsheet": "Classeur",
  "privacy.open_spreadsheet": "Ouvrir",
  "privacy.retention_title": "Durée de conservation",
  "privacy.retention_lead":
    "Chaque heure, ce qui est plus ancien est effacé. Les chiffres ne changent pas. Laissez un champ vide pour tout garder.",
  "privacy.evidence_days": "Jours de conservation des indices",
  "privacy.evidence_days_hint":
    "Ce qui est venu avec une inscription : le réseau en partie, le navigateur, et ce que comparent les règles contre la fraude. Au moins 60.",
  "privacy.contact_days": "Jours de conservation des données des personnes candidates",
  "privacy.contact_days_hint":
    "Ensuite, nom, adresse et téléphone sont effacés, comme si la personne l’avait demandé. Au moins 60.",
  "privacy.clicks_title": "Clics",
  "privacy.clicks_lead":
    "Les clics plus anciens passent de la base de données à des fichiers. Les exports et le recomptage de la nuit lisent les deux, et aucun chiffre ne change.",
  "privacy.hot_days": "Jours de conservation des clics dans la base",
  "privacy.hot_days_hint":
    "De {fewest} à {most}. Moins de jours, et la base reste petite. Ce qui a été déplacé reste où il est.",
  "privacy.saved": "Enregistré.",
  "fraud.reason.erased": "Ce qu’elle avait trouvé a été effacé avec les données de la personne.",
  "event.signup.erased": "Personne de l’inscription effacée",
  "event.signup.data_read": "Données de l’inscription affichées",
  "event.interest.erased": "Adresse notée effacée",
  "event.data_request.written": "Une personne candidate a demandé ses données",
  "event.privacy.configured": "Réglages de vie privée modifiés",
  "event.raw_events.configured": "Jours de conservation des clics changés",
  "detail.hot_days": "jours de conservation des clics dans la base",
  "detail.evidence_days": "jours de conservation des indices",
  "detail.contact_days": "jours de conservation des données des personnes candidates",
  "detail.kind.erase-candidate-files": "effacer une personne des fichiers",
  "yourData.link": "Vos données",
  "yourData.title": "Vos données",
  "yourData.lead":
    "Voyez ce que {organisation} conserve de vous depuis votre inscription, ou faites-le effacer. Nous envoyons un lien à l’adresse de votre inscription.",
  "yourData.who": "Adresse e-mail ou numéro de téléphone",
  "yourData.ask": "Envoyez-moi un lien",
  "yourData.sentTitle": "Regardez vos messages",
  "yourData.sent":
    "Si vous avez fait une inscription avec cette adresse ou ce numéro, un message avec un lien part vers l’adresse que vous aviez donnée. Le lien est valable un jour.",
  "yourData.sentNothing":
    "Si rien n’arrive en quelques minutes, c’est que nous ne conservons rien sous cette indication.",
  "yourData.mailSubject": "Vos données chez {organisation}",
  "yourData.mailHello":
    "Quelqu’un, sans doute vous, a demandé ce que {organisation} conserve de cette adresse.",
  "yourData.mailLink": "Ici, vous le voyez et pouvez le faire effacer. Le lien est valable un jour :",
  "yourData.mailIgnore": "Si ce n’était pas vous, ne faites rien : personne d’autre n’a rien vu.",
  "yourData.expired": "Ce lien n’est plus valable",
  "yourData.expiredWords": "Il était valable un jour, ou n’a pas été copié en entier.",
  "yourData.askAgain": "En demander un nouveau",
  "yourData.nothing": "Nous ne conservons rien de vous",
  "yourData.nothingWords": "Il n’y a aucune inscription avec l’adresse à laquelle ce lien a été envoyé.",
  "yourData.when": "Inscription",
  "yourData.enrolled": "Admission",
  "yourData.through":
    "Vous êtes venu par un lien que quelqu’un a partagé avec vous ; votre venue est comptée pour cette personne.",
  "yourData.eraseTitle": "Le faire effacer",
  "yourData.eraseWords":
    "Votre adresse, votre nom, votre numéro et tout ce qui est écrit ci-dessus disparaissent alors, pour de bon. Que quelqu’un s’est inscrit continue d’être compté.",
  "yourData.erase": "Effacer mes données",
  "yourData.doneTitle": "Vos données sont effacées",
  "yourData.done":
    "Il ne reste rien qui permette de vous reconnaître. Vous pouvez vous réinscrire quand vous voulez.",
};
