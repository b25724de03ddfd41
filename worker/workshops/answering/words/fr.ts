import type { Translated } from "../../../../web/i18n/message";
import type { answering as en, answeringSays as saysEn } from "./en";

export const answering: Translated<typeof en> = {
  "answering.back": "Retour à mes ateliers",
  "answering.step": "Question {n} sur {all}",
  "answering.save": "Enregistrer le brouillon",
  "answering.submit": "Envoyer",
  "answering.saved": "Brouillon enregistré",
  "answering.submitted_before": "Cet atelier a déjà été envoyé et ne peut plus être modifié",
  "answering.sent": "Vous avez envoyé cet atelier. Personne ne peut plus le modifier.",
  "answering.sent_at": "Envoyé le {at}",
  "answering.print": "Imprimer mes réponses",
  "answering.no_answer": "Pas de réponse",
  "answering.item": "{n}.",
  "answering.add": "Ajouter",
  "answering.up": "Monter",
  "answering.down": "Descendre",
  "answering.remove": "Retirer",
  "answering.meanwhile":
    "Entre-temps, ceci a été écrit sur un autre appareil. Ce que vous envoyez maintenant le remplace :",
  "answering.changed": "Les questions ont changé entre-temps. Ce que vous avez écrit est toujours là.",
  "answering.not_open": "Cet atelier n’est pas encore ouvert",
  "answering.given_back":
    "Voici ce que vous avez écrit avant la fin de votre session. Vérifiez que c’est bien enregistré.",
  "answering.typed_too_late":
    "Ce que vous venez d’écrire n’a pas été enregistré. Le voici : copiez-le, ou notez-le.",
  "answering.once":
    "Une fois envoyées, vos réponses ne changent plus. Vous pouvez enregistrer un brouillon autant de fois que vous voulez.",
  "answering.what_next": "Ce qui vient ensuite",
  "answering.next_open": "Vous pouvez continuer avec « {title} ».",
  "answering.go_on": "Continuer",
  "answering.all_sent": "Vous avez envoyé les cinq ateliers. Merci.",
};

export const answeringSays: Translated<typeof saysEn> = {
  "answering.say.saved": "Enregistré",
  "answering.say.typing": "Gardé sur ce téléphone",
  "answering.say.saving": "Enregistrement…",
  "answering.say.offline": "Pas de connexion.",
  "answering.say.failed": "Ceci ne peut pas être enregistré pour l’instant.",
  "answering.say.held": "Regardez ce qui est marqué plus bas.",
  "answering.say.signed_out": "Votre session est terminée.",
  "answering.say.changed": "Les questions ont changé. Rien de ce que vous avez écrit n’est perdu.",
  "answering.say.locked":
    "Cet atelier n’est pas ouvert pour l’instant. Ce que vous avez écrit reste sur ce téléphone.",
  "answering.say.submitted":
    "Cet atelier a été envoyé entre-temps. Ce que vous avez écrit depuis reste sur ce téléphone.",
  "answering.say.closed": "On ne peut plus rien écrire ici. Ce que vous avez écrit reste sur ce téléphone.",
  "answering.say.not_kept": "Ce téléphone ne garde rien : ne fermez pas cette page.",
  "answering.say.waits_one": "1 réponse attend sur ce téléphone et partira d’elle-même.",
  "answering.say.waits_many": "{count} réponses attendent sur ce téléphone et partiront d’elles-mêmes.",
  "answering.say.not_sent": "Pas encore envoyé.",
  "answering.say.sign_in": "Se reconnecter",
  "answering.say.reload": "Montrer la page telle qu’elle est maintenant",
  "answering.say.sign_out_unsent":
    "Réponses pas encore envoyées : {count}. Elles restent sur ce téléphone, sans que personne les voie, jusqu’à votre prochaine connexion ici. Se déconnecter ?",
  "answering.say.leftover": "Vous avez écrit ceci sur ce téléphone, et ce n’est pas parti :",
  "answering.say.discard": "Jeter ce texte",
  "answering.say.refused": "Ceci ne peut pas être enregistré tel quel. Modifiez-le.",
  "answering.say.refused_number": "Écrivez un nombre, en chiffres : 1000 ou 12,5, par exemple.",
  "answering.say.conflict": "Il y a deux textes. Lequel doit rester ?",
  "answering.say.conflict_device": "Depuis {device}, {time}",
  "answering.say.mine": "Sur ce téléphone",
  "answering.say.keep_mine": "Garder le mien",
  "answering.say.take_theirs": "Prendre l’autre",
  "answering.say.join": "Réunir les deux",
  "answering.say.how": "Comment voulez-vous répondre ?",
  "answering.say.one_by_one": "Une à la fois",
  "answering.say.all_at_once": "Tout sur une page",
  "answering.say.previous": "Retour",
  "answering.say.next": "Suivant",
  "answering.say.step": "Question {n} sur {all}",
  "answering.say.read": "Lire à voix haute",
  "answering.say.stop_reading": "Arrêter",
};
