import type { common as english } from "../en/common";
import type { Translated } from "../message";

export const common: Translated<typeof english> = {
  "common.save": "Enregistrer",
  "common.cancel": "Annuler",
};
