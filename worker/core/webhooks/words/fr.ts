import type { Translated } from "../../../../web/i18n/message";
import type { webhooks as english } from "./en";

export const webhooks: Translated<typeof english> = {
  "webhooks.title": "Webhooks",
  "webhooks.none": "Aucun webhook pour l’instant",
  "webhooks.noneWords":
    "Un autre système apprend ce qui se passe ici dès que vous donnez son adresse ci-dessous.",
  "webhooks.howTo": "Comment lire les événements",
  "webhooks.address": "Adresse",
  "webhooks.addressHint": "Où les événements sont envoyés : en https, et joignable depuis Internet.",
  "webhooks.events": "Événements",
  "webhooks.state": "État",
  "webhooks.on": "Actif",
  "webhooks.off": "Désactivé",
  "webhooks.paused": "En pause",
  "webhooks.failing": "En échec",
  "webhooks.failingSince": "Rien n’est arrivé depuis le {at}.",
  "webhooks.pausedFailing":
    "Rien n’est arrivé pendant un jour : plus rien n’est envoyé depuis le {at}. Ce qui attend est gardé.",
  "webhooks.pausedGone":
    "Le destinataire a répondu qu’il ne veut plus d’événements : plus rien n’est envoyé depuis le {at}.",
  "webhooks.since": "Depuis",
  "webhooks.new": "Nouveau webhook",
  "webhooks.make": "Créer le webhook",
  "webhooks.newTitle": "Le secret du webhook",
  "webhooks.one": "Webhook",
  "webhooks.secret": "Secret",
  "webhooks.copyNow":
    "Copiez le secret maintenant. Il permet au destinataire de vérifier que les événements viennent d’ici, et ne pourra plus être affiché.",
  "webhooks.madeAlready":
    "Ce webhook a déjà été créé, et son secret affiché à ce moment-là. Si personne ne l’a copié, renouvelez-le.",
  "webhooks.onward": "Voir le webhook",
  "webhooks.save": "Enregistrer",
  "webhooks.saved": "Le webhook est enregistré.",
  "webhooks.enable": "Activer",
  "webhooks.disable": "Désactiver",
  "webhooks.enabled": "Le webhook est actif.",
  "webhooks.disabled": "Le webhook est désactivé. Ce qui attend est gardé.",
  "webhooks.test": "Envoyer un événement d’essai",
  "webhooks.tested": "L’événement d’essai est arrivé.",
  "webhooks.notTested": "L’événement d’essai n’est pas arrivé. {why}",
  "webhooks.rotate": "Renouveler le secret",
  "webhooks.rotateWords":
    "Un nouveau secret s’affiche. Le précédent reste valable 24 heures : d’ici là les événements sont signés avec les deux.",
  "webhooks.rotateIt": "Créer un nouveau secret",
  "webhooks.bothUntil": "Les événements sont aussi signés avec l’ancien secret jusqu’au {at}.",
  "webhooks.delete": "Supprimer",
  "webhooks.deleteWords": "Plus rien n’y est envoyé, et le journal des envois disparaît.",
  "webhooks.deleteIt": "Supprimer le webhook",
  "webhooks.deleted": "Le webhook est supprimé.",
  "webhooks.deliveries": "Envois",
  "webhooks.noDeliveries": "Rien n’a été envoyé pour l’instant",
  "webhooks.noDeliveriesWords":
    "Chaque événement reste ici 30 jours, avec ce qui a été envoyé et ce qui a été répondu.",
  "webhooks.event": "Événement",
  "webhooks.event.webhook.test": "Événement d’essai",
  "webhooks.status": "État",
  "webhooks.waiting": "En attente",
  "webhooks.delivered": "Arrivé",
  "webhooks.failed": "Échoué",
  "webhooks.attempts": {
    one: "{count} essai",
    many: "{count} essais",
    other: "{count} essais",
  },
  "webhooks.nextAttempt": "Prochain essai le {at}",
  "webhooks.payload": "Contenu",
  "webhooks.unread": "Il est lu au premier envoi.",
  "webhooks.answer": "Réponse",
  "webhooks.answered": "Réponse {status}",
  "webhooks.again": "Renvoyer",
  "webhooks.sentAgain": "Il est reparti.",
  "webhooks.mailSubject": "Le webhook vers {host} est en pause",
  "webhooks.mailFailing":
    "rien de ce que nous avons envoyé à ce webhook n’est arrivé depuis un jour, malgré plusieurs essais. Nous n’y envoyons plus rien :",
  "webhooks.mailGone":
    "le destinataire de ce webhook a répondu qu’il ne veut plus d’événements. Nous n’y envoyons plus rien :",
  "webhooks.mailNext":
    "Les événements qui attendent sont gardés 30 jours ; ceux qui arrivent entre-temps ne sont pas envoyés. Voyez ce qui a été répondu, et réactivez-le, ici :",
};
