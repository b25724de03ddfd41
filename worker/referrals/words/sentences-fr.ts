import type { Sentences } from "../../../web/i18n/sentences";

/** What the tracker's API says in English, in French. */
export const sentences: Sentences = {
  // What is decided of flags and claims.
  "There is no such filter.": "Ce filtre n’existe pas.",
  "This sign-up is the link's already.": "Cette inscription appartient déjà au lien.",
  "The job still decides. Undo it once it is done.":
    "La tâche décide encore. Annulez-la une fois qu’elle est terminée.",
  "There is no such claim.": "Cette demande n’existe pas.",
  "This sign-up is still being attributed. Try again in a moment.":
    "Cette inscription est encore en cours d’attribution. Réessayez dans un instant.",
  "This link is of another campaign than the sign-up.": "Ce lien est d’une autre campagne que l’inscription.",
  "The link has no click left that could have earned the sign-up.":
    "Il ne reste au lien aucun clic qui aurait pu gagner l’inscription.",
  "This address has another sign-up in the link's campaign.":
    "Cette adresse a une autre inscription dans la campagne du lien.",
  "This sign-up is confirmed as fraud. Take that back first.":
    "Cette inscription est confirmée comme fraude. Annulez d’abord cette décision.",
  "The sign-up's link has no click left that could have earned it.":
    "Il ne reste au lien de l’inscription aucun clic qui aurait pu la gagner.",
  "One of these flags is not there.": "L’un de ces signalements n’existe pas.",
  "There is no such job.": "Cette tâche n’existe pas.",
  "There is no such sentence.": "Cette phrase n’existe pas.",
  "There is no such flag.": "Ce signalement n’existe pas.",
  "There is no such link.": "Ce lien n’existe pas.",
  "This claim was decided before.": "Cette demande a déjà été tranchée.",
  // What any field may be told.
  "Give an instant of the last two years.": "Indiquez un instant des deux dernières années.",
  "Nobody was added.": "Personne n’a été ajouté.",
  "These are too many at once. Import them as officers first.":
    "C’est trop à la fois. Importez-les d’abord comme agents.",
  "Give an instant to come.": "Indiquez un instant à venir.",
  "Give a first day that is not after the last.": "Indiquez un premier jour qui ne suit pas le dernier.",
  "Give lower-case letters, digits and single hyphens.":
    "Utilisez des minuscules, des chiffres et des traits d’union simples.",
  "This is a referral link. Give the page that its visitors are to see.":
    "Ceci est un lien de parrainage. Indiquez la page que ses visiteurs doivent voir.",
  "Give an absolute http or https address without a user name or password.":
    "Indiquez une adresse http ou https complète, sans nom d’utilisateur ni mot de passe.",
  "Give an origin like https://example.org, without a path.":
    "Indiquez une origine comme https://example.org, sans chemin.",
  // Campaigns.
  "A logo is a PNG, JPEG or WebP image.": "Un logo est une image PNG, JPEG ou WebP.",
  "A logo may hold at most 1 MiB.": "Un logo peut peser au plus 1 Mio.",
  "Choose an image first.": "Choisissez d’abord une image.",
  "Another campaign has this address.": "Une autre campagne a déjà cette adresse.",
  "It cannot end before it starts.": "Elle ne peut pas finir avant de commencer.",
  "There is no such campaign.": "Cette campagne n’existe pas.",
  "There is no campaign at this address.": "Il n’y a pas de campagne à cette adresse.",
  "There are officers in the list who do not exist.": "La liste contient des agents qui n’existent pas.",
  // Officers.
  "There is no such officer.": "Cet agent n’existe pas.",
  "The officer is inactive.": "L’agent est inactif.",
  "The officer is inactive. Activate them first.": "L’agent est inactif. Activez-le d’abord.",
  "A quotation mark is out of place.": "Un guillemet est mal placé.",
  "Save the file as UTF-8.": "Enregistrez le fichier en UTF-8.",
  "There are more cells than columns.": "Il y a plus de cellules que de colonnes.",
  "There are no rows below the header.": "Il n’y a aucune ligne sous l’en-tête.",
  "The file has faults; nothing was imported.": "Le fichier contient des erreurs ; rien n’a été importé.",
  "Someone has this e-mail address already.": "Quelqu’un a déjà cette adresse e-mail.",
  "Someone has this phone number already.": "Quelqu’un a déjà ce numéro de téléphone.",
  "An inactive officer has this e-mail address.": "Un agent inactif a cette adresse e-mail.",
  "An inactive officer has this phone number.": "Un agent inactif a ce numéro de téléphone.",
  "{holder} Activate them again, or give another.": "{holder} Réactivez-le, ou indiquez-en un autre.",
  // A candidate's own data.
  "What it found was erased with the person's data.":
    "Ce qu’elle avait trouvé a été effacé avec les données de la personne.",
  "These words have changed since. Please read them again.":
    "Ce texte a changé entre-temps. Relisez-le, s’il vous plaît.",
  "Give an e-mail address or a phone number, and one of them alone.":
    "Indiquez une adresse e-mail ou un numéro de téléphone, l’un des deux seulement.",
  "Give at least {leastDays} days: fraud rules look back as far.":
    "Indiquez au moins {leastDays} jours : les règles contre la fraude regardent aussi loin en arrière.",
  "A candidate was erased while this file was being written. Retry it.":
    "Une personne a été effacée pendant l’écriture de ce fichier. Réessayez.",
  // Exports.
  "There is no such export.": "Cet export n’existe pas.",
  "This export is not done.": "Cet export n’est pas prêt.",
  "The export is not done.": "L’export n’est pas prêt.",
  "The export has not failed.": "L’export n’a pas échoué.",
  "This file is no longer kept. Make the export again.": "Ce fichier n’est plus conservé. Refaites l’export.",
  "An XLSX sheet holds {most} rows at most, and this would have more. Choose CSV, or a shorter range.":
    "Une feuille XLSX contient au plus {most} lignes, et il y en aurait davantage. Choisissez CSV, ou moins de jours.",
  // Links.
  "The link has been replaced already.": "Le lien a déjà été remplacé.",
  "The link is no longer active. Create a new one.": "Le lien n’est plus actif. Créez-en un nouveau.",
  // Sign-ups.
  "There is no such sign-up.": "Cette inscription n’existe pas.",
  "This address has been erased.": "Cette adresse a été effacée.",
  "To sign up, please agree to this.": "Pour vous inscrire, donnez votre accord.",
  "Open the link that you were given again, then continue elsewhere.":
    "Ouvrez de nouveau le lien reçu, puis continuez ailleurs.",
  // Lists of enrolments.
  "There is no such list.": "Cette liste n’existe pas.",
  "A column is needed of sign-up ids, external ids or e-mail addresses.":
    "Il faut une colonne d’identifiants d’inscription, d’identifiants externes ou d’adresses e-mail.",
  "Apply at most {most} enrolments at a time; these are {count}.":
    "Appliquez au plus {most} admissions à la fois ; il y en a {count}.",
  "The row names no sign-up.": "La ligne ne désigne aucune inscription.",
  "No sign-up has this id, but one has the row’s other details.":
    "Aucune inscription n’a cet identifiant, mais une autre correspond au reste de la ligne.",
  "The row names different sign-ups.": "La ligne désigne plusieurs inscriptions différentes.",
  "The sign-up is of another campaign.": "L’inscription est celle d’une autre campagne.",
  "There are sign-ups of several campaigns: add a column with the campaign.":
    "Il y a des inscriptions de plusieurs campagnes : ajoutez une colonne avec la campagne.",
  "The sign-up has another external id.": "L’inscription a un autre identifiant externe.",
  "The date of enrolment cannot be read. Write it like 2026-11-05.":
    "La date d’admission est illisible. Écrivez-la comme 2026-11-05.",
  "The date of enrolment is in the future.": "La date d’admission est dans le futur.",
  "The date of enrolment is before the sign-up.": "La date d’admission précède l’inscription.",
  "The date of enrolment is empty.": "La date d’admission est vide.",
  "The status is no word that is known. Write completed or pending.":
    "Le statut n’est pas un mot connu. Écrivez admis ou en attente.",
  "The list says pending, but the sign-up is enrolled.":
    "La liste dit « en attente », mais l’inscription est déjà une admission.",
  "The list says that it is not completed.": "La liste dit que l’admission n’est pas faite.",
  "The sign-up is enrolled already.": "Cette inscription est déjà une admission.",
  "The same sign-up as in row {row}.": "La même inscription qu’à la ligne {row}.",
  "The file has no such column.": "Le fichier n’a pas cette colonne.",
  "Give each field one column.": "Donnez à chaque champ une seule colonne.",
  "Give a JSON object.": "Donnez un objet JSON.",
  // What mostly programs are told.
  "The officer has as many active links as allowed.": "L’agent a déjà autant de liens actifs que permis.",
  "The campaign is archived or over.": "La campagne est archivée ou terminée.",
  "The officer is not assigned to this campaign.": "L’agent n’est pas affecté à cette campagne.",
  "Give a language tag such as en, fr or pt-BR.": "Indiquez un code de langue comme en, fr ou pt-BR.",
  "Give messages in at most 20 languages.": "Donnez des messages en 20 langues au plus.",
  "No link has this code.": "Aucun lien n’a ce code.",
  "The link is closed: {reason}.": "Le lien est fermé : {reason}.",
  "Write a message.": "Écrivez un message.",
  "This officer has signed in already.": "Cet agent s’est déjà connecté.",
  "This officer was sent an invitation today already.": "Cet agent a déjà reçu une invitation aujourd’hui.",
  "This candidate gave no phone number.": "Ce candidat n’a pas donné de numéro de téléphone.",
  "This candidate has enrolled already.": "Ce candidat est déjà admis.",
  "This candidate is no longer interested.": "Ce candidat n’est plus intéressé.",
  "This candidate gave no e-mail address.": "Ce candidat n’a pas donné d’adresse e-mail.",
  "This candidate did not agree to mail.": "Ce candidat n’a pas accepté d’e-mails.",
  "This candidate was contacted today already.": "Ce candidat a déjà été contacté aujourd’hui.",
  "This candidate wants no more mail.": "Ce candidat ne veut plus d’e-mails.",
  "A mail that was sent cannot be taken back.": "Un e-mail envoyé ne peut pas être repris.",
  "Import at most {most} lines at a time; these are {lines}.":
    "Importez au plus {most} lignes à la fois ; il y en a {lines}.",
  "You have no statistics of your own.": "Vous n’avez pas de statistiques à vous.",
  "Ask for at most 40000 days.": "Demandez au plus 40000 jours.",
  "Ask for at most 100 days by the hour.": "Demandez au plus 100 jours par heure.",
  "Ask for at most 1100 days by the day.": "Demandez au plus 1100 jours par jour.",
  "Ask for at most 20 years by the week.": "Demandez au plus 20 ans par semaine.",
  "Ask for at most 20 years by the month.": "Demandez au plus 20 ans par mois.",
  "This Idempotency-Key was sent with other officers.":
    "Cette Idempotency-Key a déjà été envoyée avec d’autres agents.",
  "Columns are {columns}.": "Les colonnes sont {columns}.",
  "This column is there twice.": "Cette colonne est là deux fois.",
  "The first row names the columns; this one is needed.":
    "La première ligne nomme les colonnes ; celle-ci est obligatoire.",
  "A column email or phone is needed.": "Il faut une colonne email ou phone.",
  "The same as in row {row}.": "Identique à la ligne {row}.",
  "Another sign-up of this campaign has this external_id.":
    "Une autre inscription de cette campagne a cet external_id.",
  "Send an API key or a publishable key.": "Envoyez une clé d’API ou une clé publique.",
  "There is no such publishable key.": "Cette clé publique n’existe pas.",
  "This campaign takes no sign-ups from pages of this origin.":
    "Cette campagne ne prend pas d’inscriptions venant de pages de cette origine.",
  "This click_id is not one of ours.": "Ce click_id n’est pas l’un des nôtres.",
  "Send the click_id that the landing page was called with.":
    "Envoyez le click_id avec lequel la page d’arrivée a été appelée.",
  "Give a ref_code, a click_id or a campaign_id.": "Indiquez un ref_code, un click_id ou un campaign_id.",
  "Give a signup_id, an external_id, or an email with its campaign_id.":
    "Indiquez un signup_id, un external_id, ou un email avec son campaign_id.",
  "The connection works.": "La connexion fonctionne.",
  "No spreadsheet is connected.": "Aucune feuille de calcul n’est connectée.",
  "This spreadsheet is full, and takes no more events. All of them are in this file for 30 days: {file} — newer ones at {site}/dashboard/exports. Connect a new spreadsheet in Settings, Reports.":
    "Cette feuille de calcul est pleine et n’accepte plus d’événements. Tous se trouvent dans ce fichier pendant 30 jours : {file} — de plus récents sur {site}/dashboard/exports. Connectez une nouvelle feuille de calcul dans Réglages, Rapports.",
  "No spreadsheet is connected yet.": "Aucune feuille de calcul n’est encore connectée.",
  "No spreadsheet is connected. Connect one in Settings, Reports.":
    "Aucune feuille de calcul n’est connectée. Connectez-en une dans Réglages, Rapports.",
  "No spreadsheet is connected any more. Connect one in Settings, Reports.":
    "Plus aucune feuille de calcul n’est connectée. Connectez-en une dans Réglages, Rapports.",
  "No spreadsheet is connected any more, or this report was switched off meanwhile.":
    "Plus aucune feuille de calcul n’est connectée, ou ce rapport a été désactivé entre-temps.",
  "Give the spreadsheet's ID, or its address from the browser.":
    "Indiquez l’identifiant de la feuille de calcul, ou son adresse dans le navigateur.",
  "Only an administrator writes into the spreadsheet: choose CSV or XLSX.":
    "Seul un administrateur écrit dans la feuille de calcul : choisissez CSV ou XLSX.",
  "This report is everybody's in the spreadsheet. Leave this out, or choose CSV or XLSX.":
    "Dans la feuille de calcul, ce rapport est celui de tous. Laissez ceci vide, ou choisissez CSV ou XLSX.",
  "This export has no file: it is in the spreadsheet.":
    "Cet export n’a pas de fichier : il est dans la feuille de calcul.",
  "The report could not be written, though it was tried several times.":
    "Le rapport n’a pas pu être écrit malgré plusieurs essais.",
  "The spreadsheet is full: Google takes ten million cells. Make a new one and connect it; it is given every event.":
    "La feuille de calcul est pleine : Google accepte dix millions de cellules. Créez-en une nouvelle et connectez-la ; elle recevra tous les événements.",
  "Give your e-mail address, like name@example.org.":
    "Indiquez votre adresse e-mail, par exemple nom@example.org.",
  "Give your phone number.": "Indiquez votre numéro de téléphone.",
  "Choose an answer.": "Choisissez une réponse.",
  "Choose one of the answers shown.": "Choisissez l’une des réponses proposées.",
  "Give a number, like 3.": "Indiquez un nombre, par exemple 3.",
  "Answer this question.": "Répondez à cette question.",
  "Give 1 to 40 letters, digits, hyphens and underscores.":
    "Indiquez 1 à 40 lettres, chiffres, traits d’union et tirets bas.",
  "Give a text of 1 to 120 characters, or one for each language.":
    "Indiquez un texte de 1 à 120 caractères, ou un par langue.",
  "Only a choice has answers to choose from.": "Seul un choix propose des réponses.",
  "Give at least two answers to choose from.": "Proposez au moins deux réponses.",
  "This answer stands there twice.": "Cette réponse y figure deux fois.",
  "Give a link of WhatsApp, like https://chat.whatsapp.com/….":
    "Indiquez un lien WhatsApp, par exemple https://chat.whatsapp.com/….",
  "Give the address that these words lead to.": "Indiquez l’adresse à laquelle ces mots mènent.",
  "Another question has this id.": "Une autre question porte cet identifiant.",
  "Give a language that the product speaks: en or fr.": "Indiquez une langue du produit : en ou fr.",
  "A sign-up with a publishable key occurs when it is sent.":
    "Une inscription envoyée avec une clé publique a lieu au moment de l’envoi.",
  "A sign-up cannot occur in the future.": "Une inscription ne peut pas avoir lieu dans le futur.",
  "The publishable key is that of another campaign.": "La clé publique est celle d’une autre campagne.",
  // Of links that are brought from another service.
  "The file has no such link.": "Le fichier n’a pas de tel lien.",
  "The row names no link.": "La ligne ne nomme aucun lien.",
  "The number of clicks is no whole number.": "Le nombre de clics n’est pas un nombre entier.",
  "The day can't be read.": "Le jour ne peut pas être lu.",
  "{link}: {days} days are not over, and are left out.":
    "{link} : {days} jours ne sont pas terminés et sont laissés de côté.",
  "Bring at most {most} links at a time; these are {count}.":
    "Apportez au plus {most} liens à la fois ; il y en a {count}.",
  "Bring at most {most} clicks at a time; these are {count}.":
    "Apportez au plus {most} clics à la fois ; il y en a {count}.",
  "Choose an officer and a campaign for this link.": "Choisissez un agent et une campagne pour ce lien.",
  "Several officers have this name. Add the address: Name <e-mail or phone>.":
    "Plusieurs agents portent ce nom. Ajoutez l’adresse : Nom <e-mail ou téléphone>.",
  "There is no such officer. For a new one write: Name <e-mail or phone>.":
    "Cet agent n’existe pas. Pour en créer un, écrivez : Nom <e-mail ou téléphone>.",
  "The campaign is over: it takes no new links.": "La campagne est terminée : elle ne prend plus de liens.",
  "Several campaigns have this name. Give the campaign's id.":
    "Plusieurs campagnes portent ce nom. Donnez l’identifiant de la campagne.",
  "The officer may have no more links: raise the limit first.":
    "Cet agent ne peut plus avoir de liens : relevez d’abord sa limite.",
  "Choose a comma, a semicolon or a tab.": "Choisissez une virgule, un point-virgule ou une tabulation.",
  "Choose a point or a comma.": "Choisissez un point ou une virgule.",
  "This officer has no target in this campaign.": "Cet agent n’a pas d’objectif dans cette campagne.",
  "Give a last day that is not before the first.": "Indiquez un dernier jour qui ne précède pas le premier.",
  "Give a first day that is not after the campaign's last.":
    "Indiquez un premier jour qui ne suit pas le dernier de la campagne.",
  "Each rule is named once.": "Chaque règle est nommée une seule fois.",
};
