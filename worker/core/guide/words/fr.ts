import type { Translated } from "../../../../web/i18n/message";
import type { guide as en } from "./en";

export const guide: Translated<typeof en> = {
  "guide.title": "Guide",
  "guide.lead": "Comment fonctionne Milepost, pour celles et ceux qui s’en servent.",
  "guide.onThisPage": "Sur cette page",
  "guide.way": "Autres pages du guide",
  "guide.before": "Page précédente",
  "guide.after": "Page suivante",
  "guide.part.everybody": "Votre compte et l’organisation",
};
