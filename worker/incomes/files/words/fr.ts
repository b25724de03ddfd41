import type { Translated } from "../../../../web/i18n/message";
import type { files as en } from "./en";

/** Les fichiers envoyés : ce qui n’y va pas. */
export const files: Translated<typeof en> = {
  "incomes.files.wrong": { one: "{count} cellule est à corriger", other: "{count} cellules sont à corriger" },
  "incomes.files.nothing_changed": "Rien n’a été modifié. Corrigez le fichier et renvoyez-le.",
  "incomes.files.faults": "Ce qui est à corriger",
  "incomes.files.fault": "Problème",
  "incomes.files.row": "Ligne",
  "incomes.files.column": "Colonne",
  "incomes.files.more": { one: "et {count} autre", other: "et {count} autres" },
  "incomes.files.file": "Fichier (CSV ou XLSX, 10 Mo au plus)",
  "incomes.files.choose": "Choisissez un fichier.",
  "incomes.files.check": "Vérifier le fichier",
  "incomes.files.another": "Un autre fichier",
  "incomes.files.from": "Maintenant",
  "incomes.files.to": "Ensuite",
  "incomes.files.what": "Ce qui change",
};
