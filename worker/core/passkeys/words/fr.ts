import type { Translated } from "../../../../web/i18n/message";
import type { passkeys as english } from "./en";

export const passkeys: Translated<typeof english> = {
  "passkeys.title": "Clés d’accès",
  "passkeys.lead":
    "Connectez-vous avec votre empreinte, votre visage ou le verrouillage de votre appareil, sans mot de passe. Une clé d’accès ne sert que sur ce site : aucune page qui lui ressemble ne peut l’obtenir.",
  "passkeys.none": "Vous n’en avez pas.",
  "passkeys.count": { one: "Vous en avez {count}.", other: "Vous en avez {count}." },
  "passkeys.manage": "Clés d’accès",
  "passkeys.yours": "Vos clés d’accès",
  "passkeys.device": "Nom",
  "passkeys.added": "Ajoutée",
  "passkeys.lastUsed": "Dernière utilisation",
  "passkeys.never": "jamais",
  "passkeys.addTitle": "Ajouter une clé d’accès",
  "passkeys.addLead":
    "Sur cet appareil, ou sur un téléphone ou une clé qu’il peut joindre. Votre appareil demande votre doigt, votre visage ou votre code.",
  "passkeys.name": "Nom",
  "passkeys.nameHint": "Pour distinguer vos appareils.",
  "passkeys.password": "Votre mot de passe actuel",
  "passkeys.add": "Ajouter la clé d’accès",
  "passkeys.isAdded": "La clé d’accès est ajoutée. Elle permet désormais de vous connecter.",
  "passkeys.needsScript": "L’ajout d’une clé d’accès demande JavaScript dans votre navigateur.",
  "passkeys.unsupported": "Ce navigateur ne connaît pas les clés d’accès.",
  "passkeys.elsewhere":
    "Les clés d’accès appartiennent à l’adresse {address}. Ouvrez-y votre profil pour en ajouter une.",
  "passkeys.notSetUp":
    "Cette installation n’a pas d’adresse à laquelle des clés d’accès pourraient appartenir.",
  "passkeys.notMade": "Aucune clé n’a été créée. Votre appareil en a déjà une de vous, ou vous avez annulé.",
  "passkeys.failed": "Cela n’a pas fonctionné. Réessayez.",
  "passkeys.removeTitle": "Retirer une clé d’accès",
  "passkeys.removeLead":
    "Elle ne connecte plus personne. Votre appareil la garde jusqu’à ce que vous l’y supprimiez aussi.",
  "passkeys.which": "Clé d’accès",
  "passkeys.remove": "La retirer",
  "passkeys.removed": "La clé d’accès est retirée.",
  "passkeys.signIn": "Se connecter avec une clé d’accès",
  "passkeys.instead": "Utiliser plutôt une clé d’accès",
  "passkeys.ofPerson": "Clés d’accès",
  "passkeys.ofPersonLead":
    "Retirez celle d’un appareil perdu. Qui s’est connecté avec une clé d’accès est déconnecté.",
  "passkeys.removeName": "Retirer la clé d’accès « {name} » ?",
  "passkeys.removedOf": "La clé d’accès de {name} est retirée.",
};
