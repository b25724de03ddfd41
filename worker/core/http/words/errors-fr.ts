import type { Translated } from "../../../../web/i18n/message";
import type { errors as english } from "./errors-en";

export const errors: Translated<typeof english> = {
  "errors.400": "Cette demande n’a pas été comprise",
  "errors.403": "Cette page ne vous est pas ouverte",
  "errors.404": "Il n’y a pas de page ici",
  "errors.404words": "L’adresse est peut-être mal saisie, ou ce qu’elle désignait ne vous est pas ouvert.",
  "errors.410": "Cette page n’existe plus",
  "errors.429": "C’était trop souvent",
  "errors.429words": {
    one: "Attendez {count} minute, puis réessayez.",
    other: "Attendez {count} minutes, puis réessayez.",
  },
  "errors.500": "Une erreur s’est produite de notre côté",
  "errors.500words": "Elle a été notée. Rien de ce que vous avez enregistré n’est perdu.",
  "errors.503": "Nous ne pouvons pas répondre pour l’instant",
  "errors.503words": "Le stockage ne répond pas. Réessayez dans un instant.",
  "errors.other": "Cela n’a pas fonctionné",
  "errors.again": "Réessayer",
  "errors.start": "Aller à l’accueil",
  "errors.reference": "Référence : {id}",
};
