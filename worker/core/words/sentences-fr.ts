import type { Sentences } from "../../../web/i18n/sentences";

/** What the API says in English, in French: `{place}` stands for each value, as in web/i18n/sentences.ts. */
export const sentences: Sentences = {
  // Titles of problems.
  "Bad request": "Demande incorrecte",
  "Not signed in": "Non connecté",
  "Not allowed": "Non autorisé",
  "Not found": "Introuvable",
  "Not taken here": "Non accepté ici",
  "This address does not take this method.": "Cette adresse n’accepte pas cette méthode.",
  "This part of the product is not open to you.": "Cette partie du produit ne vous est pas ouverte.",
  "This link is not valid any more.": "Ce lien n’est plus valable.",
  Conflict: "Conflit",
  Gone: "N’existe plus",
  "Too large": "Trop volumineux",
  "Unsupported content type": "Type de contenu non pris en charge",
  "Cannot be carried out": "Ne peut pas être exécuté",
  "Too many requests": "Trop de demandes",
  "Something went wrong": "Une erreur s’est produite",
  Unavailable: "Indisponible",
  "Name a page whose filters can be kept.": "Indiquez une page dont les filtres peuvent être gardés.",
  "There are as many saved views as allowed. Delete one first.":
    "Le nombre maximal de vues enregistrées est atteint. Supprimez-en une d’abord.",
  // What Google Sheets may fail with.
  "The secret GOOGLE_SERVICE_ACCOUNT is not set. Make a key of a service account in Google Cloud and set the secret to its JSON.":
    "Le secret GOOGLE_SERVICE_ACCOUNT n’est pas défini. Créez une clé de compte de service dans Google Cloud et donnez son JSON au secret.",
  "The secret GOOGLE_SERVICE_ACCOUNT is not the JSON of a service account's key. Download a new key from Google Cloud and set the secret to the whole file.":
    "Le secret GOOGLE_SERVICE_ACCOUNT n’est pas le JSON d’une clé de compte de service. Téléchargez une nouvelle clé depuis Google Cloud et donnez tout le fichier au secret.",
  "The Google Sheets API is not switched on for the project of {address}. Switch it on in Google Cloud under APIs & Services, and try again.":
    "L’API Google Sheets n’est pas activée pour le projet de {address}. Activez-la dans Google Cloud sous APIs & Services, puis réessayez.",
  "The spreadsheet is not shared with the service account. In Google Sheets choose Share, add {address} as Editor, and try again.":
    "La feuille de calcul n’est pas partagée avec le compte de service. Dans Google Sheets, choisissez Partager, ajoutez {address} comme éditeur, puis réessayez.",
  "There is no spreadsheet with this ID. Copy the ID from the spreadsheet's address, and share the spreadsheet with {address} as Editor.":
    "Aucune feuille de calcul ne porte cet identifiant. Copiez-le depuis l’adresse de la feuille, et partagez-la avec {address} comme éditeur.",
  "Google does not accept the key of {address}. Make a new key in Google Cloud and set the secret GOOGLE_SERVICE_ACCOUNT to it.":
    "Google n’accepte pas la clé de {address}. Créez une nouvelle clé dans Google Cloud et donnez-la au secret GOOGLE_SERVICE_ACCOUNT.",
  "Google Sheets refused the request ({status}): {words}":
    "Google Sheets a refusé la demande ({status}) : {words}",
  "Google could not be reached to sign in.": "Google n’a pas pu être joint pour se connecter.",
  "Google's sign-in answers {status}.": "La connexion à Google répond {status}.",
  "Google's sign-in gave an answer that is no token.":
    "La connexion à Google a donné une réponse qui n’est pas un jeton.",
  "Google Sheets could not be reached.": "Google Sheets n’a pas pu être joint.",
  "Google Sheets answers {status}.": "Google Sheets répond {status}.",
  "Google Sheets takes no more requests for now.": "Google Sheets n’accepte plus de demandes pour l’instant.",
  // What any field may be told.
  "This is needed.": "Ce champ est obligatoire.",
  "Give a whole number.": "Indiquez un nombre entier.",
  "Give a number.": "Indiquez un nombre.",
  "Give a text.": "Indiquez un texte.",
  "Give true or false.": "Indiquez true ou false.",
  "Give a list.": "Indiquez une liste.",
  "Give an object with fields.": "Indiquez un objet avec des champs.",
  "This is not valid.": "Ceci n’est pas valable.",
  "Leave out what is not known here: {names}.": "Retirez ce qui n’est pas connu ici : {names}.",
  "Give an id, or leave this out.": "Indiquez un identifiant, ou laissez ce champ de côté.",
  "Use at least {minimum} characters.": "Utilisez au moins {minimum} caractères.",
  "Use at most {maximum} characters.": "Utilisez au plus {maximum} caractères.",
  "Choose at least {minimum}.": "Choisissez-en au moins {minimum}.",
  "Give at least {minimum}.": "Indiquez au moins {minimum}.",
  "Give at most {maximum}.": "Indiquez au plus {maximum}.",
  "Give a number from {from} to {to}.": "Indiquez un nombre de {from} à {to}.",
  "Choose one of: {values}.": "Choisissez parmi : {values}.",
  "Give 1 to 255 characters.": "Indiquez de 1 à 255 caractères.",
  "Leave out control characters.": "Retirez les caractères de contrôle.",
  "Give an e-mail address, like name@example.org.":
    "Indiquez une adresse e-mail, par exemple nom@example.org.",
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
  "Give a time to come.": "Indiquez un moment à venir.",
  "Somebody else has changed this to “{value}” meanwhile. Save again to keep yours.":
    "Quelqu’un d’autre l’a changé entre-temps en « {value} ». Enregistrez de nouveau pour garder le vôtre.",
  "Somebody else has changed this meanwhile. Save again to keep yours.":
    "Quelqu’un d’autre l’a changé entre-temps. Enregistrez de nouveau pour garder le vôtre.",
  "Give this once.": "Indiquez-le une seule fois.",
  "The body broke off.": "La demande s’est interrompue.",
  "This has changed since you read it. Read it again.":
    "Ceci a changé depuis que vous l’avez lu. Relisez-le.",
  "This Idempotency-Key was sent with another request before. Use a new one.":
    "Cette Idempotency-Key a déjà été envoyée avec une autre demande. Utilisez-en une nouvelle.",
  "The request is not valid.": "La demande n’est pas valable.",
  "The change was refused.": "La modification a été refusée.",
  // Tables as files.
  "Save the file as XLSX, or as CSV in UTF-8.": "Enregistrez le fichier en XLSX, ou en CSV (UTF-8).",
  "This is an old Excel file, or one with a password. Save it as XLSX or CSV.":
    "C’est un ancien fichier Excel, ou un fichier protégé par mot de passe. Enregistrez-le en XLSX ou en CSV.",
  "This is no XLSX file. Save it as XLSX or CSV.":
    "Ce n’est pas un fichier XLSX. Enregistrez-le en XLSX ou en CSV.",
  "The file is damaged. Save it again as XLSX or CSV.":
    "Le fichier est endommagé. Enregistrez-le de nouveau en XLSX ou en CSV.",
  "The file holds more than 100 MB once it is unpacked.": "Une fois décompressé, le fichier dépasse 100 Mo.",
  "The file holds too much text. Leave out columns.":
    "Le fichier contient trop de texte. Retirez des colonnes.",
  "The file has too many cells. Leave out columns.": "Le fichier a trop de cellules. Retirez des colonnes.",
  "The file may have at most 50000 rows. Cut it into several.":
    "Le fichier peut avoir 50000 lignes au plus. Divisez-le.",
  // People, passwords and sign-in.
  "Give an e-mail address or a phone number.": "Indiquez une adresse e-mail ou un numéro de téléphone.",
  "Give either an e-mail address or a phone number.":
    "Indiquez soit une adresse e-mail, soit un numéro de téléphone.",
  "Give e-mail or phone, not both.": "Indiquez l’e-mail ou le téléphone, pas les deux.",
  "Keep an e-mail address or a phone number.": "Gardez une adresse e-mail ou un numéro de téléphone.",
  "The address or the password is not right.": "L’adresse ou le mot de passe n’est pas juste.",
  "This is not the current password.": "Ce n’est pas le mot de passe actuel.",
  "Give your current password.": "Donnez votre mot de passe actuel.",
  "Give the code of your authenticator app, or a recovery code.":
    "Donnez le code de votre application d’authentification, ou un code de secours.",
  "There are as many passkeys as allowed. Remove one that you do not use.":
    "Il y a autant de clés d’accès que permis. Retirez-en une qui ne vous sert pas.",
  "Passkeys need a PUBLIC_URL that names a host.":
    "Les clés d’accès demandent une PUBLIC_URL qui nomme un hôte.",
  "This passkey could not be taken: it is of another site, or too much time has passed.":
    "Cette clé d’accès n’a pas pu être prise : elle est d’un autre site, ou trop de temps a passé.",
  "This passkey is kept already.": "Cette clé d’accès est déjà enregistrée.",
  "This passkey is not known here, or too much time has passed. Try again, or use your password.":
    "Cette clé d’accès n’est pas connue ici, ou trop de temps a passé. Réessayez, ou utilisez votre mot de passe.",
  "Give base64url.": "Donnez du base64url.",
  "The two differ. Type the same password twice.":
    "Les deux diffèrent. Saisissez deux fois le même mot de passe.",
  "Choose one that differs from the current one.": "Choisissez-en un qui diffère de l’actuel.",
  "Use something other than one character again and again, or a run like 1234567890.":
    "Utilisez autre chose qu’un seul caractère répété ou qu’une suite comme 1234567890.",
  "This is one of the passwords that everybody tries. Choose another.":
    "C’est un des mots de passe que tout le monde essaie. Choisissez-en un autre.",
  "Use something other than your own address.": "Utilisez autre chose que votre propre adresse.",
  "Change the temporary password first.": "Changez d’abord le mot de passe provisoire.",
  "Set up an authenticator app first: your organisation asks for it.":
    "Activez d’abord une application d’authentification : votre organisation l’exige.",
  "The address, the password or the code is not right.":
    "L’adresse, le mot de passe ou le code n’est pas juste.",
  "Give the code of your authenticator app too, or a recovery code.":
    "Indiquez aussi le code de votre application d’authentification, ou un code de secours.",
  "This code is not right, or was used before.": "Ce code n’est pas juste, ou a déjà servi.",
  "An authenticator app is set up already. Remove it first.":
    "Une application d’authentification est déjà activée. Retirez-la d’abord.",
  "That took too long. Sign in again.": "Cela a pris trop de temps. Reconnectez-vous.",
  "This link is not valid any more. Ask for a new one.":
    "Ce lien n’est plus valable. Demandez-en un nouveau.",
  "The session is over. Sign in again.": "La session est terminée. Reconnectez-vous.",
  "Authentication required: sign in, or send a valid access token or API key.":
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
  // What mostly programs are told.
  "The organisation must keep one administrator who can sign in.":
    "L’organisation doit garder un administrateur qui puisse se connecter.",
  "Send the body as {types}.": "Envoyez le contenu en {types}.",
  "The body is not valid JSON.": "Le contenu n’est pas du JSON valable.",
  "There is no such endpoint.": "Ce point d’accès n’existe pas.",
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
  "There is no such file.": "Ce fichier n’existe pas.",
  // Webhooks.
  "This address is of a private network. Give one that can be reached from the internet.":
    "Cette adresse est celle d’un réseau privé. Indiquez-en une joignable depuis Internet.",
  "Give an address that begins with https://.": "Indiquez une adresse qui commence par https://.",
  "Where the address leads could not be found out. Try again later.":
    "Impossible de savoir où mène l’adresse. Réessayez plus tard.",
  "The address leads nowhere.": "L’adresse ne mène nulle part.",
  "Leave out user name and password.": "Retirez le nom d’utilisateur et le mot de passe.",
  "Name each event once.": "Nommez chaque événement une seule fois.",
  "Give something to change.": "Indiquez ce qui doit changer.",
  "There are as many webhooks as allowed. Delete one first.":
    "Il y a autant de webhooks que permis. Supprimez-en un d’abord.",
  "This webhook is disabled. Enable it first.": "Ce webhook est désactivé. Activez-le d’abord.",
  "Redirects are not followed.": "Les redirections ne sont pas suivies.",
  "The receiver wants no more events.": "Le destinataire ne veut plus d’événements.",
  "The receiver answered {status}.": "Le destinataire a répondu {status}.",
  "The receiver did not answer within 10 seconds.": "Le destinataire n’a pas répondu en 10 secondes.",
  "The receiver could not be reached.": "Le destinataire est injoignable.",
  "The record that this event tells of is gone.": "L’enregistrement dont parle cet événement n’existe plus.",
  "The secret cannot be read under this DATA_KEY. Rotate it.":
    "Le secret ne peut pas être lu avec cette DATA_KEY. Renouvelez-le.",
  // Assistants.
  "Send one message in a request.": "Envoyez un seul message par requête.",
  "Assistants ask with an API key.": "Les assistants interrogent avec une clé d’API.",
  "Figures of one organisation's field programme. Dates are YYYY-MM-DD, local to the organisation; rates are percent. Answers hold a link to the page that shows the same.":
    "Les chiffres du programme de terrain d’une organisation. Les dates sont AAAA-MM-JJ, locales à l’organisation ; les taux sont en pour cent. Les réponses donnent un lien vers la page qui montre la même chose.",
};
