import type { Sentences } from "../../../web/i18n/sentences";

/** What the module's API says in English, in French. */
export const sentences: Sentences = {
  "Something else has this name.": "Ce nom est déjà pris.",
  "This is in use.": "Cet élément est utilisé.",
  "This person owns cases. Hand them over first.":
    "Cette personne possède des cas. Confiez-les d’abord à quelqu’un d’autre.",
  "There is a benchmark of this country, region and year.":
    "Il existe déjà un revenu de référence pour ce pays, cette région et cette année.",
  "There is no benchmark of this country and region.":
    "Il n’y a pas de revenu de référence pour ce pays et cette région.",
  "There is no exchange rate for this country and currency.":
    "Il n’y a pas de taux de change pour ce pays et cette monnaie.",
  "A consumer price index is missing, so inflation is not counted.":
    "Un indice des prix manque : l’inflation n’est pas comptée.",
  "There is a commodity of this name.": "Il existe déjà un produit de ce nom.",
  "There is no such country.": "Ce pays n’existe pas.",
  "There is no such version.": "Cette version n’existe pas.",
  "This is no formula.": "Ce n’est pas une formule.",
  "Give a country of the master data.": "Indiquez un pays des données de base.",
  "Give a commodity of the master data.": "Indiquez un produit des données de base.",
  "Give no more adults than the household has people.":
    "N’indiquez pas plus d’adultes que de personnes dans le ménage.",
  "Give a currency of ISO 4217, like KES.": "Indiquez une monnaie de la norme ISO 4217, comme KES.",
  "Give numbers, parted by commas.": "Indiquez des nombres, séparés par des virgules.",
  "Give an address that begins with http:// or https://.":
    "Indiquez une adresse qui commence par http:// ou https://.",
  "Name a question by its number.": "Désignez une question par son numéro.",
  "Give a year.": "Indiquez une année.",
  "Give the id of a country.": "Indiquez l’identifiant d’un pays.",
};
