import type { Translated } from "../../../../web/i18n/message";
import type { mail as english } from "./en";

export const mail: Translated<typeof english> = {
  "mail.hello": "Bonjour {name},",
  "mail.resetSubject": "Choisissez un nouveau mot de passe pour Milepost",
  "mail.reset":
    "quelqu’un a demandé un nouveau mot de passe pour votre compte. Pour en choisir un, ouvrez ce lien dans l’heure :",
  "mail.resetOnce":
    "Il sert une seule fois. Si ce n’était pas vous, ne faites rien : votre mot de passe reste le même.",
  "mail.inviteSubject": "Votre invitation sur Milepost",
  "mail.invite":
    "un compte a été créé pour vous. Pour choisir votre mot de passe, ouvrez ce lien dans les sept jours :",
  "mail.inviteOnce": "Il sert une seule fois.",
};
