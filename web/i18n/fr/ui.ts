import type { ui as english } from "../en/ui";
import type { Translated } from "../message";

export const ui: Translated<typeof english> = {
  "ui.optional": "(facultatif)",
  "ui.notSaved": "Ceci ne peut pas encore être enregistré :",
  "ui.someNotSaved": "Certains champs sont à corriger avant d’enregistrer :",
};
