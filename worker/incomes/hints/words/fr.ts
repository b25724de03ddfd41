import type { known as en } from "./en";

export const known: Record<keyof typeof en, string> = {
  "incomes.known.link": "Ce que l’on sait de ces chiffres",
  "incomes.known.lead":
    "Ce que disent les études et les cas antérieurs de ce pays et de ce produit, dans les unités et la monnaie de ce cas lorsque c’est possible.",
  "incomes.known.show": "Afficher",
  "incomes.known.figure": "Chiffre",
  "incomes.known.as_written": "Tel qu’écrit",
  "incomes.known.for": "Pour",
  "incomes.known.as": "Comme chiffre",
  "incomes.known.far": "Loin de la médiane des études ({median}) : {segments}.",
  "incomes.known.none": "On n’en sait encore rien",
  "incomes.known.none_words": "Aucune étude ni aucun cas antérieur de ce pays et de ce produit n’en parle.",
  "incomes.known.taken": "Le chiffre est repris avec sa source.",
};
