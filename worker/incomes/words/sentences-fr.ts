import type { Sentences } from "../../../web/i18n/sentences";

/** What the module's API says in English, in French. */
export const sentences: Sentences = {
  "Something else has this name.": "Ce nom est déjà pris.",
  "This is in use.": "Cet élément est utilisé.",
  "This person owns cases. Hand them over first.":
    "Cette personne possède des cas. Confiez-les d’abord à quelqu’un d’autre.",
  "You have no role in this module.": "Vous n’avez aucun rôle dans ce module.",
  "Your right on one of these cases is too low.": "Votre droit sur l’un de ces cas ne suffit pas.",
  "One of these cases is not there, or it is not yours to know of.":
    "L’un de ces cas n’existe pas, ou vous n’avez pas à le connaître.",
  "Somebody with this address has a role here already.": "Cette adresse a déjà un rôle ici.",
  "This person is deactivated. An administrator lets them in again first.":
    "Cette personne est désactivée. L’administration doit d’abord la réactiver.",
  "Name each once.": "Ne nommez chacun qu’une fois.",
  "One of these business units is not there.": "L’une de ces unités n’existe pas.",
  "One of these tags is not there.": "L’une de ces étiquettes n’existe pas.",
  "There is no such company.": "Cette entreprise n’existe pas.",
  "This role needs a business unit.": "Ce rôle demande une unité.",
  "Somebody external has no business unit.": "Une personne externe n’a pas d’unité.",
  "Only a super administrator makes administrators.":
    "Seule l’administration générale nomme des administrateurs et administratrices.",
  "Name business units of your own alone.": "Ne nommez que vos propres unités.",
  "Give tags no further than your own reach.": "Ne donnez pas d’étiquettes au-delà de vos propres droits.",
  "Nobody changes their own role, units or grants.":
    "Personne ne change son propre rôle, ses unités ou ses droits.",
  "This person is looked after by others.": "Cette personne est gérée par d’autres.",
  "This person administers the organisation, and so everything here.":
    "Cette personne administre l’organisation, et donc tout ici.",
  "This registration is decided already.": "Cette demande a déjà été traitée.",
  "This request is decided already.": "Cette demande a déjà été traitée.",
  "The case is of a business unit that is not yours.":
    "Ce cas appartient à une unité qui n’est pas la vôtre.",
  "Give values that there are, with commas between.":
    "Donnez des valeurs connues, séparées par des virgules.",
  "Your right on this case is too low.": "Votre droit sur ce cas ne suffit pas.",
  "This person may do that already.": "Cette personne en a déjà le droit.",
  "There is no such person here.": "Cette personne n’existe pas ici.",
  "Give person_id or email, not both.": "Indiquez person_id ou email, pas les deux.",
};
