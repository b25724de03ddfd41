import type { Sentences } from "../sentences";

/** What the API says in English, in French: `{place}` stands for each value, as in web/i18n/sentences.ts. */
export const sentences: Sentences = {
  // Titles of problems.
  "Bad request": "Demande incorrecte",
  "Not signed in": "Non connecté",
  "Not allowed": "Non autorisé",
  "Not found": "Introuvable",
  Conflict: "Conflit",
  Gone: "N’existe plus",
  "Too large": "Trop volumineux",
  "Unsupported content type": "Type de contenu non pris en charge",
  "Cannot be carried out": "Ne peut pas être exécuté",
  "Too many requests": "Trop de demandes",
  "Something went wrong": "Une erreur s’est produite",
  Unavailable: "Indisponible",
  // What any field may be told.
  "This is needed.": "Ce champ est obligatoire.",
  "Give a whole number.": "Indiquez un nombre entier.",
  "Give a number.": "Indiquez un nombre.",
  "Use at least {minimum} characters.": "Utilisez au moins {minimum} caractères.",
  "Use at most {maximum} characters.": "Utilisez au plus {maximum} caractères.",
  "Choose at least {minimum}.": "Choisissez-en au moins {minimum}.",
  "Give at least {minimum}.": "Indiquez au moins {minimum}.",
  "Give at most {maximum}.": "Indiquez au plus {maximum}.",
  "Give a number from {from} to {to}.": "Indiquez un nombre de {from} à {to}.",
  "Choose one of: {values}.": "Choisissez parmi : {values}.",
  "Give 1 to 255 characters.": "Indiquez de 1 à 255 caractères.",
  "Leave out control characters.": "Retirez les caractères de contrôle.",
  "Give an e-mail address.": "Indiquez une adresse e-mail.",
  "Give the number with its country code, like {number}.":
    "Indiquez le numéro avec l’indicatif du pays, comme {number}.",
  "Did you mean {number}?": "Vouliez-vous dire {number} ?",
  "Give an IANA time zone, like Asia/Kathmandu.": "Indiquez un fuseau horaire IANA, comme Africa/Dakar.",
  "Give a language that the product speaks, like en or fr-SN.":
    "Indiquez une langue que le produit parle, comme fr ou fr-SN.",
  "Give a country of ISO 3166, like NP.": "Indiquez un pays de la norme ISO 3166, comme SN.",
  "Give an instant like 2026-11-01T08:00:00.000Z.": "Indiquez un instant comme 2026-11-01T08:00:00.000Z.",
  "Give a date like 2026-11-01.": "Indiquez une date comme 2026-11-01.",
  "Give a date from 1900 to 2999.": "Indiquez une date entre 1900 et 2999.",
  "Give an instant of the last two years.": "Indiquez un instant des deux dernières années.",
  "Give an instant to come.": "Indiquez un instant à venir.",
  "Give a time to come.": "Indiquez un moment à venir.",
  "Give a first day that is not after the last.": "Indiquez un premier jour qui ne suit pas le dernier.",
  "Give two capital letters (ISO 3166).": "Indiquez deux lettres majuscules (ISO 3166).",
  "Give lower-case letters, digits and single hyphens.":
    "Utilisez des minuscules, des chiffres et des traits d’union simples.",
  "This is a referral link. Give the page that its visitors are to see.":
    "Ceci est un lien de parrainage. Indiquez la page que ses visiteurs doivent voir.",
  "Give an absolute http or https address without a user name or password.":
    "Indiquez une adresse http ou https complète, sans nom d’utilisateur ni mot de passe.",
  "Give an origin like https://example.org, without a path.":
    "Indiquez une origine comme https://example.org, sans chemin.",
  "Somebody else has changed this to “{value}” meanwhile. Save again to keep yours.":
    "Quelqu’un d’autre l’a changé entre-temps en « {value} ». Enregistrez de nouveau pour garder le vôtre.",
  "Somebody else has changed this meanwhile. Save again to keep yours.":
    "Quelqu’un d’autre l’a changé entre-temps. Enregistrez de nouveau pour garder le vôtre.",
  "Give this once.": "Indiquez-le une seule fois.",
  "The body broke off.": "La demande s’est interrompue.",
  "This Idempotency-Key was sent with another request before. Use a new one.":
    "Cette Idempotency-Key a déjà été envoyée avec une autre demande. Utilisez-en une nouvelle.",
  "The request is not valid.": "La demande n’est pas valable.",
  "The change was refused.": "La modification a été refusée.",
  // People, passwords and sign-in.
  "Give an e-mail address or a phone number.": "Indiquez une adresse e-mail ou un numéro de téléphone.",
  "Give either an e-mail address or a phone number.":
    "Indiquez soit une adresse e-mail, soit un numéro de téléphone.",
  "Give e-mail or phone, not both.": "Indiquez l’e-mail ou le téléphone, pas les deux.",
  "Keep an e-mail address or a phone number.": "Gardez une adresse e-mail ou un numéro de téléphone.",
  "The address or the password is not right.": "L’adresse ou le mot de passe n’est pas juste.",
  "This is not the current password.": "Ce n’est pas le mot de passe actuel.",
  "Choose one that differs from the current one.": "Choisissez-en un qui diffère de l’actuel.",
  "Use something other than one character again and again, or a run like 1234567890.":
    "Utilisez autre chose qu’un seul caractère répété ou qu’une suite comme 1234567890.",
  "This is one of the passwords that everybody tries. Choose another.":
    "C’est un des mots de passe que tout le monde essaie. Choisissez-en un autre.",
  "Use something other than your own address.": "Utilisez autre chose que votre propre adresse.",
  "Change the temporary password first.": "Changez d’abord le mot de passe provisoire.",
  "This link is not valid any more. Ask for a new one.":
    "Ce lien n’est plus valable. Demandez-en un nouveau.",
  "The session is over. Sign in again.": "La session est terminée. Reconnectez-vous.",
  "Sign in, or send a valid access token or API key.":
    "Connectez-vous, ou envoyez un jeton d’accès ou une clé d’API valable.",
  "Too many failed attempts. Try again later.": "Trop d’essais manqués. Réessayez plus tard.",
  "Too many requests. Try again in a minute.": "Trop de demandes. Réessayez dans une minute.",
  "You are not allowed to do this.": "Vous n’avez pas le droit de faire cela.",
  "Only a signed-in person may do this.": "Seule une personne connectée peut faire cela.",
  "You must hold each of this person's roles, or one above it.":
    "Il vous faut chacun des rôles de cette personne, ou un rôle supérieur.",
  "A key makes no administrators.": "Une clé ne crée pas d’administrateurs.",
  "A key makes no keys.": "Une clé ne crée pas de clés.",
  "This person has a password, or is deactivated.":
    "Cette personne a déjà un mot de passe, ou elle est désactivée.",
  "There is no such role to grant.": "Ce rôle n’existe pas.",
  "This person has a role of their own: deactivate them where it is managed.":
    "Cette personne a un rôle qui lui est propre : désactivez-la là où il se gère.",
  "Name each scope once.": "Nommez chaque droit une seule fois.",
  // Addresses and forms.
  "There is no page here.": "Il n’y a pas de page ici.",
  "There is nothing here, or it is not yours to know of.": "Il n’y a rien ici, ou rien qui vous soit ouvert.",
  "This form did not come from a page of this site.": "Ce formulaire ne vient pas d’une page de ce site.",
  "This call did not come from a page of this site.": "Cet appel ne vient pas d’une page de ce site.",
  "This form is out of date. Reload the page and try again.":
    "Ce formulaire n’est plus à jour. Rechargez la page et réessayez.",
  "Send the form as application/x-www-form-urlencoded.":
    "Envoyez le formulaire en application/x-www-form-urlencoded.",
  "The body is not valid multipart/form-data.": "Le contenu n’est pas du multipart/form-data valable.",
  "The body may hold at most {limit} bytes.": "Le contenu peut compter au plus {limit} octets.",
  "The file may hold at most {limit} bytes.": "Le fichier peut compter au plus {limit} octets.",
  "Something went wrong on our side. It has been noted.":
    "Une erreur s’est produite de notre côté. Elle a été notée.",
  "Storage does not answer. Try again in a moment.": "Le stockage ne répond pas. Réessayez dans un instant.",
  "This message is no job and cannot be sent again.":
    "Ce message n’est pas une tâche et ne peut pas être renvoyé.",
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
  // Links.
  "The link has been replaced already.": "Le lien a déjà été remplacé.",
  "The link is no longer active. Create a new one.": "Le lien n’est plus actif. Créez-en un nouveau.",
  // Sign-ups.
  "There is no such sign-up.": "Cette inscription n’existe pas.",
  "This address has been erased.": "Cette adresse a été effacée.",
  "To sign up, please agree to this.": "Pour vous inscrire, donnez votre accord.",
  "Open the link that you were given again, then continue elsewhere.":
    "Ouvrez de nouveau le lien reçu, puis continuez ailleurs.",
  // What mostly programs are told.
  "The organisation must keep one administrator who can sign in.":
    "L’organisation doit garder un administrateur qui puisse se connecter.",
  "The officer has as many active links as allowed.": "L’agent a déjà autant de liens actifs que permis.",
  "The campaign is archived or over.": "La campagne est archivée ou terminée.",
  "The officer is not assigned to this campaign.": "L’agent n’est pas affecté à cette campagne.",
  "Send the body as {types}.": "Envoyez le contenu en {types}.",
  "The body is not valid JSON.": "Le contenu n’est pas du JSON valable.",
  "There is no such endpoint.": "Ce point d’accès n’existe pas.",
  "An Idempotency-Key has 1 to 255 characters.": "Une Idempotency-Key compte de 1 à 255 caractères.",
  'Send the file in the field "{name}".': "Envoyez le fichier dans le champ « {name} ».",
  "There is no refresh cookie.": "Il n’y a pas de cookie de renouvellement.",
  "Someone else has this e-mail address.": "Quelqu’un d’autre a cette adresse e-mail.",
  "Someone else has this phone number.": "Quelqu’un d’autre a ce numéro de téléphone.",
  "Someone else has this {field}.": "Quelqu’un d’autre a déjà cette valeur : {field}.",
  "You have nothing to follow.": "Vous n’avez rien à suivre.",
  "Too many follow the figures already. Ask for them now and then.":
    "Trop de pages suivent déjà les chiffres. Demandez-les de temps en temps.",
  "PUBLIC_URL is not set. In the vars of wrangler.toml, give where people reach the product, like https://go.example.org.":
    "PUBLIC_URL n’est pas défini. Dans les vars de wrangler.toml, indiquez l’adresse où l’on atteint le produit, comme https://go.example.org.",
  "PUBLIC_URL is no origin. In the vars of wrangler.toml, give one like https://go.example.org.":
    "PUBLIC_URL n’est pas une origine. Dans les vars de wrangler.toml, indiquez-en une comme https://go.example.org.",
  "The secret {name} is shorter than {shortest} bytes. Set it with: {command} ({what}).":
    "Le secret {name} compte moins de {shortest} octets. Définissez-le avec : {command} ({what}).",
  "The secret {name} is not set. Set it with: {command} ({what}).":
    "Le secret {name} n’est pas défini. Définissez-le avec : {command} ({what}).",
  "Give a language tag such as en, fr or pt-BR.": "Indiquez un code de langue comme en, fr ou pt-BR.",
  "Give messages in at most 20 languages.": "Donnez des messages en 20 langues au plus.",
  "No link has this code.": "Aucun lien n’a ce code.",
  "The link is closed: {reason}.": "Le lien est fermé : {reason}.",
  "This candidate has enrolled already.": "Ce candidat est déjà admis.",
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
  "Give your e-mail address.": "Indiquez votre adresse e-mail.",
  "There is no such file.": "Ce fichier n’existe pas.",
  "A sign-up with a publishable key occurs when it is sent.":
    "Une inscription envoyée avec une clé publique a lieu au moment de l’envoi.",
  "A sign-up cannot occur in the future.": "Une inscription ne peut pas avoir lieu dans le futur.",
  "The publishable key is that of another campaign.": "La clé publique est celle d’une autre campagne.",
  "This officer has no target in this campaign.": "Cet agent n’a pas d’objectif dans cette campagne.",
  "Give a last day that is not before the first.": "Indiquez un dernier jour qui ne précède pas le premier.",
  "Give a first day that is not after the campaign's last.":
    "Indiquez un premier jour qui ne suit pas le dernier de la campagne.",
};
