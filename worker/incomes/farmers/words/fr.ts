import type { Translated } from "../../../../web/i18n/message";
import type { farmers as en } from "./en";

/** Les fichiers d’exploitations, de l’envoi aux segments. */
export const farmers: Translated<typeof en> = {
  "incomes.farmers.title": "Fichier d’exploitations",
  "incomes.farmers.lead":
    "Un tableau d’une ligne par exploitation devient les segments du cas : la médiane donne la valeur actuelle, un centile plus haut ce qui est réalisable.",
  "incomes.farmers.link": "À partir d’un fichier d’exploitations",
  "incomes.farmers.create": "Créer, puis envoyer un fichier d’exploitations",
  "incomes.farmers.file": "Fichier",
  "incomes.farmers.file_hint":
    "CSV ou XLSX, au plus 10 Mo, 50 000 lignes et 200 colonnes. La première ligne nomme les colonnes.",
  "incomes.farmers.privacy":
    "Le fichier n’est qu’à vous et il est supprimé dès qu’il est appliqué, au plus tard après 24 heures. De chaque ligne, le cas garde les nombres que vous associez, sans nom ni téléphone.",
  "incomes.farmers.template": "Modèle pour ce cas (XLSX)",
  "incomes.farmers.send": "Envoyer le fichier",
  "incomes.farmers.columns": "Colonnes du fichier",
  "incomes.farmers.column": "Colonne",
  "incomes.farmers.kind": "Contient",
  "incomes.farmers.kind.number": "Nombres",
  "incomes.farmers.kind.text": "Texte",
  "incomes.farmers.kind.empty": "Rien",
  "incomes.farmers.blanks": "Vides",
  "incomes.farmers.distinct": "Différentes",
  "incomes.farmers.median": "Médiane",
  "incomes.farmers.segmenting": "Comment former les segments",
  "incomes.farmers.by": "Selon la colonne",
  "incomes.farmers.method": "Méthode",
  "incomes.farmers.method.category": "Un segment par valeur",
  "incomes.farmers.method.equal_frequency": "Autant d’exploitations dans chacun",
  "incomes.farmers.method.equal_interval": "Une même étendue dans chacun",
  "incomes.farmers.method.thresholds": "À mes propres seuils",
  "incomes.farmers.count": "Nombre de segments",
  "incomes.farmers.thresholds": "Seuils",
  "incomes.farmers.thresholds_hint": "Un à cinq nombres croissants, séparés par des points-virgules.",
  "incomes.farmers.mapping": "Ce que contiennent les colonnes",
  "incomes.farmers.mapping_lead":
    "Choisissez la colonne de chaque valeur que le fichier contient. Le centile dit quelles exploitations montrent ce qui est réalisable : 80 pour ce qui devrait être haut, 20 pour un coût.",
  "incomes.farmers.unmapped": "Pas dans le fichier",
  "incomes.farmers.percentile_of": "Centile réalisable, {name}",
  "incomes.farmers.figure": "Valeur",
  "incomes.farmers.percentile": "Centile réalisable",
  "incomes.farmers.adults": "Adultes du ménage",
  "incomes.farmers.children": "Enfants du ménage",
  "incomes.farmers.zero": "Une cellule vide vaut zéro",
  "incomes.farmers.zero_hint": "Sinon, les cellules vides sont laissées hors des médianes.",
  "incomes.farmers.preview": "Montrer les segments",
  "incomes.farmers.previewed": "Les segments obtenus",
  "incomes.farmers.segment": "Segment",
  "incomes.farmers.farmers": "Exploitations",
  "incomes.farmers.current_to_feasible": "{current}, réalisable {feasible}",
  "incomes.farmers.unassigned": {
    one: "{count} ligne n’est dans aucun segment : sa cellule est vide.",
    other: "{count} lignes ne sont dans aucun segment : leur cellule est vide.",
  },
  "incomes.farmers.nothing_mapped":
    "Aucune colonne n’est encore choisie pour une valeur : ces segments seront sans chiffres. Choisissez sous « Ce que contiennent les colonnes ».",
  "incomes.farmers.replace": "Remplacer les segments et les réponses du cas",
  "incomes.farmers.replace_hint": "Une annulation dans l’historique les ramène.",
  "incomes.farmers.apply": "Appliquer au cas",
  "incomes.farmers.told_applied": {
    one: "Le fichier est appliqué : {count} segment",
    other: "Le fichier est appliqué : {count} segments",
  },
  "incomes.farmers.delete": "Supprimer les lignes des exploitations",
  "incomes.farmers.delete_hint":
    "Les segments et leurs valeurs restent. Les lignes disparaissent pour de bon, de chaque version du cas.",
  "incomes.farmers.told_deleted": "Les lignes des exploitations sont supprimées.",
};
