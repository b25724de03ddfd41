import type { Translated } from "../../../../web/i18n/message";
import type { votes as votesEn, voting as votingEn } from "./en";

export const votes: Translated<typeof votesEn> = {
  "votes.title": "Le vote des personnes participantes",
  "votes.lead": { one: "{count} personne a voté.", other: "{count} personnes ont voté." },
  "votes.open": "Ouvert",
  "votes.consensus": "Tous les groupes d’accord",
  "votes.divisive": "Les divise",
  "votes.too_few": "Visible dès que cinq personnes ont voté.",
  "votes.agreement": "{rate} % de qui a tranché est d’accord.",
  "votes.table": "En tableau",
  "votes.all": "Tout le monde",
  "votes.statement": "Proposition",
  "votes.of": "Qui",
  "votes.agree": "D’accord",
  "votes.disagree": "Pas d’accord",
  "votes.pass": "Sans avis",
  "votes.pending": "Propositions des personnes participantes",
  "votes.pending_lead": "Les autres en voient une dès que vous l’acceptez.",
  "votes.accept": "Accepter",
  "votes.reject": "Refuser",
};

export const voting: Translated<typeof votingEn> = {
  "voting.title": "Votre vote",
  "voting.lead":
    "D’autres l’ont écrit, ou nous l’avons réuni de ce que chacun a écrit. Personne n’apprend comment vous votez.",
  "voting.left": { one: "Encore {count} proposition", other: "Encore {count} propositions" },
  "voting.done": "Vous avez voté sur toutes les propositions",
  "voting.done_words": "Merci. Vous pouvez changer vos votes tant que le vote est ouvert.",
  "voting.none": "Rien à voter pour l’instant",
  "voting.none_words": "Dès qu’il y a quelque chose, c’est ici.",
  "voting.agree": "Je suis d’accord",
  "voting.disagree": "Je ne suis pas d’accord",
  "voting.pass": "Sans avis",
  "voting.again": "Changer mes votes",
  "voting.your_vote": "Votre vote : {vote}",
  "voting.own": "Il manque quelque chose ?",
  "voting.own_words": "Écrivez-le en une phrase. L’animation la relit avant que d’autres la voient.",
  "voting.of": "De quel atelier il s’agit",
  "voting.statement": "Votre phrase",
  "voting.send": "L’envoyer",
  "voting.sent": "Envoyée. L’animation la relit.",
  "voting.back": "Retour",
};
