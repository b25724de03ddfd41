import type { Translated } from "../../../../web/i18n/message";
import type { signIn as english } from "./en";

export const signIn: Translated<typeof english> = {
  "signIn.title": "Connexion",
  "signIn.identifier": "E-mail ou numéro de téléphone",
  "signIn.password": "Mot de passe",
  "signIn.button": "Se connecter",
  "signIn.forgot": "Mot de passe oublié ?",
  "signIn.passwordMissing": "Indiquez votre mot de passe.",
  "signIn.tooMany": {
    one: "Trop d’essais manqués. Réessayez dans {count} minute.",
    other: "Trop d’essais manqués. Réessayez dans {count} minutes.",
  },
  "signInAlert.label": "Connexions ailleurs",
  "signInAlert.hint":
    "Quand quelqu’un se connecte avec votre compte sur un autre appareil ou depuis un autre réseau.",
  "signInAlert.subject": "Une nouvelle connexion à votre compte Milepost",
  "signInAlert.text":
    "quelqu’un s’est connecté avec votre compte : {device}, {at}, depuis un réseau qui commence par {network}. Si c’était vous, il n’y a rien à faire.",
  "signInAlert.notYou":
    "Si ce n’était pas vous, changez votre mot de passe et déconnectez-vous partout, dans votre profil :",
  "signIn.back": "Retour à la connexion",
  "signIn.codeTitle": "Encore une étape",
  "signIn.codeLead":
    "Votre mot de passe est juste. Ouvrez votre application d’authentification et tapez le code qu’elle affiche.",
  "signIn.code": "Code",
  "signIn.codeHint": "Six chiffres. Sans votre téléphone, tapez un de vos codes de secours.",
  "signIn.codeMissing": "Indiquez un code.",
  "signIn.codeWrong": "Ce code n’est pas juste, ou a déjà servi. Attendez le suivant.",
  "signIn.startAgain": "Se connecter avec un autre compte",
  "signOut.title": "Se déconnecter",
  "signOut.heading": "Se déconnecter sur cet appareil ?",
  "signOut.lead": "Vous utilisez le compte {login}.",
  "signOut.button": "Se déconnecter",
  "ownProfile.title": "Votre profil",
  "ownProfile.language": "Langue",
  "ownProfile.password": "Mot de passe",
  "ownProfile.passwordLead": "Vos autres appareils sont déconnectés.",
  "ownProfile.ownLead":
    "Un lien vous a fait entrer. Avec un mot de passe, vous pourrez vous connecter sans lien.",
  "ownProfile.back": "Revenir au début",
  "forgot.title": "Mot de passe oublié",
  "forgot.heading": "Choisissez un nouveau mot de passe",
  "forgot.lead":
    "Nous envoyons un lien à votre adresse e-mail. Il sert une seule fois, pendant une heure. Sans adresse, indiquez votre numéro de téléphone : la personne à l’origine de votre invitation verra qu’il vous faut un lien.",
  "forgot.button": "Demander un lien",
  "forgot.sentTitle": "Consultez vos messages",
  "forgot.sent":
    "Si nous connaissons cette adresse, un lien est en route. Rien après quelques minutes ? Regardez dans les indésirables, ou demandez un nouveau lien à la personne à l’origine de votre invitation : elle peut aussi l’envoyer par WhatsApp.",
  "forgot.phoneTitle": "Votre demande est enregistrée",
  "forgot.phone":
    "Si nous connaissons ce numéro, la personne à l’origine de votre invitation voit maintenant qu’il vous faut un nouveau mot de passe, et peut vous envoyer un lien, par WhatsApp aussi. Si nous connaissons aussi une adresse e-mail à vous, un lien y est en route.",
  "password.linkTitle": "Lien non valable",
  "password.linkHeading": "Ce lien n’est plus valable",
  "password.linkOver": "Il a déjà servi, ou son délai est passé.",
  "password.askAgain": "Demandez-en un nouveau",
  "password.orAsk": ", ou adressez-vous à la personne à l’origine de votre invitation.",
  "password.welcomeTitle": "Bienvenue",
  "password.welcome": "Bienvenue, {name}",
  "password.welcomeLead":
    "Une invitation sur Milepost vous attend. Choisissez un mot de passe, puis connectez-vous.",
  "password.start": "Commencer",
  "password.newTitle": "Nouveau mot de passe",
  "password.newHeading": "Choisissez un nouveau mot de passe",
  "password.newLead": "Toute personne connectée avec l’ancien est déconnectée.",
  "password.save": "Enregistrer le mot de passe",
  "password.saved": "Votre mot de passe est enregistré. Connectez-vous avec lui.",
  "password.changeTitle": "Changer de mot de passe",
  "password.ownHeading": "Choisissez votre propre mot de passe",
  "password.ownLead":
    "Celui de votre première connexion est provisoire. Personne d’autre que vous ne connaîtra le nouveau.",
  "password.changeLead": "Vos autres appareils sont déconnectés.",
  "password.changed": "Votre mot de passe est changé.",
  "password.current": "Mot de passe actuel",
  "password.new": "Nouveau mot de passe",
  "password.again": "Le même encore une fois",
  "password.hint":
    "Au moins {shortest} caractères. Quelques mots faciles à retenir valent mieux qu’un seul mot étrange.",
};
