import type { Translated } from "../../../../web/i18n/message";
import type { health as en } from "./en";

export const health: Translated<typeof en> = {
  "health.redirect": "Les liens mènent à destination",
  "health.redirectWell": "Le dernier lien ouvert mène à destination.",
  "health.redirectNone": "Il n’y a aucun lien ouvert à essayer.",
  "health.redirectForged": "Un de nos liens passe pour un faux : le trousseau contient-il toutes les clés ?",
  "health.redirectSlow": "Il a fallu {ms} ms pour trouver le dernier lien.",
  "health.flushes": "Les clics arrivent",
  "health.flushesWell": "Les clics arrivent dans les chiffres en une minute.",
  "health.flushesOff": "Les clics de {links} liens attendent depuis {minutes} minutes. Aucun n’est perdu.",
  "health.settling": "Les inscriptions sont attribuées",
  "health.settlingWell": "Les inscriptions sont attribuées en quelques minutes.",
  "health.settlingOff": "{n} inscriptions attendent ; la plus ancienne depuis {minutes} minutes.",
  "health.judging": "Les inscriptions sont jugées à nouveau",
  "health.judgingWell": "Les règles antifraude revoient chaque inscription à temps.",
  "health.judgingOff":
    "Les règles antifraude ont plus de {hours} heures de retard pour juger à nouveau les inscriptions.",
  "recount.recentDays": "Clics des derniers jours",
  "recount.days": "Clics de tous les jours",
  "recount.links": "Liens",
  "recount.campaigns": "Campagnes",
};
