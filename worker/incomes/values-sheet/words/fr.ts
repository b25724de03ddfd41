import type { Translated } from "../../../../web/i18n/message";
import type { sheet as en } from "./en";

/** Les chiffres d’un cas dans une feuille. */
export const sheet: Translated<typeof en> = {
  "incomes.sheet.link": "Remplir dans une feuille",
  "incomes.sheet.title": "Les chiffres dans une feuille",
  "incomes.sheet.lead":
    "Emportez la feuille, remplissez-la sans réseau et renvoyez-la. Vous voyez chaque différence avant que rien ne change.",
  "incomes.sheet.xlsx": "Feuille (XLSX)",
  "incomes.sheet.csv": "Feuille (CSV)",
  "incomes.sheet.hint": "Une cellule vide laisse le chiffre tel quel ; - l’efface.",
  "incomes.sheet.changes": { one: "{count} chiffre changerait", other: "{count} chiffres changeraient" },
  "incomes.sheet.no_change": "La feuille dit la même chose que le cas : rien ne changerait.",
  "incomes.sheet.apply": { one: "Reprendre {count} chiffre", other: "Reprendre {count} chiffres" },
  "incomes.sheet.applied": {
    one: "{count} chiffre a été repris.",
    other: "{count} chiffres ont été repris.",
  },
  "incomes.sheet.meanwhile":
    "Quelqu’un a modifié l’un de ces chiffres entre-temps. Regardez à nouveau les différences.",
};
