import type { Translated } from "../../../../web/i18n/message";
import type { fraudSettingsWords as English } from "./en";

export const fraudSettingsWords: Translated<typeof English> = {
  "fraudSettings.title": "Règles antifraude",
  "fraudSettings.lead":
    "Chaque règle qui trouve quelque chose ajoute ses points au score d’une inscription, de 0 à 100. L’affluence seule, comme dans une école ou lors d’un évènement, n’atteint jamais le score qui signale une inscription.",
  "fraudSettings.scores": "Scores",
  "fraudSettings.flag_at": "Signaler à partir de ce score",
  "fraudSettings.hold_at": "Retenir à partir de ce score",
  "fraudSettings.hold_at_hint":
    "Une inscription retenue est aussi signalée, et n’est pas comptée tant que personne ne l’a examinée. Vide : aucune n’est retenue.",
  "fraudSettings.hold_days": "Jours avant qu’une inscription retenue soit décidée sans examen",
  "fraudSettings.hold_default": "Ce qui se passe alors",
  "fraudSettings.count": "Elle est comptée",
  "fraudSettings.drop": "Elle n’est pas comptée",
  "fraudSettings.throttle_at": "Clics par minute d’un visiteur sur un lien",
  "fraudSettings.throttle_at_hint":
    "Les clics au-delà mènent à la page et sont comptés comme clics de robots. Vide : aucune limite.",
  "fraudSettings.thresholds": "Seuils de « {rule} »",
  "fraudSettings.kind_speed": "Vitesse et rythme",
  "fraudSettings.about_speed": "Plus vite, ou plus régulièrement, qu’on ne clique et n’écrit.",
  "fraudSettings.kind_click": "Le clic à l’origine",
  "fraudSettings.about_click": "Sans clic, ou avec celui de quelqu’un d’autre.",
  "fraudSettings.kind_sharing": "Un seul derrière plusieurs",
  "fraudSettings.about_sharing":
    "Un navigateur, un réseau, un appareil ou un téléphone pour beaucoup de personnes.",
  "fraudSettings.kind_address": "Adresses",
  "fraudSettings.about_address": "Celle de l’agent, les semblables, les numérotées et les jetables.",
  "fraudSettings.kind_origin": "D’où elle vient",
  "fraudSettings.about_origin": "Pays, centres de données et programmes.",
  "fraudSettings.state": "État",
  "fraudSettings.on": "Activée",
  "fraudSettings.off": "Désactivée",
  "fraudSettings.set_at": "Réglages",
  "fraudSettings.points": "Points",
  "fraudSettings.preview": "Montrer ce que ces réglages signaleraient",
  "fraudSettings.previewed": "{flagged} inscriptions sur {of} des 30 derniers jours seraient signalées.",
  "fraudSettings.estimated":
    "Environ {flagged} inscriptions sur {of} des 30 derniers jours seraient signalées.",
  "fraudSettings.estimated_from":
    "Estimation à partir de {judged} d’entre elles, réparties sur les 30 jours.",
  "fraudSettings.by_rule": "Signalées par règle",
  "fraudSettings.rule": "Règle",
  "fraudSettings.flags": "Signalées",
  "fraudSettings.saved": "Les règles antifraude sont enregistrées.",
};
