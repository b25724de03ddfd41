import type { Sentences } from "../../../web/i18n/sentences";

/** What the module's API says in English, in French. */
export const sentences: Sentences = {
  Created: "Création",
  "Draft of version {version}": "Brouillon de la version {version}",
  "Submitted for review": "Envoi en relecture",
  "Taken back to draft": "Retour au brouillon",
  Reopened: "Réouverture",
  "Published again": "Nouvelle publication",
  "First published": "Première publication",
  "Withdrawn by the editors": "Retrait par la rédaction",
  Closed: "Clôture",
  "Document changed": "Document modifié",
  "Address archived": "Adresse archivée",
  "Contributors changed": "Équipe modifiée",
  "Reviewer changed": "Relecture confiée à une autre personne",
  "To be published at {time}": "À publier le {time}",
  "Schedule cancelled": "Publication programmée annulée",
  Deleted: "Suppression",
  Restored: "Restauration",
  "Changed: {fields}": "Modification : {fields}",
  "If the address is right, a mail to confirm is on its way.":
    "Si l’adresse est juste, un courriel de confirmation est en route.",
  "Title is required": "Un titre est nécessaire",
  "New cases begin as DRAFT": "Un nouveau dossier commence comme DRAFT",
  "Case not found": "Dossier introuvable",
  "Source not found": "Source introuvable",
  "Write this on one line, without control characters.":
    "Écrivez ceci sur une seule ligne, sans caractères de contrôle.",
  "Invalid entity ID: {id}: it begins with entity:, like {like}":
    "Identifiant d’entité non valable : {id}. Il commence par entity:, comme {like}",
  "Invalid entity ID: {id}: there is no type {type}":
    "Identifiant d’entité non valable : {id}. Le type {type} n’existe pas",
  "Invalid entity ID: {id}: its last part is 3 to 100 of a-z, 0-9 and -":
    "Identifiant d’entité non valable : {id}. Sa dernière partie a de 3 à 100 signes parmi a-z, 0-9 et -",
  "Invalid entity ID: {id}: {type} has no subtype {subtype}":
    "Identifiant d’entité non valable : {id}. Le type {type} n’a pas de sous-type {subtype}",
  "Invalid entity ID: {id}: it is no location":
    "Identifiant d’entité non valable : {id}. Ce n’est pas un lieu",
  "Another case has this title": "Un autre dossier porte ce titre",
  "You do not have permission to access this case": "Vous n’avez pas accès à ce dossier",
  "Invalid state transition: the case was moved meanwhile":
    "Changement d’état impossible : le dossier a changé d’état entre-temps",
  "This case has an open version.": "Ce dossier a une version ouverte.",
  "Somebody else is editing this case.": "Quelqu’un d’autre modifie ce dossier.",
  "The end is before the start.": "La fin précède le début.",
  "Only those named here reply.": "Seules répondent les personnes et organisations nommées ici.",
  "This is the language of the case itself.": "C’est la langue du dossier lui-même.",
  "The translation is longer than the original.": "La traduction est plus longue que l’original.",
  "At least one alleged entity is required": "Il faut au moins une entité mise en cause",
  "At least one key allegation is required": "Il faut au moins une allégation principale",
  "A description is required": "Une description est nécessaire",
  "Change the state by its own call": "Changez l’état par son propre appel",
  "Comment not found": "Commentaire introuvable",
  "The case was changed meanwhile": "Le dossier a été modifié entre-temps",
  "Only moderators can publish cases": "Seule la modération publie les dossiers",
  "Only moderators can close cases": "Seule la modération ferme les dossiers",
  "Only moderators can move a published or closed case":
    "Seule la modération change l’état d’un dossier publié ou fermé",
  "Invalid state transition: a closed version that was never published moves only while it is the highest":
    "Changement d’état impossible : une version fermée et jamais publiée ne change que si elle est la plus récente",
  "Invalid state transition: a case can only be submitted from draft":
    "Changement d’état impossible : seul un brouillon peut être soumis",
  "Invalid state transition: a case can only be published from draft or review":
    "Changement d’état impossible : seuls un brouillon ou une version en relecture peuvent être publiés",
  "Invalid state transition: a case can only be sent back from review":
    "Changement d’état impossible : seule une version en relecture peut être renvoyée",
  "Invalid state transition: only a published version gets a new draft":
    "Changement d’état impossible : seule une version publiée reçoit un nouveau brouillon",
  "Invalid state transition: a closed version cannot be changed":
    "Changement d’état impossible : une version fermée ne peut pas être modifiée",
  "Choose a moderator or an administrator.":
    "Choisissez une personne de la modération ou de l’administration.",
  "The content of a version may hold at most {bytes} bytes.":
    "Le contenu d’une version peut compter au plus {bytes} octets.",
  "Put fewer elements within each other.": "Mettez moins d’éléments les uns dans les autres.",
  "The content of a version is too long to be searched.":
    "Le contenu d’une version est trop long pour être cherché.",
  "Choose active contributors.": "Choisissez des personnes actives de la contribution.",
  "Give a name.": "Donnez un nom.",
  "Give one of {values}.": "Donnez l’une de ces valeurs : {values}.",
  "Send {type}.": "Envoyez {type}.",
  "Thank you. The editors read what you sent.": "Merci. La rédaction lit ce que vous avez envoyé.",
  "Give a time to come, within a year.": "Indiquez un moment à venir, d’ici un an.",
  "Invalid state transition: a case can only be scheduled from draft or review":
    "Changement d’état impossible : seuls un brouillon ou une version en relecture peuvent être programmés",
  "Give one for each of the ids.": "Donnez-en un par identifiant.",
  "No evidence is given.": "Aucune preuve n’est donnée.",
  "None of those named is quoted.": "Aucune des entités nommées n’est citée.",
  "The page of a cited source is not archived.": "La page d’une source citée n’est pas archivée.",
  "A cited document may hold personal data.": "Un document cité contient peut-être des données personnelles.",
  "The text holds an e-mail address, a phone or a citizenship number.":
    "Le texte contient une adresse électronique, un téléphone ou un numéro de citoyenneté.",
  "Withdrawn on {date}: {reason}": "Retrait le {date} : {reason}",
  "Entity not found": "Entité introuvable",
  "Feedback not found": "Retour introuvable",
  "You do not have permission to access this entity": "Vous n’avez pas accès à cette entité",
  "You do not have permission to access this source": "Vous n’avez pas accès à cette source",
  "There is an entity with this id already.": "Il existe déjà une entité avec cet identifiant.",
  "Description is required": "Une description est nécessaire",
  "Give an address like https://example.org/page.": "Indiquez une adresse comme https://example.org/page.",
  "Give a source ID like source:20261101:a1b2c3d4.":
    "Indiquez un identifiant de source comme source:20261101:a1b2c3d4.",
  "Source ID already exists": "Cet identifiant de source existe déjà",
  "Only moderators can change a published source": "Seule la modération peut modifier une source publiée",
  "Insufficient permissions": "Droits insuffisants",
  "There is no such person.": "Cette personne n’existe pas.",
  "This person has a role here already.": "Cette personne a déjà un rôle ici.",
  "Give small letters, digits, - and _.": "Utilisez des minuscules, des chiffres, - et _.",
  "Give at most 50 types.": "Indiquez au plus 50 types.",
  "Give an origin like https://example.org, or *.": "Indiquez une origine comme https://example.org, ou *.",
  "Invalid page": "Page invalide",
  "Search for at most 10 words, in at most 200 characters.":
    "Cherchez au plus 10 mots, en au plus 200 caractères.",
  "Too many requests. Try again later.": "Trop de requêtes. Réessayez plus tard.",
  "Authentication required: send a valid access token or API key, or none.":
    "Authentification requise : envoyez un jeton d’accès ou une clé valable, ou rien.",
  "The PDF is encrypted. Send one that opens without a password.":
    "Le PDF est chiffré. Envoyez-en un qui s’ouvre sans mot de passe.",
  "The PDF has too many parts to be cleaned. Print it into a new PDF and send that.":
    "Le PDF a trop d’éléments pour être nettoyé. Imprimez-le dans un nouveau PDF et envoyez celui-ci.",
  "The PDF cannot be read.": "Le PDF est illisible.",
  "The PDF unpacks to more than can be read. Print it into a new PDF and send that.":
    "Décompressé, le PDF dépasse ce qui peut être lu. Imprimez-le dans un nouveau PDF et envoyez celui-ci.",
  "The PDF holds scripts. Print it into a new PDF and send that.":
    "Le PDF contient des scripts. Imprimez-le dans un nouveau PDF et envoyez celui-ci.",
  "The PDF holds attachments. Print it into a new PDF and send that.":
    "Le PDF contient des pièces jointes. Imprimez-le dans un nouveau PDF et envoyez celui-ci.",
  "Send a PDF, a PNG, JPEG or WebP picture, or a plain text in UTF-8.":
    "Envoyez un PDF, une image PNG, JPEG ou WebP, ou un texte simple en UTF-8.",
  "The source has no document.": "La source n’a pas de document.",
  "The source has no archived copy.": "La source n’a pas de copie archivée.",
  "The source has no address to archive.": "La source n’a pas d’adresse à archiver.",
  "The address answers with more than {bytes} bytes.": "L’adresse répond par plus de {bytes} octets.",
  "The address answered {status}.": "L’adresse a répondu {status}.",
  "The address leads from one to another too often.": "L’adresse mène trop souvent vers une autre.",
  "The address could not be reached.": "L’adresse est injoignable.",
  "The copy could not be kept.": "La copie n’a pas pu être conservée.",
  "Service temporarily unavailable": "Service momentanément indisponible",
};
