import type { Translated } from "../../../../web/i18n/message";
import type { settings as english } from "./en";

export const settings: Translated<typeof english> = {
  "casebook.settings.title": "Réglages des dossiers",
  "casebook.settings.lead": "Ce qui vaut pour toute l’archive.",
  "casebook.settings.archive": "L’archive",
  "casebook.settings.name": "Son nom",
  "casebook.settings.name_ne": "Son nom en népalais",
  "casebook.settings.disclaimer": "Ce qui figure sous chaque dossier",
  "casebook.settings.disclaimer_ne": "La même chose en népalais",
  "casebook.settings.front_page": "L’archive est la page d’accueil",
  "casebook.settings.front_page_hint": "Ouvrir le site sans se connecter mène à l’archive.",
  "casebook.settings.technical": "Entités et réutilisation",
  "casebook.settings.types": "Types d’entités",
  "casebook.settings.types_hint":
    "Une ligne par type, puis deux-points et ses sous-types : location: district, ward",
  "casebook.settings.origins": "Sites autorisés à lire l’API publique",
  "casebook.settings.origins_hint": "Une origine par ligne, comme https://example.org ; * pour toutes.",
  "casebook.settings.told_saved": "Les réglages sont enregistrés.",
};
