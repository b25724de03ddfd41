import type { Translated } from "../../../../web/i18n/message";
import type { secondFactor as english } from "./en";

export const secondFactor: Translated<typeof english> = {
  "factor.title": "Second facteur",
  "factor.lead":
    "En plus de votre mot de passe, la connexion demande un code affiché par une application de votre téléphone. Qui apprend votre mot de passe ne peut pas se connecter avec lui seul.",
  "factor.on": "Il est activé.",
  "factor.off": "Il n’est pas activé.",
  "factor.manage": "Codes et désactivation",
  "factor.begin": "L’activer",
  "factor.due": "Votre organisation exige un second facteur des administrateurs. Activez-le pour continuer.",
  "factor.scan": "1. Scannez ceci avec une application d’authentification",
  "factor.scanLead":
    "Toute application de codes convient : Google Authenticator, Microsoft Authenticator, Aegis, 1Password et d’autres.",
  "factor.qr": "Code QR pour l’application d’authentification",
  "factor.secret": "Ou tapez cette clé dans l’application",
  "factor.open": "Sur ce téléphone : ouvrir l’application",
  "factor.confirm": "2. Tapez le code affiché par l’application",
  "factor.code": "Code de l’application",
  "factor.codeHint": "Six chiffres, nouveaux toutes les 30 secondes.",
  "factor.anyCodeHint": "Les six chiffres de votre application, ou un de vos codes de secours.",
  "factor.turnOn": "Activer",
  "factor.another": "Créer une autre clé",
  "factor.codesTitle": "Codes de secours",
  "factor.codesLead":
    "Sans votre téléphone, chacun de ces codes ouvre votre compte une fois, à la place de celui de l’application. Imprimez-les ou copiez-les maintenant : ils ne seront plus affichés.",
  "factor.codes": "Vos codes de secours",
  "factor.codesKept": "Je les ai gardés",
  "factor.renewTitle": "Nouveaux codes de secours",
  "factor.renewLead": {
    one: "Il reste {count} code. De nouveaux codes mettent fin à ceux que vous avez.",
    other: "Il reste {count} codes. De nouveaux codes mettent fin à ceux que vous avez.",
  },
  "factor.renew": "Créer de nouveaux codes",
  "factor.removeTitle": "Désactiver",
  "factor.removeLead": "Pour changer de téléphone aussi : désactivez-le ici, puis activez-le à nouveau.",
  "factor.remove": "Désactiver",
  "factor.removed": "La connexion ne demande plus de code.",
  "factor.tooMany": {
    one: "Trop de codes faux. Réessayez dans {count} minute.",
    other: "Trop de codes faux. Réessayez dans {count} minutes.",
  },
  "factor.removeOf": "Retirer le second facteur",
  "factor.removeOfName": "Retirer le second facteur de {name} ?",
  "factor.removeOfWords":
    "Pour une personne qui a perdu téléphone et codes de secours. Assurez-vous que c’est bien elle qui le demande : son mot de passe seul ouvrira ensuite le compte.",
  "factor.removedOf": "Le second facteur de {name} est retiré.",
};
