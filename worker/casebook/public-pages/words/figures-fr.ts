import type { Translated } from "../../../../web/i18n/message";
import type { archiveFigures as english } from "./figures-en";

export const archiveFigures: Translated<typeof english> = {
  "archive.statistics_lead": "Comptés d’après ce qui est publié à présent.",
  "archive.kpi.published": "Dossiers publiés",
  "archive.kpi.entities": "Personnes et organismes cités",
  "archive.kpi.open": "Dossiers à l’étude",
  "archive.kpi.closed": "Dossiers fermés",
  "archive.figure.cases": "Dossiers",
  "archive.figure.months.by": "Mois",
  "archive.figure.months.title": "Dossiers par mois",
  "archive.figure.months.finding": "{what} a apporté le plus de dossiers : {count}",
  "archive.figure.months.lead": "Chaque dossier au mois de sa première publication.",
  "archive.figure.types.by": "Type",
  "archive.figure.types.title": "Dossiers par type",
  "archive.figure.types.finding": "« {what} » est le type le plus fréquent : {count}",
  "archive.figure.types.lead": "Ce qui est allégué : corruption, ou promesse non tenue.",
  "archive.figure.tags.by": "Mot-clé",
  "archive.figure.tags.title": "Dossiers par mot-clé",
  "archive.figure.tags.finding": "« {what} » est le mot-clé le plus fréquent : {count}",
  "archive.figure.tags.lead":
    "Un dossier compte pour chacun de ses mots-clés ; les 20 plus fréquents figurent ici.",
  "archive.figure.districts.by": "District",
  "archive.figure.districts.title": "Dossiers par district",
  "archive.figure.districts.finding": "{what} compte le plus de dossiers : {count}",
  "archive.figure.districts.lead": "Un dossier compte dans chaque district qu’il cite comme lieu.",
};
